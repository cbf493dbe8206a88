import {
  type Actor,
  CreateHandOver,
  type HandOverLine,
  HandOverList,
  HandOverPlan,
  HandOverView,
  identityPolicy,
  isStaff,
  mayActOnIdentity,
  whoMay,
} from '@linli/domain/identity';
import Type from 'typebox';
import { insideDivision } from '../../database/index.ts';
import { type App, actorOf, read, refused, write } from '../../http/index.ts';
import { planLeaving } from '../../identity/index.ts';
import type { CaseParts } from '../parts.ts';
import { handOver } from './hand-over.ts';
import { countOpenOfUnits, findHandOver, type HandOverRow, listHandedCases, listHandOvers } from './store.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });

const planRoute = {
  schema: {
    operationId: 'planHandOver',
    summary: 'What would move if somebody left: her posts and how many cases are open there, no case itself',
    params,
    querystring: Type.Object(
      { successorId: Type.Optional(Type.String({ format: 'uuid' })) },
      { additionalProperties: false },
    ),
    response: { 200: HandOverPlan },
  },
  config: { who: whoMay(identityPolicy['handOver.create']) },
};

const createRoute = {
  schema: {
    operationId: 'handOver',
    summary: 'Let somebody leave: withdraw her posts, end her sessions, hand over her open work',
    params,
    body: CreateHandOver,
    response: { 201: Type.Object({ id: Type.String({ format: 'uuid' }) }) },
  },
  config: { who: whoMay(identityPolicy['handOver.create']), stepUp: true },
};

const listRoute = {
  schema: {
    operationId: 'listHandOvers',
    summary: 'Hand-overs of my unit or to me; for an administrator those of her place',
    response: { 200: HandOverList },
  },
  config: { who: whoMay(identityPolicy['handOver.read']) },
};

const readRoute = {
  schema: {
    operationId: 'readHandOver',
    summary: 'The list of what was handed over, as far as I may see the cases',
    params,
    response: { 200: HandOverView },
  },
  config: { who: whoMay(identityPolicy['handOver.read']) },
};

/** When somebody leaves. The platform looks up the cases; an administrator is told their number. */
export function handOverRoutes(app: App, parts: CaseParts): void {
  app.get('/people/:id/hand-over', planRoute, async (request, reply) => {
    const { countyCode, scope } = countyOf(await actorOf(request));
    const wanted = { personId: request.params.id, successorId: request.query.successorId };
    const plan = read(
      request,
      reply,
      async (tx, actor) => {
        const { posts, ...about } = await planLeaving(
          tx,
          wanted,
          (ids) => countOpenOfUnits(tx, countyCode, ids),
          actor,
        );
        const shown = posts.map(({ id, role, unitName, openCases, colleagues, heir }) => {
          return { id, role, unitName, openCases, colleagues: [...colleagues], to: heir?.to };
        });
        return { body: { ...about, posts: shown } };
      },
      // Rows are locked on the way, as they would be.
      { scope, audited: true },
    );
    return plan;
  });

  app.post('/people/:id/hand-over', createRoute, async (request, reply) => {
    const { countyCode, scope } = countyOf(await actorOf(request));
    const wanted = { ...request.body, personId: request.params.id };
    return write(request, reply, { scope }, async (tx, actor, now) => {
      const id = await handOver(tx, parts, wanted, countyCode, actor, now);
      return { status: 201, body: { id }, location: `/api/v1/hand-overs/${id}` };
    });
  });

  app.get('/hand-overs', listRoute, (request, reply) =>
    read(request, reply, async (tx, actor) => {
      const rows = (await listHandOvers(tx)).filter((row) => mayRead(actor, row));
      return { body: { handOvers: rows.map(lineOf) } };
    }),
  );

  app.get('/hand-overs/:id', readRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const row = await findHandOver(tx, request.params.id);
      if (row === undefined || !mayRead(actor, row)) throw refused('handOver.notFound');
      const [cases, rulebook] = await Promise.all([listHandedCases(tx, row), parts.rulebook(now)]);
      const shown = cases.map(({ divisionCode, categoryCode, stage, dueAt, ...one }) => ({
        ...one,
        placeName: parts.places.nameOf(divisionCode) ?? divisionCode,
        categoryName: rulebook.categories.get(categoryCode ?? '')?.nameZh,
        stage: stage ?? undefined,
        dueAt: dueAt ?? undefined,
      }));
      return { body: { ...lineOf(row), cases: shown } };
    }),
  );
}

/** The county of an administrator, whose cases the platform looks up for her without showing them. */
function countyOf(actor: Actor) {
  if (!isStaff(actor)) throw refused('session.required');
  const countyCode = actor.divisionCode.slice(0, 6);
  return { countyCode, scope: { ...insideDivision(countyCode), role: actor.role } };
}

function mayRead(actor: Actor, { posts, unitIds, successorId }: HandOverRow): boolean {
  const about = { unitIds, delegateId: successorId ?? undefined };
  return posts.every(
    ({ divisionCode }) => mayActOnIdentity(actor, 'handOver.read', { ...about, divisionCode }) === undefined,
  );
}

function lineOf({ id, reason, posts, caseCount, handedOverAt, personName, ...row }: HandOverRow): HandOverLine {
  return {
    id,
    reason,
    personName,
    posts: posts.map(({ role, unitName, to }) => ({ role, unitName, to })) as HandOverLine['posts'],
    caseCount,
    handedOverAt,
    ...(row.successorName !== null && { successorName: row.successorName }),
    ...(row.byName !== null && { byName: row.byName }),
  };
}
