import type { ResidentActor, SignIn, SignInMeans, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Database, nobody, platformCode, recordAct, type Scope, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { mustSetUpFactor } from './account/second-factor.ts';
import { insertSignIn } from './account/sign-in-store.ts';
import type { Attempts } from './attempts.ts';
import { usernameOf } from './create-person.ts';
import { delegationOf } from './delegation-columns.ts';
import type { IdentityParts } from './identity-parts.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { isPassword } from './password.ts';
import { findAccount, listOwnPosts, type OwnPost } from './session-store.ts';

/** Somebody who has shown who she is: now she may come in. */
export type Proven = {
  readonly id: string;
  readonly name: string;
  /** Wrong tries since the last right one. */
  readonly failures: number;
};

/** Who this is, by username and password. Wrong and unknown are the same answer after the same time. */
export async function checkPassword(
  database: Database,
  attempts: Attempts,
  { username, password }: SignIn,
  now: Instant,
): Promise<Proven> {
  const account = usernameOf(username);
  const found = await database.transact(nobody, (tx) => findAccount(tx, account));
  const isRight = await isPassword(password, found?.passwordHash);
  if (found !== undefined && !isRight) noteGuessing(database, found.personId, attempts.failuresOf(account) + 1, now);
  if (found === undefined || !isRight) throw refused('signIn.wrong');
  return { id: found.personId, name: found.name, failures: attempts.failuresOf(account) };
}

const failuresThatMatter: ReadonlySet<number> = new Set([10, 100, 1_000, 10_000]);

/**
 * Puts on the ledger that somebody guesses at an account: how often, and nothing of who. Told apart from the answer, which
 * must take as long for an account that does not exist.
 */
function noteGuessing(database: Database, personId: string, count: number, now: Instant): void {
  if (!failuresThatMatter.has(count)) return;
  const act = { countyCode: platformCode, subject: 'account', type: 'account.guessedAt', at: now } as const;
  database
    .transact(nobody, async (tx) => recordAct(tx, { ...act, actor: { kind: 'anyone' }, body: { personId, count } }))
    .catch(() => {});
}

export type SignedIn = {
  readonly session: OpenedSession;
  readonly posts: OwnPost[];
  readonly actor: StaffActor | ResidentActor;
  /** Some of her posts want more than a password, and she has no more: until she has, she acts through none of those. */
  readonly mustSetUpFactor: boolean;
};

/** What signing in may see and record: the person's own things, and the ledger of the county where she serves. */
export async function eyesOf(database: Database, { id }: Pick<Proven, 'id'>, now: Instant): Promise<Scope> {
  const posts = await database.transact(nobody, (tx) => listOwnPosts(tx, id, now));
  return { ...nobody, person: id, county: countyOf(posts) };
}

/**
 * Opens a session. Somebody with one post acts through it from the start; with several she must choose. A post that wants
 * a second factor is not opened before she has one.
 */
export async function signIn(
  tx: Transaction,
  parts: IdentityParts,
  person: Proven,
  how: { means: SignInMeans; device: string | null; county: string },
  now: Instant,
): Promise<SignedIn> {
  const { means, device } = how;
  const posts = await listOwnPosts(tx, person.id, now);
  const isWanted = await wantsFactor(tx, parts, person.id, posts);
  const only = posts.length === 1 && !isWanted ? posts[0] : undefined;
  const actor = actorThrough(person, only);
  const session = openSession(tx, person.id, only, now, device);
  insertSignIn(tx, { personId: person.id, at: now, means, device, failures: person.failures });
  recordAct(tx, {
    countyCode: how.county || platformCode,
    subject: 'account',
    type: 'account.signedIn',
    at: now,
    actor: { kind: actor.kind, personId: person.id },
    body: { means, failures: person.failures },
  });
  return { session, posts, actor, mustSetUpFactor: isWanted };
}

/** Whether one of these posts may not be used with a password alone, by this person who has nothing else. */
export async function wantsFactor(tx: Transaction, parts: IdentityParts, personId: string, posts: readonly OwnPost[]) {
  for (const { role } of posts) if (await mustSetUpFactor(tx, parts, personId, role)) return true;
  return false;
}

export function actorThrough(
  person: Pick<Proven, 'id' | 'name'>,
  post: OwnPost | undefined,
): StaffActor | ResidentActor {
  const { id: personId, name } = person;
  if (post === undefined) return { kind: 'resident', personId, name };
  const { id: postId, role, divisionCode, unitId, unitKind, unitName, unitDivisionCode } = post;
  const unit = { unitId, unitKind, unitName, unitDivisionCode };
  return { kind: 'staff', personId, name, postId, role, divisionCode, ...unit, ...delegationOf(post) };
}

/** The county where all of somebody's posts are; none where they are in several. */
function countyOf(posts: readonly OwnPost[]): string {
  const counties = new Set(posts.map((post) => post.countyCode));
  const [only = ''] = counties;
  return counties.size === 1 ? only : '';
}
