import { statement, type Transaction } from '../../database/index.ts';

/*
 * The whole log for people to take away, as JSON lines that PostgreSQL writes; `server/auditor/entry.ts` tells what the
 * names mean.
 */

type Row = { line: string };

const oneMoment = statement('export.oneMoment', 'set transaction isolation level repeatable read');
const checkpoints = statement(
  'export.checkpoints',
  `select json_build_object('kind', 'checkpoint', 'origin', origin, 'size', size, 'note', note)::text as line
   from audit_checkpoints order by signed_at, size`,
);
const tiles = statement(
  'export.tiles',
  `select json_build_object('kind', 'tile', 'level', level, 'number', number, 'hashes', encode(hashes, 'hex'))::text as line
   from audit_tiles order by level, number`,
);
const links = statement(
  'export.links',
  `select leaf_index as "leafIndex", json_build_object('kind', 'link', 'countyCode', county_code, 'position', position,
     'subjectId', subject_id, 'seq', seq, 'entryHash', encode(entry_hash, 'hex'), 'hash', encode(hash, 'hex'),
     'leafIndex', leaf_index)::text as line
   from audit_chain where leaf_index > $1 order by audit_chain.leaf_index limit 4000`,
);
const entries = statement(
  'export.entries',
  `select county_code as "countyCode", subject_id as "subjectId", seq,
     json_build_object('kind', 'entry', 'countyCode', county_code, 'subject', subject, 'subjectId', subject_id, 'seq', seq,
       'type', type,
       'at', regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), '000Z$', 'Z'),
       'actor', actor, 'body', body, 'salt', encode(salt, 'hex'), 'contentHash', encode(content_hash, 'hex'),
       'previousHash', encode(previous_hash, 'hex'), 'hash', encode(hash, 'hex'), 'erasedAt', erased_at,
       'isPending', waiting.entry_hash is not null)::text as line
   from ledger_entries entry
   left join (
     select distinct outbox.entry_hash from outbox left join outbox_readers reader on reader.name = 'oversight.auditLog'
     where coalesce((outbox.xid, outbox.id) > (reader.xid, reader.id), true)) as waiting on waiting.entry_hash = entry.hash
   where (county_code, subject_id, seq) > ($1, $2::uuid, $3)
   order by county_code, subject_id, seq limit 4000`,
);

/** Lets the whole transaction see one moment; to be sent before anything else. Sends without waiting. */
export function exportOneMoment(tx: Transaction): void {
  void tx.query(oneMoment);
}

export async function* exportedLines(tx: Transaction): AsyncGenerator<string[]> {
  yield (await tx.query<Row>(checkpoints)).map(({ line }) => line);
  yield (await tx.query<Row>(tiles)).map(({ line }) => line);
  for (let last = -1; ; ) {
    const page = await tx.query<Row & { leafIndex: number }>(links, [last]);
    if (page.length === 0) break;
    last = page.at(-1)?.leafIndex ?? last;
    yield page.map(({ line }) => line);
  }
  for (let place: unknown[] = ['', '00000000-0000-0000-0000-000000000000', 0]; ; ) {
    const page = await tx.query<Row & { countyCode: string; subjectId: string; seq: number }>(entries, place);
    const last = page.at(-1);
    if (last === undefined) return;
    place = [last.countyCode, last.subjectId, last.seq];
    yield page.map(({ line }) => line);
  }
}
