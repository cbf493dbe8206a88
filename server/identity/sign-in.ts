import type { ResidentActor, SignIn, SignInMeans, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Database, nobody, platformCode, recordAct, type Scope, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import type { Attempts } from './attempts.ts';
import { usernameOf } from './create-person.ts';
import { delegationOf } from './delegation-columns.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { isPassword } from './password.ts';
import { findAccount, listOwnPosts, type OwnPost } from './session-store.ts';
import { insertSignIn } from './sign-in-store.ts';

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
  address: string,
): Promise<Proven> {
  const account = usernameOf(username);
  return attempts.inTurn(account, address, async () => {
    const found = await database.transact(nobody, (tx) => findAccount(tx, account));
    const isRight = await isPassword(password, found?.passwordHash);
    if (found === undefined || !isRight) {
      attempts.failed(account, address);
      throw refused('signIn.wrong');
    }
    const failures = attempts.failuresOf(account);
    attempts.succeeded(account, address);
    return { id: found.personId, name: found.name, failures };
  });
}

export type SignedIn = {
  readonly session: OpenedSession;
  readonly posts: OwnPost[];
  readonly actor: StaffActor | ResidentActor;
};

/** What signing in may see and record: the person's own things, and the ledger of the county where she serves. */
export async function eyesOf(database: Database, { id }: Pick<Proven, 'id'>, now: Instant): Promise<Scope> {
  const posts = await database.transact(nobody, (tx) => listOwnPosts(tx, id, now));
  return { ...nobody, person: id, county: countyOf(posts) };
}

/** Opens a session. Somebody with one post acts through it from the start; with several she must choose. */
export async function signIn(
  tx: Transaction,
  person: Proven,
  how: { means: SignInMeans; device: string | null; county: string },
  now: Instant,
): Promise<SignedIn> {
  const { means, device } = how;
  const posts = await listOwnPosts(tx, person.id, now);
  const only = posts.length === 1 ? posts[0] : undefined;
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
  return { session, posts, actor };
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
