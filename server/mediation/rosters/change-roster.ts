import { randomInt } from 'node:crypto';
import type { Actor } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type CommitteeChange,
  changeMediator,
  describeCommittee,
  type MediatorAdded,
  type MediatorChange,
} from '@linli/domain/mediation';
import { newId, type Transaction } from '../../database/index.ts';
import { refused, unlessRefused } from '../../http/index.ts';
import { listStaffActors } from '../../identity/index.ts';
import { loadMediationRules } from '../rules/load-rules.ts';
import { countLetters, insertLetter, type Letter, withdrawLetters } from './letter-store.ts';
import { type CommitteeUnit, lockRoster, recordCommittee } from './record-committee.ts';
import { findMediator, insertMediators, listMediatorsOf, type StoredMediator, updateMediator } from './store.ts';

/** Its kind, its short name, who was elected into it. Gives the new version. */
export async function changeCommittee(
  tx: Transaction,
  unit: CommitteeUnit,
  change: CommitteeChange,
  actor: Actor,
  now: Instant,
  isCurrent: (version: number) => void,
): Promise<void> {
  const before = await lockRoster(tx, unit, now);
  isCurrent(before.version);
  const after = unlessRefused(describeCommittee(before, change, localDateOf(now)));
  const event = { type: 'committee.described', body: { unitId: unit.id, ...change } } as const;
  recordCommittee(tx, before, { ...before, ...after }, event, actor, now);
}

/** Somebody new on the roster, with the account that she has here or without one. Gives her id. */
export async function addMediator(
  tx: Transaction,
  unit: CommitteeUnit,
  wanted: MediatorAdded,
  actor: Actor,
  now: Instant,
): Promise<string> {
  const roster = await lockRoster(tx, unit, now);
  const { id: committeeId, countyCode } = roster;
  const empty = {
    ...{ id: newId(now), committeeId, countyCode, unitId: unit.id, name: wanted.name, kind: wanted.kind },
    ...{ fields: [], languages: [], capacity: 10, beganOn: wanted.beganOn, away: [], trainings: [], assessments: [] },
  };
  await mustMediateHere(tx, unit, committeeId, wanted.personId);
  const mediator = await changed(tx, empty, wanted, now);
  const { countyCode: _, unitId: __, committeeId: ___, ...told } = mediator;
  const body = { mediators: [told] };
  // The committee's row has to stand before somebody is on its roster.
  recordCommittee(tx, roster, roster, { type: 'committee.mediatorsAdded', body }, actor, now);
  insertMediators(tx, [mediator]);
  return mediator.id;
}

/** What is known of a mediator. When she leaves, the letters that she has are worth nothing any more. */
export async function changeOnRoster(
  tx: Transaction,
  unit: CommitteeUnit,
  asked: StoredMediator,
  change: MediatorChange,
  actor: Actor,
  now: Instant,
): Promise<void> {
  const roster = await lockRoster(tx, unit, now);
  // As she stands since nobody else can change her: her keeper and she herself may write at once.
  const before = (await findMediator(tx, asked.countyCode, asked.id)) ?? asked;
  if (change.personId !== undefined && change.personId !== before.personId)
    await mustMediateHere(tx, unit, roster.id, change.personId);
  const after = await changed(tx, before, change, now);
  const body = { mediatorId: before.id, name: after.name, change };
  recordCommittee(tx, roster, roster, { type: 'committee.mediatorChanged', body }, actor, now);
  updateMediator(tx, after);
  if (change.leftOn !== undefined) withdrawLetters(tx, before.countyCode, before.id, now);
}

async function changed(tx: Transaction, before: StoredMediator, change: MediatorChange, now: Instant) {
  const { disputeTypes } = await loadMediationRules(tx, before.countyCode);
  const known = new Set(disputeTypes.map(({ code }) => code));
  const after = unlessRefused(changeMediator(before, change, { today: localDateOf(now), disputeTypes: known }));
  return { ...before, ...after };
}

/** An account on the roster is that of somebody with a mediator's post here, and stands on it once. */
async function mustMediateHere(tx: Transaction, unit: CommitteeUnit, committeeId: string, personId?: string) {
  if (personId === undefined) return;
  const countyCode = unit.divisionCode.slice(0, 6);
  const staff = await listStaffActors(tx, countyCode);
  const isHere = staff.some(
    (post) => post.personId === personId && post.unitId === unit.id && post.role === 'mediator',
  );
  if (!isHere) throw refused('roster.notAMediator', { field: 'personId' });
  const listed = await listMediatorsOf(tx, countyCode, committeeId);
  if (listed.some((one) => one.personId === personId && one.leftOn === undefined))
    throw refused('roster.onItAlready', { field: 'personId' });
}

/** 聘书: what it says is kept with a code by which anybody can ask whether it is ours. */
export async function giveLetter(
  tx: Transaction,
  unit: CommitteeUnit,
  mediator: StoredMediator,
  span: { from: string; until: string },
  actor: Actor,
  now: Instant,
): Promise<Letter> {
  if (span.until < span.from)
    throw refused('roster.spanTurned', { field: 'until', values: { from: span.from, to: span.until } });
  const roster = await lockRoster(tx, unit, now);
  const { countyCode, id: mediatorId, name, kind } = mediator;
  const head = `（${localDateOf(now).slice(0, 4)}）`;
  const serial = (await countLetters(tx, countyCode, unit.id, head)) + 1;
  const number = `${head}${roster.shortName}人调聘字第${serial}号`;
  const letter: Letter = {
    ...{
      number,
      countyCode,
      id: newId(now),
      checkCode: drawCheckCode(countyCode),
      mediatorId,
      unitId: unit.id,
      name,
      kind,
    },
    ...{ committeeName: unit.name, ...span, givenAt: now, withdrawnAt: null },
  };
  const body = { mediatorId, name, number, checkCode: letter.checkCode, ...span };
  recordCommittee(tx, roster, roster, { type: 'committee.letterGiven', body }, actor, now);
  insertLetter(tx, letter);
  return letter;
}

/** Letters and digits that nobody takes for one another (Crockford). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Fifty bits that nobody guesses, after the county that keeps it. */
function drawCheckCode(countyCode: string): string {
  return countyCode + Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
