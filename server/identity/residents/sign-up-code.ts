import { randomInt } from 'node:crypto';
import type { ContactAddress } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import { type Database, newId, nobody, type Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import { type KeyRing, lookupHash } from '../../sealing/index.ts';
import { hashPassword, isPassword } from '../password.ts';
import { addressHash } from './resident-store.ts';
import { countSignUpCodes, insertSignUpCode, takeSignUpTry } from './sign-up-code-store.ts';

const minutes = 10;
const tries = 5;
const digits = 6;
/** After so many codes within a day somebody may be guessing at this address: its owner still gets hers, but a longer one. */
const usualCodes = 10;
const digitsThen = 10;

/** What somebody shows who was sent a code: which code it answers, where it was sent, and the digits. */
export type ShownCode = { readonly id: string; readonly address: ContactAddress; readonly code: string };

/** Makes a code for an address. Nothing is looked up: it is the same work whoever the address is of. */
export async function makeSignUpCode(
  tx: Transaction,
  ring: KeyRing,
  address: ContactAddress,
  now: Instant,
): Promise<{ id: string; expiresAt: Instant; code: string }> {
  const id = newId(now);
  const hash = addressHash(ring, address);
  const length = (await countSignUpCodes(tx, hash, now)) < usualCodes ? digits : digitsThen;
  const code = String(randomInt(10 ** length)).padStart(length, '0');
  const codeHash = await hashPassword(boundCode(ring, { id, address, code }));
  const expiresAt = later(now, minutes * 60_000);
  insertSignUpCode(tx, { id, addressHash: hash, codeHash, tries, expiresAt }, now);
  return { id, expiresAt, code };
}

/**
 * Refuses a code that is wrong, too old, or was tried too often; all with the same words after the same time. The try is
 * counted in a transaction of its own: a refusal would undo it in the other.
 */
export async function checkSignUpCode(database: Database, ring: KeyRing, shown: ShownCode, now: Instant) {
  const expected = await database.transact(nobody, (tx) => takeSignUpTry(tx, shown.id, now));
  if (!(await isPassword(boundCode(ring, shown), expected))) throw refused('code.wrong', { field: 'code' });
}

/**
 * Six digits alone are soon tried out by whoever has a copy of the database: so a key of the installation goes in before
 * the slow hash, with the request and the address that the code is for.
 */
function boundCode(ring: KeyRing, { id, address, code }: ShownCode): string {
  const typed = code.normalize('NFKC').replaceAll(/\s/g, '');
  return lookupHash(ring, 'sign-up code', `${id} ${address.kind}:${address.value} ${typed}`).toString('base64');
}
