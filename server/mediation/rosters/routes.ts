import type { Actor, StaffActor } from '@linli/domain/identity';
import { whoMay } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  committeeChange,
  committeeList,
  committeeView,
  letterInput,
  letterView,
  mayActOnRoster,
  mediatorAdded,
  mediatorCard,
  mediatorChange,
  ownMediatorFields,
  type RosterAct,
  rosterPolicy,
} from '@linli/domain/mediation';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { insideDivision, type Scope, type Transaction } from '../../database/index.ts';
import { type App, actorOf, read, refused, requireVersion, write } from '../../http/index.ts';
import { loadMediationRules } from '../rules/load-rules.ts';
import type { MediationParts } from '../world.ts';
import { candidateRoutes } from './candidate-routes.ts';
import { addMediator, changeCommittee, changeOnRoster, giveLetter } from './change-roster.ts';
import { committeeDeskRoutes } from './desk-routes.ts';
import { letterRoutes } from './letter-routes.ts';
import { type Letter, listLetters } from './letter-store.ts';
import { photoRoutes } from './photo-routes.ts';
import { listUnattended } from './presences.ts';
import { publicRosterRoutes } from './public-routes.ts';
import type { CommitteeUnit } from './record-committee.ts';
import { showCommittee, showCommittees, viewsOf } from './show-committee.ts';
import { findCommittee, findMediator, type StoredMediator } from './store.ts';

const id = Type.String({ format: 'uuid' });
const ofUnit = Type.Object({ unitId: id });
const ofMediator = Type.Object({ id });
const done = Type.Object({ id, version: Type.Integer() });
const readers = { who: whoMay(rosterPolicy['roster.read']) };
const keepers = { who: whoMay(rosterPolicy['roster.change']) };

/** Committees, who was elected into them, who mediates there; and who could mediate a file. */
export function rosterRoutes(app: App, parts: MediationParts): void {
  app.get('/committees', { schema: listSchema, config: readers }, (request, reply) =>
    read(request, reply, async (tx, actor, now) => ({
      body: await showCommittees(tx, parts, countyOf(actor), actor, now),
    })),
  );

  app.get('/committees/:unitId', { schema: readSchema, config: readers }, async (request, reply) => {
    const show = async (tx: Transaction, actor: Actor, now: Instant) => {
      const unit = await getUnit(tx, parts, actor, 'roster.read', request.params.unitId);
      const body = await showCommittee(tx, unit, actor, now);
      return { body, version: body.version };
    };
    return read(request, reply, show, await eyesOfCounty(request));
  });

  app.patch('/committees/:unitId', { schema: changeSchema, config: keepers }, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const unit = await getUnit(tx, parts, actor, 'roster.change', request.params.unitId);
      const isCurrent = (version: number) => requireVersion(request, version);
      await changeCommittee(tx, unit, request.body, actor, now, isCurrent);
      return {};
    }),
  );

  app.post('/committees/:unitId/mediators', { schema: addSchema, config: keepers }, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const unit = await getUnit(tx, parts, actor, 'roster.change', request.params.unitId);
      const added = await addMediator(tx, unit, request.body, actor, now);
      const committee = await findCommittee(tx, countyOf(actor), unit.id);
      return { status: 201, body: { id: added, version: committee?.version ?? 0 } };
    }),
  );

  app.get('/mediators/:id', { schema: cardSchema, config: readers }, async (request, reply) => {
    const show = async (tx: Transaction, actor: Actor, now: Instant) => {
      const { unit, mediator } = await getMediator(tx, parts, actor, ['roster.read'], request.params.id);
      const county = mediator.countyCode;
      const rules = await loadMediationRules(tx, county);
      const about = { ...mediator, divisionCode: unit.divisionCode };
      const mayChange = (['roster.change', 'roster.changeOwn'] as const).some((act) =>
        mayActOnRoster(actor, act, about),
      );
      const [[view], letters, committee, unattended] = await Promise.all([
        viewsOf(tx, [mediator], unit, rules.grades, actor, localDateOf(now)),
        listLetters(tx, county, mediator.id),
        findCommittee(tx, county, unit.id),
        mayChange ? listUnattended(tx, mediator, actor, now) : [],
      ]);
      if (view === undefined) throw refused('roster.mediatorNotFound');
      const version = committee?.version ?? 0;
      return { body: { ...view, version, letters: letters.map(viewOfLetter), unattended } };
    };
    return read(request, reply, show, await eyesOfCounty(request));
  });

  app.patch(
    '/mediators/:id',
    {
      schema: changeMediatorSchema,
      config: { who: [...new Set([...keepers.who, ...whoMay(rosterPolicy['roster.changeOwn'])])] },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const isOwn = Object.keys(request.body).every((name) => ownMediatorFields.includes(name));
        const acts: RosterAct[] = isOwn ? ['roster.change', 'roster.changeOwn'] : ['roster.change'];
        const { unit, mediator } = await getMediator(tx, parts, actor, acts, request.params.id);
        await changeOnRoster(tx, unit, mediator, request.body, actor, now);
        return {};
      }),
  );

  app.post(
    '/mediators/:id/letters',
    { schema: letterSchema, config: { who: whoMay(rosterPolicy['letter.give']) } },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { unit, mediator } = await getMediator(tx, parts, actor, ['letter.give'], request.params.id);
        const letter = await giveLetter(tx, unit, mediator, request.body, actor, now);
        return { status: 201, body: viewOfLetter(letter) };
      }),
  );

  candidateRoutes(app);
  committeeDeskRoutes(app);
  photoRoutes(app, parts);
  letterRoutes(app, parts);
  publicRosterRoutes(app);
}

export function countyOf(actor: Actor): string {
  return (actor as StaffActor).divisionCode.slice(0, 6);
}

/** What each mediator has open may lie with other committees: it is counted with the eyes of the county. */
async function eyesOfCounty(request: FastifyRequest): Promise<{ scope: Scope }> {
  return { scope: insideDivision(countyOf(await actorOf(request))) };
}

/** A committee that she may do this to; any other does not exist for her. */
export async function getUnit(
  tx: Transaction,
  parts: Pick<MediationParts, 'unitsOf'>,
  actor: Actor,
  act: RosterAct,
  unitId: string,
): Promise<CommitteeUnit> {
  const unit = (await parts.unitsOf(tx, countyOf(actor))).byId.get(unitId);
  const isHers =
    unit?.kind === 'mediationCommittee' && mayActOnRoster(actor, act, { unitId, divisionCode: unit.divisionCode });
  if (unit === undefined || !isHers) throw refused('unit.notFound', { values: { unit: unitId } });
  return unit;
}

/** Somebody on a roster to whom she may do one of these. */
export async function getMediator(
  tx: Transaction,
  parts: Pick<MediationParts, 'unitsOf'>,
  actor: Actor,
  acts: readonly RosterAct[],
  mediatorId: string,
): Promise<{ unit: CommitteeUnit; mediator: StoredMediator }> {
  const mediator = await findMediator(tx, countyOf(actor), mediatorId);
  const unit = mediator && (await parts.unitsOf(tx, countyOf(actor))).byId.get(mediator.unitId);
  const about = mediator && unit && { ...mediator, divisionCode: unit.divisionCode };
  if (!mediator || !unit || !about || !acts.some((act) => mayActOnRoster(actor, act, about)))
    throw refused('roster.mediatorNotFound');
  return { unit, mediator };
}

function viewOfLetter({ checkCode, number, from, until, givenAt, withdrawnAt }: Letter) {
  return { checkCode, number, from, until, givenAt, isWithdrawn: withdrawnAt !== null };
}

const readSchema = {
  operationId: 'readCommittee',
  summary: 'One committee: its members, its mediators, what the law finds wanting',
  tags: ['mediation'],
  params: ofUnit,
  response: { 200: committeeView },
};
const listSchema = {
  operationId: 'listCommittees',
  summary: 'Committees of my place, and which places have too few mediators',
  tags: ['mediation'],
  response: { 200: committeeList },
};
const changeSchema = {
  operationId: 'changeCommittee',
  summary: 'Describe a committee: its kind, its short name, who was elected into it',
  tags: ['mediation'],
  params: ofUnit,
  body: committeeChange,
  response: { 204: Type.Null({ description: 'Changed' }) },
};
const addSchema = {
  operationId: 'addMediator',
  summary: 'Put somebody on the roster of a committee',
  tags: ['mediation'],
  params: ofUnit,
  body: mediatorAdded,
  response: { 201: done },
};
const cardSchema = {
  operationId: 'readMediator',
  summary: 'One mediator: what she knows, her merit, her grade, her letters of appointment',
  tags: ['mediation'],
  params: ofMediator,
  response: { 200: mediatorCard },
};
const changeMediatorSchema = {
  operationId: 'changeMediator',
  summary: 'Change what is known of a mediator; of herself she changes fields, languages, days away and hours on duty',
  tags: ['mediation'],
  params: ofMediator,
  body: mediatorChange,
  response: { 204: Type.Null({ description: 'Changed' }) },
};
const letterSchema = {
  operationId: 'giveLetter',
  summary: 'Give a mediator a letter of appointment with a code by which anybody can check it',
  tags: ['mediation'],
  params: ofMediator,
  body: letterInput,
  response: { 201: letterView },
};
