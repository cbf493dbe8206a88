/*
 * What the auditor reads of a database, in its own words. Everything comes as JSON that PostgreSQL has written, so that a
 * database and a file look the same.
 */

export const beginStatement = 'begin transaction isolation level repeatable read, read only';

/** The owner of the tables sees every row; a superuser sees them anyway. */
export const becomeOwnerStatement = `select set_config('role', 'linli_owner', true)
  where exists (select from pg_roles where rolname = 'linli_owner') and pg_has_role('linli_owner', 'member')`;

export const checkpointsStatement = `select origin, size::float8 as size, note from audit_checkpoints order by signed_at, size`;

/** The moment finer than a millisecond is kept where there is one: nobody wrote it so. */
const moment = (column: string) =>
  `regexp_replace(to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z')`;

/** A page of entries behind a place; pending are those of which the outbox still tells the sequencer. */
export const entriesStatement = `
  select entry.county_code as "countyCode", entry.subject, entry.subject_id as "subjectId", entry.seq, entry.type,
    ${moment('entry.at')} as at, entry.actor, entry.body, encode(entry.salt, 'hex') as salt,
    encode(entry.content_hash, 'hex') as "contentHash", encode(entry.previous_hash, 'hex') as "previousHash",
    encode(entry.hash, 'hex') as hash, entry.erased_at::text as "erasedAt",
    encode(link.entry_hash, 'hex') as "linkedHash",
    link.entry_hash is null and waiting.entry_hash is not null as "isPending"
  from (select * from ledger_entries where (county_code, subject_id, seq) > ($1, $2::uuid, $3)
    order by county_code, subject_id, seq limit 4000) as entry
  left join audit_chain link
    on link.county_code = entry.county_code and link.subject_id = entry.subject_id and link.seq = entry.seq
  left join (
    select distinct outbox.entry_hash from outbox left join outbox_readers reader on reader.name = 'oversight.auditLog'
    where coalesce((outbox.xid, outbox.id) > (reader.xid, reader.id), true)) as waiting on waiting.entry_hash = entry.hash
  order by entry.county_code, entry.subject_id, entry.seq`;

const linkColumns = `county_code as "countyCode", position::float8 as position, subject_id as "subjectId", seq,
  encode(entry_hash, 'hex') as "entryHash", encode(hash, 'hex') as hash, leaf_index::float8 as "leafIndex"`;

export const orphansStatement = `
  select ${linkColumns} from audit_chain link where not exists (
    select from ledger_entries entry where entry.county_code = link.county_code
      and entry.subject_id = link.subject_id and entry.seq = link.seq)
  order by leaf_index limit 1`;

/** By chain and position too, where a leaf stands twice. */
export const linksStatement = `
  select ${linkColumns} from audit_chain where (leaf_index, county_code, position) > ($1::bigint, $2, $3::bigint)
  order by audit_chain.leaf_index, county_code, audit_chain.position limit 4000`;

export const tilesStatement = `select level, number::float8 as number, encode(hashes, 'hex') as hashes from audit_tiles`;
