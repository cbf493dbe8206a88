import { dialledNumber, type ReporterInput } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import {
  createFileKey,
  type FileKey,
  findFileKey,
  type KeyRing,
  lookupHash,
  openText,
  sealText,
} from '../sealing/index.ts';

/** How to reach a reporter. */
export type Contact = { readonly name: string | null; readonly phone: string | null; readonly email: string | null };
/** The same, as the database has it. */
export type SealedContact = Readonly<Record<'nameSealed' | 'phoneSealed' | 'emailSealed', Buffer | null>>;

type OfCase = { readonly countyCode: string; readonly id: string };

const insert = statement(
  'contacts.insert',
  `insert into case_contacts (county_code, case_id, name_sealed, phone_sealed, email_sealed, phone_hash)
   values ($1, $2, $3, $4, $5, $6)`,
);
const find = statement(
  'contacts.find',
  `select name_sealed as "nameSealed", phone_sealed as "phoneSealed", email_sealed as "emailSealed"
   from case_contacts where county_code = $1 and case_id = $2`,
);

/** Sends without waiting. Nothing is kept of a reporter who told nothing. */
export function insertContact(tx: Transaction, ring: KeyRing, of: OfCase, reporter: ReporterInput, now: Instant): void {
  const { name, phone, email } = reporter;
  if (name === undefined && phone === undefined && email === undefined) return;
  const { countyCode, id } = of;
  const key = createFileKey(tx, ring, { countyCode, id, subject: 'case' }, now);
  const sealed = sealContact(key, { name: name ?? null, phone: phone ?? null, email: email ?? null });
  const hash = hashOfPhone(ring, phone ?? null);
  void tx.query(insert, [countyCode, id, sealed.nameSealed, sealed.phoneSealed, sealed.emailSealed, hash]);
}

/** By which a number that calls is found again. A text that is no number of anybody has the hash of nothing. */
export function hashOfPhone(ring: KeyRing, phone: string | null): Buffer | null {
  return phone === null ? null : lookupHash(ring, 'number of a reporter', dialledNumber(phone) ?? '');
}

export async function findContact(tx: Transaction, ring: KeyRing, of: OfCase): Promise<Contact | undefined> {
  const { countyCode, id } = of;
  const [rows, key] = await Promise.all([
    tx.query<SealedContact>(find, [countyCode, id]),
    findFileKey(tx, ring, countyCode, id),
  ]);
  return rows[0] && key && openContact(key, rows[0]);
}

const byPhone = statement(
  'contacts.byPhone',
  `select case_id as id from case_contacts
   where county_code >= $1 and county_code < $1 || ':' and phone_hash = $2 order by case_id desc limit $3`,
);

/** The newest cases with a number, in the county (or the city: two or four digits less) that somebody works in. */
export async function listCaseIdsOf(tx: Transaction, land: string, hash: Buffer, most: number): Promise<string[]> {
  return (await tx.query<{ id: string }>(byPhone, [land, hash, most])).map(({ id }) => id);
}

export function sealContact(key: FileKey, { name, phone, email }: Contact): SealedContact {
  const seal = (column: string, text: string | null) =>
    text === null ? null : sealText(key, placeOf(key, column), text);
  return { nameSealed: seal('name', name), phoneSealed: seal('phone', phone), emailSealed: seal('email', email) };
}

export function openContact(key: FileKey, { nameSealed, phoneSealed, emailSealed }: SealedContact): Contact {
  const open = (column: string, sealed: Buffer | null) =>
    sealed === null ? null : openText(key, placeOf(key, column), sealed);
  return { name: open('name', nameSealed), phone: open('phone', phoneSealed), email: open('email', emailSealed) };
}

function placeOf({ id }: FileKey, column: string) {
  return { table: 'case_contacts', column: `${column}_sealed`, row: id };
}
