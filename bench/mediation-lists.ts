import { type StaffActor, scopeOf } from '@linli/domain/identity';
import pg from 'pg';
import { type Database, openDatabase, type Transaction } from '../server/database/index.ts';
import { testDatabase } from '../server/database/testing.ts';
import { listDeskFiles } from '../server/mediation/rosters/desk-store.ts';
import { listMediations } from '../server/mediation/store.ts';
import { type Committees, fillCommittees } from './mediation-lists/fill-committees.ts';

/*
 * How long the files of a mediator, of who keeps a committee's files, and what lies on the desks of a committee and of the county take
 * at the database, with row security on, while 5,000 and 50,000 files are open in one county and four times as many are archived:
 * against the limit of 50 ms, and against a tenth of the files, of which a list should not know.
 *
 *     node bench/mediation-lists.ts [open files] [lists of each]
 */
const open = Number(process.argv[2] ?? 50_000);
const lists = Number(process.argv[3] ?? 60);
const archivedForEach = 4;
const mostMilliseconds = 50;

const test = await testDatabase();
const owner = new pg.Client({ connectionString: test.ownerUrl });
await owner.connect();
const database = openDatabase({ app: test.appUrl, intake: test.intakeUrl }, 1);
try {
  const few = await measureAll(await fillCommittees(owner, open / 10, archivedForEach));
  const many = await measureAll(await fillCommittees(owner, open, archivedForEach));
  console.table(
    Object.fromEntries(
      Object.entries(many).map(([name, { p50, p95, fewest }]) => [
        name,
        {
          ...{ 'p50 ms': p50.toFixed(2), 'p95 ms': p95.toFixed(2), 'at most ms': mostMilliseconds },
          'p50 to a tenth': (p50 / (few[name]?.p50 ?? 1)).toFixed(2),
          ...{ 'ratio to the limit': (p95 / mostMilliseconds).toFixed(2), 'files at least': fewest },
        },
      ]),
    ),
  );
  if (Object.values(many).some(({ p95, fewest }) => p95 > mostMilliseconds || fewest === 0)) process.exitCode = 1;
} finally {
  await Promise.all([owner.end(), database.close()]);
  await test.drop();
}

async function measureAll({ county, keeper, mediator, supervisor }: Committees) {
  const desk = (actor: StaffActor) => (tx: Transaction) => listDeskFiles(tx, actor);
  const files = (actor: StaffActor) => (tx: Transaction) => listMediations(tx, county, actor.unitId);
  return {
    'files of a mediator': await measure(database, mediator, files),
    'files of who keeps them': await measure(database, keeper, files),
    'desk of a committee': await measure(database, keeper, desk),
    'desk of the county': await measure(database, () => supervisor, desk),
  } as Record<string, Measured>;
}

type Measured = { readonly p50: number; readonly p95: number; readonly fewest: number };

async function measure(
  through: Database,
  post: (number: number) => StaffActor,
  listOf: (actor: StaffActor) => (tx: Transaction) => Promise<readonly unknown[]>,
): Promise<Measured> {
  const took: number[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let number = 0; number < lists + lists / 10; number += 1) {
    const actor = post((number * 7) % 400);
    const startedAt = performance.now();
    const found = await through.transact(scopeOf(actor), listOf(actor));
    // The first tenth warms up: statements are prepared, plans are made.
    if (number >= lists / 10) took.push(performance.now() - startedAt);
    fewest = Math.min(fewest, found.length);
  }
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.floor(part * (took.length - 1))] as number;
  return { p50: at(0.5), p95: at(0.95), fewest };
}
