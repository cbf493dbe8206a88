import { whoMay } from '@linli/domain/identity';
import {
  appliedMediation,
  mediationPolicy,
  partyApplication,
  runningDue,
  wishList,
  wishOfCase,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision } from '../database/index.ts';
import { type App, read, write } from '../http/index.ts';
import { listWishes } from './case-store.ts';
import { showWish, wishForMediation } from './wish-for-mediation.ts';
import type { MediationParts } from './world.ts';

const caseCode = Type.Object({
  code: Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] }),
});

/** 请调解: a reporter wishes that her case is mediated, and its centre sees what was wished for. */
export function wishRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/cases/:code/mediation-wish',
    {
      config: { who: ['reporter'] },
      schema: {
        operationId: 'getMediationWish',
        summary: 'Whether the reporter may wish that her case is mediated, and what her wish became',
        tags: ['mediation'],
        params: caseCode,
        response: { 200: wishOfCase },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const { may, partyCode } = await showWish(tx, parts, actor, now, request.params.code);
        return { body: { may, partyCode } };
      }),
  );

  app.post(
    '/cases/:code/mediation-wish',
    {
      config: { who: ['reporter'] },
      schema: {
        operationId: 'wishForMediation',
        summary: 'Wish that one’s own case is mediated; its centre gives it to the committee, or keeps it and says why',
        tags: ['mediation'],
        params: caseCode,
        body: partyApplication,
        response: { 201: appliedMediation },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const scope = insideDivision(code.slice(0, 6));
      return write(request, reply, { scope, as: 'intake' }, async (tx, actor, now) => {
        const { database } = app.house;
        const { found, given } = await wishForMediation(tx, parts, database, actor, now, code, request.body);
        const { committee } = found;
        const body = { code: found.code, partyCode: given.code, receipt: given.receipt, committee };
        return {
          status: 201,
          body: { ...body, dueAt: found.dues.accept?.at },
          location: `/api/v1/mediations/${found.code}`,
        };
      });
    },
  );

  app.get(
    '/mediation-wishes',
    {
      config: { who: whoMay(mediationPolicy.referral) },
      schema: {
        operationId: 'listMediationWishes',
        summary: 'Cases of this centre whose reporters wish for mediation, and that wait for its word',
        tags: ['mediation'],
        response: { 200: wishList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const found =
          actor.kind === 'staff' ? await listWishes(tx, actor.unitDivisionCode.slice(0, 6), actor.unitId) : [];
        const wishes = found.map((each) => ({
          ...{ code: each.code, caseCode: each.intake.caseCode ?? '', disputeType: each.disputeType },
          ...{ committee: each.committee, openedAt: each.openedAt, dueAt: runningDue(each)?.at },
        }));
        return { body: { wishes } };
      }),
  );
}
