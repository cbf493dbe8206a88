import { type Actor, mayActOnIdentity } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import { type Database, nobody, type Transaction } from '../../database/index.ts';
import { refused, unlessRefused } from '../../http/index.ts';
import { usernameOf } from '../create-person.ts';
import { endSessionsOfPerson } from '../ended-session-store.ts';
import { hashPassword, isPassword } from '../password.ts';
import { listOwnPosts } from '../session-store.ts';
import type { Proven } from '../sign-in.ts';
import * as store from './account-store.ts';
import { personActor } from './person-actor.ts';
import { recordOwnAct } from './record-own-act.ts';
import { asWritten, newTypedCode, spoken } from './typed-code.ts';

const letters = 20;
const hours = 72;

export type FirstCode = { readonly code: string; readonly expiresAt: Instant };

/**
 * Makes the code by which somebody sets her first password, or a new one for one she lost: a hundred bits, for three days,
 * once. It opens nothing else, and replaces what was made before.
 */
export async function makeFirstCode(tx: Transaction, personId: string, by: Actor, now: Instant): Promise<FirstCode> {
  const code = newTypedCode(letters);
  const expiresAt = later(now, hours * 3_600_000);
  store.keepFirstCode(tx, personId, await hashPassword(code), now, expiresAt);
  recordOwnAct(tx, personActor(by), { type: 'account.codeMade', body: { personId } }, now);
  return { code: spoken(code), expiresAt };
}

/** The same for somebody who lost her password, by an administrator of every place where she serves. */
export async function resetByAdministrator(tx: Transaction, personId: string, actor: Actor, now: Instant) {
  const posts = await listOwnPosts(tx, personId, now);
  if (posts.length === 0) throw refused('person.notFound');
  // Who could reset the password of somebody above her would be that somebody.
  for (const post of posts) {
    unlessRefused(mayActOnIdentity(actor, 'post.create', { divisionCode: post.unitDivisionCode }));
    unlessRefused(mayActOnIdentity(actor, 'post.create', { divisionCode: post.divisionCode }));
  }
  return makeFirstCode(tx, personId, actor, now);
}

/** Whom a username belongs to. An unknown one is answered like a wrong code, after the same time. */
export async function personWithCode(database: Database, username: string): Promise<Proven> {
  const found = await database.transact(nobody, (tx) => store.findPerson(tx, usernameOf(username)));
  if (found !== undefined) return { id: found.personId, name: found.name, failures: 0 };
  await isPassword('', undefined);
  throw refused('firstCode.wrong', { field: 'code' });
}

/** Sets the password by the first code, uses the code up, and ends every session there was. */
export async function setFirstPassword(
  tx: Transaction,
  personId: string,
  { code, newHash }: { code: string; newHash: string },
  now: Instant,
): Promise<void> {
  const expected = await store.findFirstCode(tx, personId, now);
  if (!(await isPassword(asWritten(code), expected))) throw refused('firstCode.wrong', { field: 'code' });
  store.forgetFirstCode(tx, personId);
  store.setOwnPassword(tx, newHash, now);
  await endSessionsOfPerson(tx, personId, now);
}
