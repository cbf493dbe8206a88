import { type ResidentActor, type StaffActor, scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Database } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { findOwnAddress } from './resident-store.ts';
import { checkSignUpCode } from './sign-up-code.ts';

/**
 * Refuses a code that was not sent to the address of this very account, is wrong, too old, or was tried too often. It counts the
 * try by itself, before the proof: whoever calls has to use the code up.
 */
export async function checkSentCode(
  database: Database,
  { ring }: IdentityParts,
  person: StaffActor | ResidentActor,
  shown: { readonly id: string; readonly code: string },
  now: Instant,
): Promise<void> {
  const address = await database.transact(scopeOf(person), (tx) => findOwnAddress(tx, ring, person.personId));
  if (address === undefined) throw refused('code.wrong', { field: 'code' });
  await checkSignUpCode(database, ring, { ...shown, address }, now);
}
