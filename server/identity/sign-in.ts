import type { ResidentActor, SignIn, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Database, nobody, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import type { Attempts } from './attempts.ts';
import { usernameOf } from './create-person.ts';
import { type OpenedSession, openSession } from './open-session.ts';
import { isPassword } from './password.ts';
import { findAccount, listOwnPosts, type OwnPost } from './session-store.ts';

export type Person = { readonly id: string; readonly name: string };

/** Who this is, by username and password. Wrong and unknown are the same answer after the same time. */
export async function checkPassword(
  database: Database,
  attempts: Attempts,
  { username, password }: SignIn,
  address: string,
): Promise<Person> {
  const account = usernameOf(username);
  return attempts.inTurn(account, address, async () => {
    const found = await database.transact(nobody, (tx) => findAccount(tx, account));
    const isRight = await isPassword(password, found?.passwordHash);
    if (found === undefined || !isRight) {
      attempts.failed(account, address);
      throw refused('signIn.wrong');
    }
    attempts.succeeded(account, address);
    return { id: found.personId, name: found.name };
  });
}

export type SignedIn = {
  readonly session: OpenedSession;
  readonly posts: OwnPost[];
  readonly actor: StaffActor | ResidentActor;
};

/** Opens a session. Somebody with one post acts through it from the start; with several she must choose. */
export async function signIn(tx: Transaction, person: Person, now: Instant): Promise<SignedIn> {
  const posts = await listOwnPosts(tx, person.id, now);
  const only = posts.length === 1 ? posts[0] : undefined;
  return { session: openSession(tx, person.id, only, now), posts, actor: actorThrough(person, only) };
}

export function actorThrough(person: Person, post: OwnPost | undefined): StaffActor | ResidentActor {
  const { id: personId, name } = person;
  if (post === undefined) return { kind: 'resident', personId, name };
  const { id: postId, role, divisionCode, unitId, unitKind, unitName, unitDivisionCode } = post;
  return { kind: 'staff', personId, name, postId, role, divisionCode, unitId, unitKind, unitName, unitDivisionCode };
}
