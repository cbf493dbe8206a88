import { type StaffActor, whoMay } from '@linli/domain/identity';
import {
  mayActOnMediation,
  mediationApplication,
  mediationFileView,
  mediationList,
  mediationOpenings,
  mediationOutcomeView,
  mediationPolicy,
  openedMediation,
  runningDue,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { nobody } from '../database/index.ts';
import { type App, read, refused, write } from '../http/index.ts';
import { openReceiptSession } from '../identity/index.ts';
import { applicationRoutes } from './application-routes.ts';
import { mediationArchiveRoutes } from './archive-routes.ts';
import { mediationAttachmentRoutes } from './attachment-routes.ts';
import { mediationCalendarRoutes } from './calendar-routes.ts';
import { mediationCode } from './codes.ts';
import { mediationFigureRoutes } from './figures-routes.ts';
import { mediationInvitationRoutes } from './invitation-routes.ts';
import { modelCaseDeskRoutes } from './model-cases/desk-routes.ts';
import { publicModelCaseRoutes } from './model-cases/public-routes.ts';
import { nextCaseRoutes } from './next-case-routes.ts';
import { openAtCommittee } from './open-mediation.ts';
import { listOpenings } from './opening-store.ts';
import { paperRoutes } from './papers/routes.ts';
import { opensMediation } from './receipt.ts';
import { rosterRoutes } from './rosters/routes.ts';
import { mediationRuleRoutes } from './rules/routes.ts';
import { getMediation, showMediation, showOutcome } from './show.ts';
import { showMediations } from './show-list.ts';

import { mediationStepRoutes } from './step-routes.ts';
import { wishRoutes } from './wish-routes.ts';
import type { MediationParts } from './world.ts';

/** The whole HTTP surface of mediations. */
export async function mediationRoutes(app: App, parts: MediationParts): Promise<void> {
  app.post(
    '/mediations',
    {
      config: { who: whoMay(mediationPolicy.application) },
      schema: {
        operationId: 'openMediation',
        summary: 'Write down a dispute that comes before this committee',
        description: 'Gives a code and a receipt for each party, shown this once.',
        tags: ['mediation'],
        body: mediationApplication,
        response: { 201: openedMediation },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { found, receipts } = await openAtCommittee(tx, parts, actor as StaffActor, now, request.body);
        const { code, status } = found;
        const body = { code, status, dueAt: runningDue(found)?.at, receipts: [...receipts] };
        return { status: 201, body, location: `/api/v1/mediations/${code}` };
      }),
  );

  app.get(
    '/mediations',
    {
      config: { who: whoMay(mediationPolicy.listMediations).filter((caller) => caller !== 'reporter') },
      schema: {
        operationId: 'listMediations',
        summary: 'Mediations that this post reads, what is due first at the head',
        tags: ['mediation'],
        response: { 200: mediationList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => ({
        body: await showMediations(tx, parts, actor as StaffActor, now),
      })),
  );

  app.get(
    '/mediations/:code',
    {
      config: { who: whoMay(mediationPolicy.readMediation) },
      schema: {
        operationId: 'getMediation',
        summary: 'One mediation with the words that are for this actor; staff are written down',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediationFileView },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const stored = await getMediation(tx, actor, request.params.code);
          const body = await showMediation(tx, parts, stored, actor, now);
          return { body, version: actor.kind === 'staff' ? stored.found.version : undefined };
        },
        { audited: true },
      ),
  );

  app.get(
    '/mediations/:code/outcome',
    {
      config: { who: whoMay({ ...mediationPolicy.readMeeting, ...mediationPolicy.readOutcome }) },
      schema: {
        operationId: 'getMediationOutcome',
        summary: 'How a mediation stands, for whoever sent it, had it first or is called to a meeting',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediationOutcomeView },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const stored = await getMediation(tx, actor, request.params.code);
        return { body: await showOutcome(tx, parts, stored, actor, now) };
      }),
  );

  app.get(
    '/mediations/:code/openings',
    {
      config: { who: whoMay(mediationPolicy.readOpenings) },
      schema: {
        operationId: 'listMediationOpenings',
        summary: 'Who opened this file, for its parties and for who keeps it',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediationOpenings },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { found } = await getMediation(tx, actor, request.params.code);
        if (!mayActOnMediation(actor, 'readOpenings', found))
          throw refused('mediation.notFound', { values: { code: found.code } });
        const openings = await listOpenings(tx, found);
        return { body: { openings: openings.map((opening) => openingFor(opening, actor.kind === 'staff')) } };
      }),
  );

  app.post(
    '/mediation-sessions',
    {
      config: { who: ['anyone'], proof: 'receipt', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'openMediationSession',
        summary: 'Open one mediation as one of its parties, with her code and receipt',
        tags: ['mediation'],
        body: Type.Object(
          {
            partyCode: Type.String({ pattern: '^[0-9]{20}-[1-9][0-9]?$', examples: ['50023526112248392016-1'] }),
            receipt: Type.String({ minLength: 26, maxLength: 60 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Type.String(), partyCode: Type.String() }) },
      },
    },
    (request, reply) => {
      const { partyCode: code, receipt } = request.body;
      return write(request, reply, { scope: { ...nobody, caseCode: code } }, async (tx, _, now) => {
        if (!(await opensMediation(tx, code, receipt))) throw refused('receipt.wrong');
        const { token, expiresAt } = openReceiptSession(tx, code, now);
        return { status: 201, body: { token, expiresAt, partyCode: code } };
      });
    },
  );

  mediationInvitationRoutes(app, parts);
  nextCaseRoutes(app);
  mediationCalendarRoutes(app, parts);
  mediationArchiveRoutes(app, parts);
  mediationFigureRoutes(app, parts);
  applicationRoutes(app, parts);
  wishRoutes(app, parts);
  mediationStepRoutes(app, parts);
  paperRoutes(app, parts);
  await mediationAttachmentRoutes(app, parts);
  rosterRoutes(app, parts);
  modelCaseDeskRoutes(app, parts);
  publicModelCaseRoutes(app);
  mediationRuleRoutes(app, parts);
}

type ListedOpening = Awaited<ReturnType<typeof listOpenings>>[number];

/** Parties learn unit and role; who keeps the files, the name. */
function openingFor({ actor, openedAt }: ListedOpening, isOfStaff: boolean) {
  const { unitName, role, name } = actor;
  return { openedAt, unitName, role, ...(isOfStaff ? { name } : {}) };
}
