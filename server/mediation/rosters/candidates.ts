import { type Actor, isStaff, type StaffActor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type Candidate,
  type CandidatesView,
  chosenByAll,
  daysUntilDuty,
  isAway,
  isInOffice,
  type Mediation,
  type MediatorsToChoose,
  rankMediators,
} from '@linli/domain/mediation';
import type { Transaction } from '../../database/index.ts';
import { listTies, loadsOf } from './candidates-store.ts';
import { listMediatorPosts } from './mediator-posts.ts';
import { isOfFile, presenceOf } from './presences.ts';
import { listMediatorsWithAccount, type StoredMediator } from './store.ts';

/** What she can carry of whom no roster says it. */
const usualCapacity = 10;

/**
 * Who could mediate a file: those of its committee and of whoever mediates with it, and whom all parties chose; to whoever
 * stands above, everybody of her place. With the eyes of the county: how she stands to the file was asked before.
 */
export async function rankCandidates(
  tx: Transaction,
  found: Mediation,
  actor: Actor,
  now: Instant,
): Promise<CandidatesView> {
  const holders = await listHolders(tx, found, actor);
  const candidates = await candidatesOf(tx, found, holders, now);
  const byPerson = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  const units = new Map(holders.map((holder) => [holder.personId, unitOf(holder)]));
  const { ranked, excluded } = rankMediators(found, candidates);
  const unitsOfFile = [found.committee, ...found.assisting].map(({ id }) => id);
  return {
    ranked: ranked.map(({ reasons, ...one }) => {
      const candidate = byPerson.get(one.personId) as Candidate;
      const { fields, languages, dutyHours = [], openFiles, capacity, concluded, settled } = candidate;
      const lists = { fields: [...fields], languages: [...languages], dutyHours: [...dutyHours] };
      const known = { ...lists, openFiles, capacity, concluded, settled };
      return { ...one, reasons: [...reasons], committee: units.get(one.personId) as Unit, ...known };
    }),
    excluded: excluded.map((one) => ({ ...one, committee: units.get(one.personId) as Unit })),
    isAcross: holders.some(({ unitId }) => !unitsOfFile.includes(unitId)),
  };
}

/** A short list for a party, those who know the kind of dispute first; nobody who cannot take the file. */
export async function listMediatorsToChoose(
  tx: Transaction,
  found: Mediation,
  now: Instant,
): Promise<MediatorsToChoose> {
  const holders = (await listMediatorPosts(tx, found)).filter(({ unitId }) => isOfFile(found, unitId));
  const candidates = await candidatesOf(tx, found, holders, now);
  const names = new Map(holders.map(({ personId, unitName }) => [personId, unitName]));
  const { ranked } = rankMediators({ ...found, choices: [] }, candidates);
  const byPerson = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  return {
    mediators: ranked.slice(0, 12).map(({ personId, name }) => {
      const { fields = [], languages = [] } = byPerson.get(personId) ?? {};
      const committeeName = names.get(personId) ?? '';
      return { personId, name, committeeName, fields: [...fields], languages: [...languages] };
    }),
  };
}

type Unit = { id: string; name: string; divisionCode: string };
const unitOf = ({ unitId: id, unitName: name, unitDivisionCode: divisionCode }: StaffActor): Unit => ({
  ...{ id, name, divisionCode },
});

async function listHolders(tx: Transaction, found: Mediation, actor: Actor): Promise<StaffActor[]> {
  const posts = await listMediatorPosts(tx, found);
  if (isStaff(actor) && actor.role === 'supervisor')
    return posts.filter(({ unitDivisionCode }) => unitDivisionCode.startsWith(actor.divisionCode));
  const chosen = chosenByAll(found);
  return posts.filter(({ unitId, personId }) => isOfFile(found, unitId) || personId === chosen);
}

async function candidatesOf(
  tx: Transaction,
  found: Mediation,
  holders: readonly StaffActor[],
  now: Instant,
): Promise<Candidate[]> {
  const today = localDateOf(now);
  const { countyCode, disputeType } = found;
  const unitIds = [...new Set(holders.map(({ unitId }) => unitId))];
  const people = holders.map(({ personId }) => personId);
  const [rows, loads, tied] = await Promise.all([
    listMediatorsWithAccount(tx, countyCode, unitIds),
    loadsOf(tx, countyCode, people, disputeType),
    listTies(tx, found),
  ]);
  const byPerson = new Map(rows.map((row) => [row.personId, row]));
  return holders.map((holder) => {
    const { personId, name, unitId, unitDivisionCode: divisionCode } = holder;
    const row = byPerson.get(personId);
    const { openFiles = 0, concluded = 0, settled = 0 } = loads.get(personId) ?? {};
    const { fields = [], languages = [], capacity = usualCapacity } = row ?? {};
    return {
      ...{ personId, name, unitId, divisionCode, fields, languages, openFiles, capacity, concluded, settled },
      isTied: tied.has(personId),
      ...(row?.dutyHours && { dutyHours: row.dutyHours, daysUntilDuty: daysUntilDuty(presenceOf(row), now) }),
      isAvailable: isThere(row, today),
    };
  });
}

/** Of whom no roster says anything she is taken to be there. */
function isThere(row: StoredMediator | undefined, today: string): boolean {
  return row === undefined || (isInOffice(row, today) && !isAway(row, today));
}
