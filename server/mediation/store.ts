import { countyOfCode } from '@linli/domain/cases';
import {
  type FileNumber,
  jointUnitsOf,
  type Mediation,
  modelCaseStateOf,
  partyCode,
  runningDue,
} from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';
import type { KeyIds } from './keys.ts';

/** A mediation as it stands in the database, its words sealed, with the hash that its next entry must follow. */
export type StoredMediation = {
  readonly found: Mediation;
  readonly ledgerHash: Buffer;
  readonly keyIds: KeyIds;
};

type Row = {
  state: Mediation;
  ledgerHash: Buffer;
  confidences: string;
  meetings: string;
  particulars: string;
  joint: string;
};

const columns = `state, ledger_hash as "ledgerHash", confidence_key_id as confidences, meeting_key_id as meetings,
  particulars_key_id as particulars, joint_key_id as joint`;
const byCode = statement('mediations.byCode', `select ${columns} from mediations where county_code = $1 and code = $2`);
const byCodeLocked = statement('mediations.byCodeLocked', `${byCode.text} for update`);

const insert = statement(
  'mediations.insert',
  `insert into mediations (county_code, id, version, status, committee_id, committee_code, receiving_id, mediator_ids,
     recused_ids, called_ids, joint_ids, due_at, model_case_id, model_case_state, state, ledger_hash, code, dispute_type,
     first_committee_id, sender_id, party_codes, opened_at, confidence_key_id, meeting_key_id, particulars_key_id, joint_key_id)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
     $25, $26)`,
);
const update = statement(
  'mediations.update',
  `update mediations set version = $3, status = $4, committee_id = $5, committee_code = $6, receiving_id = $7,
     mediator_ids = $8, recused_ids = $9, called_ids = $10, joint_ids = $11, due_at = $12, model_case_id = $13,
     model_case_state = $14, state = $15, ledger_hash = $16
   where county_code = $1 and id = $2`,
);

/** The file, as far as the scope of the transaction sees it. */
export async function findMediation(tx: Transaction, code: string): Promise<StoredMediation | undefined> {
  return stored(await tx.query<Row>(byCode, [countyOfCode(code), code]));
}

/** The same, kept from changing until the end of the transaction. */
export async function lockMediation(tx: Transaction, code: string): Promise<StoredMediation | undefined> {
  return stored(await tx.query<Row>(byCodeLocked, [countyOfCode(code), code]));
}

function stored(rows: Row[]): StoredMediation | undefined {
  const [row] = rows;
  if (row === undefined) return undefined;
  const { state: found, ledgerHash, ...apart } = row;
  return { found, ledgerHash, keyIds: { words: found.id, ...apart } };
}

/** Sends without waiting. */
export function insertMediation(tx: Transaction, found: Mediation, ledgerHash: Buffer, keyIds: KeyIds): void {
  const { confidences, meetings, particulars, joint } = keyIds;
  const sealing = [confidences, meetings, particulars, joint];
  void tx.query(insert, [...changingColumns(found), ledgerHash, ...lastingColumns(found), ...sealing]);
}

/** Sends without waiting; the caller holds the row's lock. */
export function updateMediation(tx: Transaction, found: Mediation, ledgerHash: Buffer): void {
  void tx.query(update, [...changingColumns(found), ledgerHash]);
}

/** By what a file is found, in the order of the statements above; the first columns change with it. */
export function changingColumns(found: Mediation): unknown[] {
  const { countyCode, id, version, status, committee, mediators, recused, meetings } = found;
  const receiving = status === 'handedOn' ? found.handingsOn.at(-1)?.to.id : undefined;
  const called = meetings.flatMap((meeting) => meeting.called?.units.map((unit) => unit.id) ?? []);
  const joint = jointUnitsOf(found).map((unit) => unit.id);
  return [
    ...[countyCode, id, version, status, committee.id, committee.divisionCode, receiving ?? null],
    ...[
      mediators.map(({ personId }) => personId),
      recused.map(({ personId }) => personId),
      [...new Set(called)],
      joint,
    ],
    ...[runningDue(found)?.at ?? null, found.modelCase?.id ?? null, modelCaseStateOf(found) ?? null],
    JSON.stringify(found),
  ];
}

/** What stays as it was when the file was opened. */
export function lastingColumns(found: Mediation): unknown[] {
  const { code, disputeType, firstCommittee, intake, parties, openedAt } = found;
  const codes = parties.map(({ number }) => partyCode(found, number));
  return [code, disputeType, firstCommittee.id, intake.unit?.id ?? null, codes, openedAt];
}

const takeNumber = statement(
  'mediations.takeNumber',
  `insert into mediation_numbers (county_code, committee_id, year, last) values ($1, $2, $3, 1)
   on conflict (county_code, committee_id, year) do update set last = mediation_numbers.last + 1
   returning last`,
);
const insertNumber = statement(
  'mediations.insertNumber',
  `insert into mediation_file_numbers (county_code, committee_id, year, serial, mediation_id)
   values ($1, $2, $3, $4, $5)`,
);

/** The next number of a committee in a year: everybody else waits for the end of this transaction. */
export async function takeSerial(
  tx: Transaction,
  countyCode: string,
  committeeId: string,
  year: number,
): Promise<number> {
  const [row] = await tx.query<{ last: number }>(takeNumber, [countyCode, committeeId, year]);
  if (row === undefined) throw new Error(`No number for committee ${committeeId} in ${year}`);
  return row.last;
}

/** Sends without waiting. */
export function keepNumber(tx: Transaction, { countyCode, id }: Mediation, number: FileNumber): void {
  const { committeeId, year, serial } = number;
  void tx.query(insertNumber, [countyCode, committeeId, year, serial, id]);
}

export type ListedMediation = { found: Mediation };

/** Open files of a unit, and those that its scope has a seat in or is called to: what keeps a list from looking at all others. */
export const ofWhoAsks = `status <> 'archived'
     and (committee_id = $2 or receiving_id = $2 or id = any(array(select mediations_of_scope($1))))`;

/** More than this a person does not work through in a list. */
export const mostListed = 200;
const list = statement(
  'mediations.list',
  `select state as found from mediations where county_code = $1 and ${ofWhoAsks}
     and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
   order by due_at nulls last, id limit ${mostListed + 1}`,
);

/** What the scope reads and is not archived, what is due first at the head; one more than are listed, where there are. */
export function listMediations(tx: Transaction, countyCode: string, unitId: string): Promise<ListedMediation[]> {
  return tx.query<ListedMediation>(list, [countyCode, unitId]);
}

const askedTo = statement(
  'mediations.askedTo',
  `select state as found from mediations
   where county_code = $1 and id = any(array(select mediations_of_scope($1))) and $2 = any(joint_ids)
   limit ${mostListed}`,
);

/** Open files to which a unit is asked, or in which it mediates with another. */
export function listAskedTo(tx: Transaction, countyCode: string, unitId: string): Promise<ListedMediation[]> {
  return tx.query<ListedMediation>(askedTo, [countyCode, unitId]);
}
