import { countyOfCode } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import {
  appliedMediation,
  committeeQuery,
  committeesFor,
  committeesForDispute,
  mediationPolicy,
  partyApplication,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision } from '../database/index.ts';
import { type App, read, write } from '../http/index.ts';
import { applyForMediation } from './apply-for-mediation.ts';
import { mediationCode } from './codes.ts';
import { renewReceipt } from './renew-receipt.ts';
import { loadMediationRules } from './rules/load-rules.ts';
import type { MediationParts } from './world.ts';

/** How parties come to a committee: by an application of their own, and with a receipt that the committee gives them. */
export function applicationRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/public/mediation-committees',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'listCommitteesForDispute',
        summary: 'Who mediates a dispute of this type at this place, the fittest first',
        tags: ['mediation'],
        querystring: committeeQuery,
        response: { 200: committeesForDispute },
      },
    },
    (request, reply) => {
      const { division, disputeType } = request.query;
      const countyCode = division.slice(0, 6);
      return read(
        request,
        reply,
        async (tx) => {
          const [{ byId }, { disputeTypes }] = await Promise.all([
            parts.unitsOf(tx, countyCode),
            loadMediationRules(tx, countyCode),
          ]);
          const type = disputeTypes.find(({ code }) => code === disputeType);
          return { body: { committees: committeesFor(byId.values(), type, division) } };
        },
        { scope: insideDivision(countyCode) },
      );
    },
  );

  app.post(
    '/mediation-applications',
    {
      config: { who: ['anyone'], proof: 'report' },
      schema: {
        operationId: 'applyForMediation',
        summary: 'Apply for mediation, as a party',
        description:
          'Open to everybody. Gives the code and the receipt of whoever applies, shown this once; the other side gets hers from the committee.',
        tags: ['mediation'],
        body: partyApplication,
        response: { 201: appliedMediation },
      },
    },
    (request, reply) => {
      const scope = insideDivision(request.body.divisionCode.slice(0, 6));
      return write(request, reply, { scope, as: 'intake' }, async (tx, _, now) => {
        const { found, given } = await applyForMediation(tx, parts, now, request.body);
        const { code, committee } = found;
        const body = { code, partyCode: given.code, receipt: given.receipt, committee, dueAt: found.dues.accept?.at };
        return { status: 201, body, location: `/api/v1/mediations/${code}` };
      });
    },
  );

  app.post(
    '/mediations/:code/receipts',
    {
      config: { who: whoMay(mediationPolicy.receipt) },
      schema: {
        operationId: 'renewMediationReceipt',
        summary: 'Give a party a receipt, after asking who she is; one that she had opens nothing any more',
        tags: ['mediation'],
        params: mediationCode,
        body: Type.Object({ party: Type.Integer({ minimum: 1, maximum: 40 }) }, { additionalProperties: false }),
        response: { 201: Type.Object({ party: Type.Integer(), code: Type.String(), receipt: Type.String() }) },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const scope = insideDivision(countyOfCode(code));
      return write(request, reply, { scope }, async (tx, actor, now) => ({
        status: 201,
        body: await renewReceipt(tx, actor, now, code, request.body.party),
      }));
    },
  );
}
