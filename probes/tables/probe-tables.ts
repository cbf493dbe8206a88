import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Actor, scopeOf } from '@linli/domain/identity';
import pg from 'pg';
import { statement } from '../../server/database/index.ts';
import { recognizeIn } from '../../server/identity/index.ts';
import { root } from '../../tools/root.ts';
import { chanceOf } from '../chance.ts';
import type { Probing } from '../probe-things.ts';
import { inTurns } from '../turns.ts';
import type { World } from '../world/open-world.ts';
import type { Asker } from '../world/people.ts';
import { type Land, type Law, lawOf, type Row } from './table-laws.ts';

/**
 * The second run, with the application's own checks away: no route, no condition, no policy of the domain, only a scope and
 * the bare table. Whoever asks gets all rows that row security lets through, and each of them must be hers; so it holds
 * for every statement that the application has or will have.
 */
export async function probeTables({ askers, seed, tally }: Omit<Probing, 'app'>, world: World, count: number) {
  const tables = await listGuarded(world.test.adminUrl);
  const land: Land = {
    byId: new Map(world.cases.map((about) => [about.id, about])),
    byCaseCode: new Map(world.cases.map((about) => [about.code, about])),
    byCode: new Map(world.divisions.map((division) => [division.code, division])),
  };
  const having = await listCasesOf(world, tables);
  const recognize = recognizeIn(world.database);
  await inTurns(count, async (number) => {
    const chance = chanceOf(seed + number * 15_485_863);
    const { table, law } = chance.one(tables);
    const asker = chance.one(askers);
    const rows = await world.database.transact(scopeOf(await actorOf(asker)), (tx) =>
      tx.query<Row>(statement(`probes.${table}`, `select ${law.columns} from ${table}`)),
    );
    tally.count('table', rows.length === 0 ? 'refusal' : 'open');
    const report = (what: 'leak' | 'lock', object: string) =>
      tally.report({
        what,
        act: `read the bare table ${table}`,
        asker: asker.name,
        object,
        said: `${rows.length} rows`,
      });
    const leaked = rows.find((row) => !law.may(asker.person, row, land));
    if (leaked !== undefined) report('leak', JSON.stringify(leaked));
    const shown = new Set(rows.map(({ case_id }) => case_id));
    const { must } = law;
    if (must === undefined) return;
    const missing = world.cases.find(
      (about) => having.get(table)?.has(about.id) && must(asker.person, about) && !shown.has(about.id),
    );
    if (missing !== undefined) report('lock', missing.code);
  });

  async function actorOf({ token, person }: Asker): Promise<Actor> {
    const actor = token === undefined ? undefined : await recognize(token, world.clock());
    if (actor === undefined && person.kind !== 'anyone') throw new Error(`The house does not know ${person.kind}`);
    return actor ?? { kind: 'anyone' };
  }
}

const withoutTerritory = readFileSync(join(root, 'tools/tables-without-territory.txt'), 'utf8').match(/^\w+/gm) ?? [];

type Guarded = { readonly table: string; readonly law: Law };

/** Every table of a territory that the application may read, guarded or not: one that lost its guard must show. */
async function listGuarded(adminUrl: string): Promise<Guarded[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `
    select relname as table, array_agg(attname::text) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> all($1)
      and has_table_privilege('linli_app', pg_class.oid, 'select')
    group by relname order by relname`,
    [withoutTerritory],
  );
  await client.end();
  return rows.flatMap(({ table, columns }) => {
    const law = lawOf(table, columns);
    return law === undefined ? [] : [{ table, law }];
  });
}

/** Of which cases each table has rows at all. */
async function listCasesOf(
  world: World,
  tables: readonly Guarded[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const client = new pg.Client({ connectionString: world.test.ownerUrl });
  await client.connect();
  const having = new Map<string, ReadonlySet<string>>();
  for (const { table, law } of tables) {
    if (law.must === undefined) continue;
    const { rows } = await client.query<Row>(`select ${law.columns} from ${table}`);
    having.set(table, new Set(rows.flatMap(({ case_id }) => case_id ?? [])));
  }
  await client.end();
  return having;
}
