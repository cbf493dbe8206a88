import type { Instant } from '@linli/domain/kernel';
import { newId, platformCode, statement, type Transaction, tellOutbox } from '../database/index.ts';

type Ended = { tokenHash: Buffer; id: string };

const returning = 'returning token_hash as "tokenHash", id';
const deleteRow = statement(
  'sessions.delete',
  `delete from sessions where id = (select id from sessions where token_hash = $1) ${returning}`,
);
const deleteOfPost = statement('sessions.deleteOfPost', `delete from sessions where post_id = $1 ${returning}`);
const deleteOfUnit = statement(
  'sessions.deleteOfUnit',
  `delete from sessions where post_id in (select id from posts where county_code = $1 and unit_id = $2) ${returning}`,
);
const deleteOfPerson = statement('sessions.deleteOfPerson', `delete from sessions where person_id = $1 ${returning}`);
const deleteOwn = statement('sessions.deleteOwn', `delete from sessions where person_id = $1 and id = $2 ${returning}`);
const deleteOthers = statement(
  'sessions.deleteOthers',
  `delete from sessions where person_id = $1
     and id is distinct from (select id from sessions this where this.token_hash = $2) ${returning}`,
);
const deleteTimedOut = statement('sessions.deleteEnded', 'delete from sessions where expires_at < $1 returning 1');

export async function endSession(tx: Transaction, tokenHash: Buffer, now: Instant): Promise<void> {
  tellEnd(tx, await tx.query<Ended>(deleteRow, [tokenHash]), now);
}

export async function endSessionsOfPost(tx: Transaction, postId: string, now: Instant): Promise<void> {
  tellEnd(tx, await tx.query<Ended>(deleteOfPost, [postId]), now);
}

type OfUnit = { readonly countyCode: string; readonly id: string };

export async function endSessionsOfUnit(tx: Transaction, { countyCode, id }: OfUnit, now: Instant): Promise<void> {
  tellEnd(tx, await tx.query<Ended>(deleteOfUnit, [countyCode, id]), now);
}

export async function endSessionsOfPerson(tx: Transaction, personId: string, now: Instant): Promise<void> {
  tellEnd(tx, await tx.query<Ended>(deleteOfPerson, [personId]), now);
}

/** False where the person has no such session. */
export async function endOwnSession(tx: Transaction, personId: string, id: string, now: Instant): Promise<boolean> {
  return tellEnd(tx, await tx.query<Ended>(deleteOwn, [personId, id]), now) > 0;
}

type Spared = { readonly tokenHash?: Buffer };

/** Ends all sessions of a person but the one of this token (all of them without one); gives how many. */
export async function endOtherSessions(
  tx: Transaction,
  personId: string,
  { tokenHash }: Spared,
  now: Instant,
): Promise<number> {
  return tellEnd(tx, await tx.query<Ended>(deleteOthers, [personId, tokenHash ?? null]), now);
}

/** Forgets those whose time ran out long ago; gives how many there were. */
export async function forgetTimedOutSessions(tx: Transaction, before: Instant): Promise<number> {
  return (await tx.query(deleteTimedOut, [before])).length;
}

/**
 * Every end is told in the transaction that makes it, so that open streams fall silent before they hear what came after.
 * By the hashes of dead tokens: they open nothing, and tell nobody whose session it was or which report it opened.
 */
function tellEnd(tx: Transaction, ended: readonly Ended[], now: Instant): number {
  if (ended.length === 0) return 0;
  const head = { countyCode: platformCode, subject: 'session', subjectId: newId(now), seq: 1 };
  const tokenHashes = ended.map(({ tokenHash }) => tokenHash.toString('hex'));
  tellOutbox(tx, { ...head, type: 'session.ended', at: now }, { tokenHashes });
  return new Set(ended.map(({ id }) => id)).size;
}
