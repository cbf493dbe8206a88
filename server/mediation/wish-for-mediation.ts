import type { Case } from '@linli/domain/cases';
import { type Actor, scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { isMediable, type Mediation, mayWish, type PartyApplication, type WishOfCase } from '@linli/domain/mediation';
import { findCase, takeStep } from '../cases/index.ts';
import type { Database, Transaction } from '../database/index.ts';
import { Refused, refused } from '../http/index.ts';
import { applyForMediation } from './apply-for-mediation.ts';
import { findWished, insertWishedCase } from './case-store.ts';
import type { PartyReceipt } from './receipt.ts';
import type { MediationParts } from './world.ts';

/** Whether she may wish for it now, and what her wish became. Only with the code of her own case. */
export async function showWish(
  tx: Transaction,
  parts: MediationParts,
  actor: Actor,
  now: Instant,
  code: string,
): Promise<WishOfCase & { found: Case }> {
  const stored = actor.kind === 'reporter' && actor.caseCode === code ? await findCase(tx, code) : undefined;
  if (stored === undefined) throw refused('case.notFound', { values: { code } });
  const { found } = stored;
  const [{ categories, dispatch }, partyCode] = await Promise.all([parts.rulebook(now), findWished(tx, code)]);
  const category = categories.get(found.categoryCode ?? '');
  const isOpen = mayWish(found) && isMediable(found.categoryCode ?? '', category, dispatch);
  return { found, may: isOpen && partyCode === undefined, ...(partyCode !== undefined && { partyCode }) };
}

/**
 * The reporter of a case wishes that it is mediated: an application like any other, which its centre has to give to the committee
 * first. `tx` may hand in and reads nothing; her case is read with her own eyes.
 */
export async function wishForMediation(
  tx: Transaction,
  parts: MediationParts,
  database: Database,
  actor: Actor,
  now: Instant,
  code: string,
  input: PartyApplication,
): Promise<{ found: Mediation; given: PartyReceipt }> {
  const wish = await database.transact(scopeOf(actor), (own) => showWish(own, parts, actor, now, code));
  if (wish.partyCode !== undefined) throw refused('mediation.wishedBefore', { values: { code } });
  if (!wish.may) throw refused('mediation.notMediable', { values: { code } });
  const applied = await applyForMediation(tx, parts, now, input, { caseCode: code, centre: wish.found.centre });
  insertWishedCase(tx, applied.found, code, applied.given.code);
  return applied;
}

/**
 * The centre has given it to the committee: so the case goes there too, where nobody works on it yet. Where a unit has it already, it
 * stays with that unit, in whose name it waits.
 */
export async function giveCase(tx: Transaction, parts: MediationParts, actor: Actor, now: Instant, found: Mediation) {
  const { caseCode } = found.intake;
  const stored = caseCode === undefined ? undefined : await findCase(tx, caseCode);
  if (stored === undefined || caseCode === undefined) return;
  const take = <Name extends 'acceptance' | 'dispatch'>(step: Name, input: Parameters<typeof takeStep<Name>>[6]) =>
    takeStep(tx, parts, actor, now, caseCode, step, input);
  if (stored.found.status === 'registered') await take('acceptance', {});
  if (!['registered', 'accepted', 'returned'].includes(stored.found.status)) return;
  await take('dispatch', { lead: found.committee.id, reason: '当事人请求调解' }).catch((error) => {
    // An accused unit, a delegation that does not reach so far: the centre then dispatches the case by its own laws.
    if (!(error instanceof Refused)) throw error;
  });
}
