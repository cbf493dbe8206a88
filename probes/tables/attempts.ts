import type { Statement } from '../../server/database/index.ts';
import { statement } from '../../server/database/index.ts';
import type { Probed } from '../world/cases.ts';

/** Something written by hand about a case (or about a unit), past everything that the application asks. */
export type Attempt<Thing = Probed> = {
  readonly name: string;
  readonly statement: Statement;
  readonly values: (about: Thing) => unknown[];
};

const attempt = (name: string, text: string, values: Attempt['values']): Attempt => ({
  name,
  statement: statement(`probes.attempt.${name}`, `${text} returning 1 as done`),
  values,
});
/** Who hands in may not even ask whether it was done. */
const handIn = (name: string, text: string, values: Attempt['values']): Attempt => ({
  name,
  statement: statement(`probes.handIn.${name}`, text),
  values,
});

const both = ({ county, id }: Probed) => [county.code, id];
const entry = `insert into ledger_entries
  (county_code, subject, subject_id, seq, type, at, actor, body, salt, content_hash, previous_hash, hash)`;
const file = `insert into attachments
  (county_code, id, case_id, division_code, uploaded_by, media_type, byte_count, sha256, location, uploaded_at)`;

/** With the eyes of a post or a receipt: done where the case is seen, refused or without effect where it is not. */
export const attempts: readonly Attempt[] = [
  attempt('change it', 'update cases set version = version where county_code = $1 and id = $2', both),
  attempt(
    'add to its ledger',
    `${entry} values ($1, 'case', $2, 9999, 'case.noted', now(), '{}', '{}', '', '', '', '')`,
    both,
  ),
  attempt(
    'write down that it was read',
    `insert into case_readings (county_code, id, case_id, what, actor, read_at)
     values ($1, gen_random_uuid(), $2, 'contact', '{}', now())`,
    both,
  ),
  attempt(
    'give it a file',
    `${file} values ($1, gen_random_uuid(), $2, $1, 'anyone', 'image/png', 1, '', 'nowhere', now())`,
    both,
  ),
  attempt(
    'give a unit a part in it',
    'insert into case_parts (county_code, case_id, unit_id) values ($1, $2, gen_random_uuid())',
    both,
  ),
  attempt(
    'tell its people something',
    `insert into messages
       (county_code, id, case_id, cause_id, cause_seq, type, part, to_kind, words, created_at, next_attempt_at)
     values ($1, gen_random_uuid(), $2, $2, 1, 'case.closed', 'reporter', 'phone', '假的', now(), now())`,
    both,
  ),
];

/** Done where she has a part in the platform itself; no post and no receipt may. */
export const forNobody: readonly Attempt[] = [
  attempt('take its public account away', 'delete from public_cases where county_code = $1 and case_id = $2', both),
  attempt('erase its ledger', 'delete from ledger_entries where county_code = $1 and subject_id = $2', both),
  attempt(
    'change its ledger',
    "update ledger_entries set body = '{}' where county_code = $1 and subject_id = $2",
    both,
  ),
  attempt('remove it', 'delete from cases where county_code = $1 and id = $2', both),
];

/** As the role that hands in, for one county: into that county and into no other. */
export const handIns: readonly Attempt[] = [
  handIn(
    'begin a ledger',
    `${entry} values ($1, 'case', $2, 1, 'case.registered', now(), '{}', '{}', '', '', '', '')`,
    ({ county }) => [county.code, crypto.randomUUID()],
  ),
  handIn(
    'make a receipt',
    "insert into case_receipts (county_code, case_code, receipt_hash) values ($1, $2, 'x')",
    (about) => [about.county.code, `${about.county.code}99010100000000`.slice(0, 20)],
  ),
  handIn(
    'hand in a file',
    `${file} values ($1, $2, null, $1, 'anyone', 'image/png', 1, '', 'nowhere', now())`,
    ({ county }) => [county.code, crypto.randomUUID()],
  ),
  handIn(
    'make the key of a file',
    `insert into file_keys (county_code, id, subject, wrapped_key, master_key_id, key_version, created_at)
     values ($1, $2, 'case', 'x', 'one', 1, now())`,
    ({ county }) => [county.code, crypto.randomUUID()],
  ),
  handIn(
    'give a unit a part',
    'insert into case_parts (county_code, case_id, unit_id) values ($1, $2, gen_random_uuid())',
    both,
  ),
];
