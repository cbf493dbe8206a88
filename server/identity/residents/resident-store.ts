import type { ContactAddress } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { platformCode, statement, type Transaction } from '../../database/index.ts';
import {
  createFileKey,
  destroyFileKey,
  findFileKey,
  type KeyRing,
  lookupHash,
  openText,
  type SealedPlace,
  sealText,
} from '../../sealing/index.ts';

const find = statement('residents.find', 'select find_resident($1) as "personId"');
const insertPerson = statement(
  'residents.insertPerson',
  `insert into people (id, name, username, counties, created_at) values ($1, $2, null, '{}', $3)`,
);
const insertContact = statement(
  'residents.insertContact',
  `insert into resident_contacts (person_id, kind, address_sealed, address_hash, created_at) values ($1, $2, $3, $4, $5)`,
);
const ownContact = statement(
  'residents.ownContact',
  'select kind, address_sealed as "addressSealed" from resident_contacts where person_id = $1',
);
const forgetSignIns = statement('residents.forgetSignIns', 'delete from sign_ins where person_id = $1');
const forgetPasskeys = statement('residents.forgetPasskeys', 'delete from passkeys where person_id = $1');
const forgetTotp = statement('residents.forgetTotp', 'delete from totp_secrets where person_id = $1');
const forgetCodes = statement('residents.forgetRecoveryCodes', 'delete from recovery_codes where person_id = $1');
const forgetOpenId = statement('residents.forgetOpenId', 'delete from openid_identities where person_id = $1');
const closePerson = statement('residents.close', `delete from people where id = $1 and counties = '{}' returning 1`);

/** Nobody asks a resident for her name: this is what stands where others have theirs. */
export const nameOfResident = '居民';

export async function findResident(tx: Transaction, ring: KeyRing, address: ContactAddress) {
  const [row] = await tx.query<{ personId: string | null }>(find, [addressHash(ring, address)]);
  return row?.personId ?? undefined;
}

/** Fails with `resident_contacts_once` where the address has an account already. */
export async function insertResident(
  tx: Transaction,
  ring: KeyRing,
  id: string,
  address: ContactAddress,
  now: Instant,
): Promise<void> {
  void tx.query(insertPerson, [id, nameOfResident, now]);
  const key = createFileKey(tx, ring, { countyCode: platformCode, id, subject: 'account' }, now);
  const sealed = sealText(key, placeOf(id), address.value);
  await tx.query(insertContact, [id, address.kind, sealed, addressHash(ring, address), now]);
}

export async function findOwnAddress(
  tx: Transaction,
  ring: KeyRing,
  personId: string,
): Promise<ContactAddress | undefined> {
  type Row = { kind: ContactAddress['kind']; addressSealed: Buffer };
  const [row] = await tx.query<Row>(ownContact, [personId]);
  const key = row && (await findFileKey(tx, ring, platformCode, personId));
  return row && key && { kind: row.kind, value: openText(key, placeOf(personId), row.addressSealed) };
}

/** Takes away everything of a resident's account; false where it is not a resident's. */
export async function deleteResident(tx: Transaction, personId: string, now: Instant): Promise<boolean> {
  const everything = [forgetSignIns, forgetPasskeys, forgetTotp, forgetCodes, forgetOpenId];
  for (const forget of everything) void tx.query(forget, [personId]);
  destroyFileKey(tx, platformCode, personId, now);
  return (await tx.query(closePerson, [personId])).length === 1;
}

/** One for all codes and accounts of an address: it can be compared, and not read. */
export function addressHash(ring: KeyRing, { kind, value }: ContactAddress): Buffer {
  return lookupHash(ring, 'address of a resident', `${kind}:${value}`);
}

function placeOf(personId: string): SealedPlace {
  return { table: 'resident_contacts', column: 'address_sealed', row: personId };
}
