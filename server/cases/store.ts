import { type Case, countyOfCode, unitIdsOf } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
import { columnsOf } from './case-row.ts';

/** A case as it stands in the database, with the hash that its next entry must follow. */
export type Stored = { readonly found: Case; readonly ledgerHash: Buffer };

type Row = { state: Case; ledger_hash: Buffer };

const byCode = statement('cases.byCode', 'select state, ledger_hash from cases where county_code = $1 and code = $2');
const byCodeLocked = statement('cases.byCodeLocked', `${byCode.text} for update`);
const byId = statement('cases.byId', 'select state, ledger_hash from cases where county_code = $1 and id = $2');

const byCodes = statement('cases.byCodes', 'select state from cases where county_code = any($1) and code = any($2)');

const insert = statement(
  'cases.insert',
  `insert into cases (county_code, id, version, status, queue, queue_unit_id, division_code, category_code,
     centre_unit_id, unit_ids, sensitivity, is_public, is_listed, extension_pending, stage, due_at, alarm, alarm_at,
     state, accusation_centre_code, accused_unit_ids, code, channel, registered_at, tokens, ledger_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
     array_to_tsvector($25::text[]), $26)`,
);

const update = statement(
  'cases.update',
  `update cases set version = $3, status = $4, queue = $5, queue_unit_id = $6, division_code = $7, category_code = $8,
     centre_unit_id = $9, unit_ids = $10, sensitivity = $11, is_public = $12, is_listed = $13, extension_pending = $14,
     stage = $15, due_at = $16, alarm = $17, alarm_at = $18, state = $19,
     accusation_centre_code = $20, accused_unit_ids = $21, ledger_hash = $22
   where county_code = $1 and id = $2`,
);

const updateTokens = statement(
  'cases.updateTokens',
  'update cases set tokens = array_to_tsvector($3::text[]) where county_code = $1 and id = $2',
);

const insertParts = statement(
  'cases.insertParts',
  'insert into case_parts (county_code, case_id, unit_id) select $1, $2, unnest($3::uuid[])',
);
const deleteParts = statement(
  'cases.deleteParts',
  'delete from case_parts where county_code = $1 and case_id = $2 and unit_id = any($3::uuid[])',
);

/** The case, as far as the scope of the transaction sees it. */
export async function findCase(tx: Transaction, code: string): Promise<Stored | undefined> {
  return stored(await tx.query<Row>(byCode, [countyOfCode(code), code]));
}

/** Those of them that the scope sees, in no order. */
export async function findCases(tx: Transaction, codes: readonly string[]): Promise<Case[]> {
  const counties = [...new Set(codes.map(countyOfCode))];
  return (await tx.query<{ state: Case }>(byCodes, [counties, codes])).map(({ state }) => state);
}

/** The same, kept from changing until the end of the transaction. */
export async function lockCase(tx: Transaction, code: string): Promise<Stored | undefined> {
  return stored(await tx.query<Row>(byCodeLocked, [countyOfCode(code), code]));
}

export async function findCaseById(tx: Transaction, countyCode: string, id: string): Promise<Stored | undefined> {
  return stored(await tx.query<Row>(byId, [countyCode, id]));
}

/** Sends the new row without waiting. */
export function insertCase(
  tx: Transaction,
  found: Case,
  ledgerHash: Buffer,
  tokens: string[],
  redAfter: (due: Instant) => Instant,
): void {
  const { code, channel, registeredAt } = found;
  void tx.query(insert, [...columnsOf(found, redAfter), code, channel, registeredAt, tokens, ledgerHash]);
  void tx.query(insertParts, [found.countyCode, found.id, unitIdsOf(found)]);
}

/** Sends the changed row without waiting; the caller holds the row's lock. */
export function updateCase(
  tx: Transaction,
  before: Case,
  found: Case,
  ledgerHash: Buffer,
  redAfter: (due: Instant) => Instant,
): void {
  void tx.query(update, [...columnsOf(found, redAfter), ledgerHash]);
  const [had, has] = [unitIdsOf(before), unitIdsOf(found)];
  const come = has.filter((id) => !had.includes(id));
  const gone = had.filter((id) => !has.includes(id));
  if (come.length > 0) void tx.query(insertParts, [found.countyCode, found.id, come]);
  if (gone.length > 0) void tx.query(deleteParts, [found.countyCode, found.id, gone]);
}

export function changeTokens(tx: Transaction, found: Case, tokens: string[]): void {
  void tx.query(updateTokens, [found.countyCode, found.id, tokens]);
}

function stored(rows: Row[]): Stored | undefined {
  const row = rows[0];
  return row && { found: row.state, ledgerHash: row.ledger_hash };
}
