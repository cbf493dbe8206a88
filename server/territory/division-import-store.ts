import { type Connection, type Statement, statement } from '../database/index.ts';
import { lockPlaces } from './lock-places-store.ts';

/** The only SQL of the import of divisions. All of it runs in one transaction of one connection of `linli_owner`. */

export type IncomingRow = { code: string; name: string; file: number; line: number };
export type Change = { readonly code: string; readonly name: string; readonly before?: string };
export type Changes = { readonly count: number; readonly samples: readonly Change[] };

/** The temporary tables that an import works with: what came in, and what it will do to `divisions`. */
export const scratch: readonly Statement[] = [
  statement(
    'scratch.incoming',
    `create temporary table incoming (
       code text collate "C" not null, name text not null, file smallint not null, line integer not null) on commit drop`,
  ),
  statement(
    'scratch.changes',
    `create temporary table changes (
       code text collate "C" primary key, kind text not null, name text not null, before text) on commit drop`,
  ),
];

/** One import after another; readers do not wait. */
export async function openImport(connection: Connection): Promise<void> {
  await lockPlaces(connection);
  for (const { text } of scratch) await connection.query(text);
}

const lot = 5_000;

/** Rows in lots, a statement each. */
export async function loadIncoming(connection: Connection, rows: AsyncIterable<IncomingRow>): Promise<void> {
  let waiting: IncomingRow[] = [];
  for await (const row of rows) {
    waiting.push(row);
    if (waiting.length < lot) continue;
    await insertLot(connection, waiting);
    waiting = [];
  }
  await insertLot(connection, waiting);
  await connection.query('analyze incoming');
}

async function insertLot(connection: Connection, rows: readonly IncomingRow[]): Promise<void> {
  await connection.query(
    `insert into incoming (code, name, file, line)
     select * from unnest($1::text[], $2::text[], $3::smallint[], $4::integer[])`,
    [
      rows.map(({ code }) => code),
      rows.map(({ name }) => name),
      rows.map(({ file }) => file),
      rows.map(({ line }) => line),
    ],
  );
}

type FoundRow = { code: string; file: number; line: number };

export async function listDuplicates(connection: Connection): Promise<FoundRow[]> {
  const found = await connection.query<FoundRow>(`
    select code, file, line from (
      select code, file, line, row_number() over (partition by code order by file, line) as nth from incoming) numbered
     where nth > 1 order by file, line`);
  return found.rows;
}

/** Rows whose division directly above is neither in the import nor in force already. */
export async function listOrphans(connection: Connection): Promise<FoundRow[]> {
  const found = await connection.query<FoundRow>(`
    select code, file, line from (select *, ${parentOf('code')} as parent from incoming) child
     where parent is not null
       and not exists (select 1 from incoming above where above.code = child.parent)
       and not exists (select 1 from divisions above where above.code = child.parent and above.valid_to is null)
     order by file, line`);
  return found.rows;
}

function parentOf(column: string): string {
  return `case length(${column}) when 4 then left(${column}, 2) when 6 then left(${column}, 4)
    when 9 then left(${column}, 6) when 12 then left(${column}, 9) end`;
}

/**
 * Lists what the import will do to `divisions`, in the temporary table `changes`. Abolished is what is in force inside
 * the area and not in the import, of those levels that the import has, and all that lies in such a division.
 */
export async function compareIncoming(connection: Connection, within: string): Promise<void> {
  await connection.query(`
    insert into changes (code, kind, name, before)
    select incoming.code,
           case when divisions.code is null then 'added' when valid_to is not null then 'restored' else 'renamed' end,
           incoming.name, divisions.name
      from incoming left join divisions using (code)
     where divisions.code is null or valid_to is not null or divisions.name <> incoming.name`);
  const area = [within, `${within}:`];
  await connection.query(
    `insert into changes (code, kind, name)
     select code, 'abolished', name from divisions
      where valid_to is null and (code >= $1 and code < $2)
        and length(code) in (select distinct length(code) from incoming)
        and not exists (select 1 from incoming where incoming.code = divisions.code)`,
    area,
  );
  await connection.query(
    `insert into changes (code, kind, name)
     select code, 'abolished', name from divisions
      where valid_to is null and (code >= $1 and code < $2)
        and exists (select 1 from changes above where above.kind = 'abolished'
          and above.code in (left(divisions.code, 2), left(divisions.code, 4), left(divisions.code, 6), left(divisions.code, 9)))
     on conflict do nothing`,
    area,
  );
}

export type ChangeKind = 'added' | 'restored' | 'renamed' | 'abolished';

export async function summarizeChanges(
  connection: Connection,
  mostSamples: number,
): Promise<Record<ChangeKind, Changes>> {
  const counts = await connection.query<{ kind: ChangeKind; count: number; samples: Change[] }>(
    `
    select kind, count(*)::int as count,
           jsonb_agg(jsonb_strip_nulls(jsonb_build_object('code', code, 'name', name, 'before', before)) order by code)
             filter (where nth <= $1) as samples
      from (select *, row_number() over (partition by kind order by code) as nth from changes) numbered group by kind`,
    [mostSamples],
  );
  const none: Changes = { count: 0, samples: [] };
  const found = Object.fromEntries(counts.rows.map(({ kind, count, samples }) => [kind, { count, samples }]));
  return { added: none, restored: none, renamed: none, abolished: none, ...found };
}

export async function countInForce(connection: Connection, within: string): Promise<number> {
  const counted = await connection.query<{ count: number }>(
    'select count(*)::int as count from divisions where valid_to is null and code >= $1 and code < $2',
    [within, `${within}:`],
  );
  return counted.rows[0]?.count ?? 0;
}

export async function newestRegisterYear(connection: Connection): Promise<number | undefined> {
  const newest = await connection.query<{ year: number | null }>(
    'select max(register_year) as year from territory_versions',
  );
  return newest.rows[0]?.year ?? undefined;
}

export type NewVersion = {
  readonly year: number;
  readonly within: string;
  readonly source: string;
  readonly summary: unknown;
  readonly importedAt: string;
};

/** Carries the changes out: what was is kept in `past_divisions`, what is no more keeps its row with an end. */
export async function applyChanges(connection: Connection, added: NewVersion): Promise<number> {
  const { year, within, source, summary, importedAt } = added;
  const inserted = await connection.query<{ version: string }>(
    `insert into territory_versions (kind, register_year, division_code, source, summary, imported_at)
     values ('divisions', $1, $2, $3, $4, $5) returning version`,
    [year, within === '' ? null : within, source, JSON.stringify(summary), importedAt],
  );
  const version = Number(inserted.rows[0]?.version);
  const since = `${year}-01-01`;
  await connection.query(
    `insert into past_divisions (code, name, valid_from, valid_to, version)
     select code, divisions.name, valid_from, coalesce(valid_to, $1::date), version from divisions join changes using (code)
      where kind in ('renamed', 'restored') and valid_from < coalesce(valid_to, $1::date)`,
    [since],
  );
  await connection.query(
    `update divisions set valid_to = $1, version = $2 from changes where changes.code = divisions.code and kind = 'abolished'`,
    [since, version],
  );
  await connection.query(
    `insert into divisions (code, name, valid_from, version)
     select code, name, $1, $2 from changes where kind <> 'abolished' order by code
     on conflict (code) do update set name = excluded.name, valid_from = excluded.valid_from, valid_to = null,
       version = excluded.version`,
    [since, version],
  );
  return version;
}
