import { type Instant, localDateOf } from '@linli/domain/kernel';
import { connectionOf, recordImport, statement, type Transaction } from '../database/index.ts';
import { lockPlaces } from './lock-places-store.ts';

export type NewDivision = { readonly code: string; readonly name: string };

const missing = statement(
  'divisions.missing',
  `select code from unnest($1::text[]) as code
   where not exists (select from divisions where divisions.code = code.code)`,
);
// Of no year: a register of any year may still follow.
const insertVersion = statement(
  'divisions.insertVersion',
  `insert into territory_versions (kind, division_code, source, summary, imported_at)
   values ('divisions', $1, $2, $3, $4) returning version`,
);
const insertDivisions = statement(
  'divisions.insertAdded',
  `insert into divisions (code, name, valid_from, version)
   select code, name, $2::date, $3 from jsonb_to_recordset($1::jsonb) as added (code text, name text)`,
);

/**
 * Adds made-up divisions of one county, with those above it, that the register does not have; gives how many. Names that
 * stand already stay. `tx` has the rights of `linli_owner`; until it ends no other import changes places.
 */
export async function addDivisions(
  tx: Transaction,
  { countyCode, divisions, source }: { countyCode: string; divisions: readonly NewDivision[]; source: string },
  now: Instant,
): Promise<number> {
  await lockPlaces(connectionOf(tx));
  const codes = divisions.map(({ code }) => code);
  const lacking = new Set((await tx.query<{ code: string }>(missing, [codes])).map(({ code }) => code));
  if (lacking.size === 0) return 0;
  const added = divisions.filter(({ code }) => lacking.has(code)).map(({ code, name }) => ({ code, name }));
  const summary = JSON.stringify({ added: added.length });
  const [row] = await tx.query<{ version: number }>(insertVersion, [countyCode, source, summary, now]);
  await tx.query(insertDivisions, [JSON.stringify(added), localDateOf(now), row?.version]);
  const body = { version: row?.version, within: countyCode, source, summary: { added: added.length } };
  recordImport(tx, { what: 'divisions', at: now, body });
  return added.length;
}
