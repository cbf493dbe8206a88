import {
  caseList,
  casePolicy,
  caseQuery,
  caseView,
  historyEntry,
  isCaseCode,
  onTheSpotReport,
  registered,
  registration,
  takesIn,
} from '@linli/domain/cases';
import { anyone, type StaffActor, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { insideDivision, type Transaction } from '../database/index.ts';
import { type App, actorOf, read, refused, write } from '../http/index.ts';
import { findPlace, isAccusation, isNameless } from './arrival.ts';
import { callerRoutes } from './caller-routes.ts';
import { contactRoutes } from './contact-routes.ts';
import { countQueues } from './count-queues.ts';
import { listHistory } from './history.ts';
import { intakeRoutes } from './intake-routes.ts';
import { orderRoutes } from './orders/routes.ts';
import { insertReporter } from './own-case-store.ts';
import type { CaseParts } from './parts.ts';
import { previewRoutes } from './preview-routes.ts';
import { readingRoutes } from './reading-routes.ts';
import { recordOpening } from './record-reading.ts';
import { referenceRoutes } from './reference-routes.ts';
import { registerCase, registerOnTheSpot } from './register-case.ts';
import { showList } from './show-list.ts';
import { splitRoutes } from './split-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { findCase, type Stored } from './store.ts';
import { templateRoutes } from './templates/routes.ts';
import { viewCase } from './view-case.ts';
import { viewRoutes } from './views/routes.ts';
import { loadCircumstances } from './world.ts';

const code = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] }) });
const queueCounts = Type.Object({
  queues: Type.Array(
    Type.Object({
      queue: Type.String(),
      count: Type.Integer(),
      overdue: Type.Integer(),
      extensionPending: Type.Integer(),
      returned: Type.Integer(),
    }),
  ),
  extensionsToDecide: Type.Integer(),
  assisting: Type.Integer(),
});

/** The whole HTTP surface of cases. */
export function caseRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/cases',
    {
      config: { who: ['anyone'], proof: 'report' },
      schema: {
        operationId: 'registerCase',
        summary: 'Report a matter',
        description: 'Open to everybody. Whoever reports for herself gets a receipt, shown this once.',
        tags: ['cases'],
        body: registration,
        response: { 201: registered },
      },
    },
    async (request, reply) => {
      const report = request.body;
      const actor = await actorOf(request);
      const place = findPlace(parts.places, report.place, actor);
      // Whoever takes in an accusation by telephone hands it in as its reporter would: she may be of those it accuses, or
      // below them. She gets the receipt, to tell it to the caller.
      const isTakenIn = takesIn(actor, place.divisionCode) && !(await isAccusation(parts, app.house.clock(), report));
      const { divisionCode } = place;
      const placed = report.place.lng === undefined ? { ...report, place: { ...report.place, divisionCode } } : report;
      // Whoever gives nothing of herself is not linked to an account either, though her browser knows her.
      const owner = actor.kind === 'resident' && !isNameless(report, actor) ? actor.personId : undefined;
      return write(request, reply, isTakenIn ? {} : handInFor(divisionCode, owner), async (tx, _, now) => {
        const taken = await registerCase(tx, parts, isTakenIn ? actor : anyone, now, placed);
        if (owner !== undefined) insertReporter(tx, taken.found.code, owner);
        return answerRegistered(taken);
      });
    },
  );

  app.post(
    '/cases/on-the-spot',
    {
      config: { who: whoMay(casePolicy.registrationOnTheSpot) },
      schema: {
        operationId: 'registerOnTheSpot',
        summary: 'Register, handle and resolve in one visit',
        tags: ['cases'],
        body: onTheSpotReport,
        response: { 201: registered },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) =>
        answerRegistered(await registerOnTheSpot(tx, parts, actor as StaffActor, now, request.body)),
      ),
  );

  app.get(
    '/cases',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'listCases',
        summary: 'Cases that this post may see',
        tags: ['cases'],
        querystring: caseQuery,
        response: { 200: caseList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => ({ body: await showList(tx, parts, actor, now, request.query) })),
  );

  app.get(
    '/cases/counts',
    {
      config: { who: whoMay(casePolicy.listCases) },
      schema: {
        operationId: 'countQueues',
        summary: 'How many cases wait in each queue of this unit',
        tags: ['cases'],
        response: { 200: queueCounts },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => ({ body: await countQueues(tx, actor as StaffActor) })),
  );

  app.get(
    '/cases/:code',
    {
      config: { who: whoMay(casePolicy.readCase) },
      schema: {
        operationId: 'getCase',
        summary: 'One case, with the steps open to this actor',
        tags: ['cases'],
        params: code,
        response: { 200: caseView },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { found } = await getCase(tx, request.params.code);
          await recordOpening(tx, found, actor, now, 'case');
          const [rulebook, circumstances] = await Promise.all([
            parts.rulebook(now),
            loadCircumstances(parts, now, found),
          ]);
          return { body: viewCase(found, actor, circumstances, { rulebook, parts }), version: found.version };
        },
        { audited: true },
      ),
  );

  app.get(
    '/cases/:code/history',
    {
      config: { who: whoMay(casePolicy.readHistory) },
      schema: {
        operationId: 'getHistory',
        summary: 'Every step of a case, from the ledger',
        tags: ['cases'],
        params: code,
        response: { 200: Type.Object({ entries: Type.Array(historyEntry) }) },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { found } = await getCase(tx, request.params.code);
          await recordOpening(tx, found, actor, now, 'case');
          return { body: { entries: await listHistory(tx, found, actor) } };
        },
        { audited: true },
      ),
  );

  stepRoutes(app, parts);
  callerRoutes(app, parts);
  intakeRoutes(app, parts);
  previewRoutes(app, parts);
  orderRoutes(app, parts);
  splitRoutes(app, parts);
  templateRoutes(app);
  viewRoutes(app);
  contactRoutes(app, parts);
  readingRoutes(app);
  referenceRoutes(app, parts);
}

/** Whoever reports for herself writes as the role that may only hand in reports, for the county where the matter is. */
function handInFor(divisionCode: string, person = '') {
  return { as: 'intake', scope: { ...insideDivision(divisionCode.slice(0, 6)), person } } as const;
}

/** A case that the actor cannot see does not exist for her. */
export async function getCase(tx: Transaction, wanted: string): Promise<Stored> {
  const stored = isCaseCode(wanted) ? await findCase(tx, wanted) : undefined;
  if (stored === undefined) throw refused('case.notFound', { values: { code: wanted } });
  return stored;
}

function answerRegistered({ found, receipt }: Awaited<ReturnType<typeof registerCase>>) {
  const { code, status, registeredAt } = found;
  const due = found.dues.accept ?? found.dues.followUp;
  return {
    status: 201,
    body: { code, status, registeredAt, dueAt: due?.at, receipt },
    location: `/api/v1/cases/${code}`,
  };
}
