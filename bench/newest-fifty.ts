import type { CaseQuery } from '@linli/domain/cases';
import { type Actor, scopeOf } from '@linli/domain/identity';
import pg from 'pg';
import { listCases } from '../server/cases/list-cases.ts';
import { type Database, openDatabase } from '../server/database/index.ts';
import { testDatabase } from '../server/database/testing.ts';
import { type City, fillCity } from './newest-fifty/fill-city.ts';

/*
 * How long the newest fifty cases take at the database for a post of a township, a county, a city and a department, with
 * row security on, against the limit of 20 ms and against the owner of the tables, who sees everything: the statements of
 * the list itself, each in its transaction, begin and commit included.
 *
 *     node bench/newest-fifty.ts [cases] [lists of each post]
 */
const cases = Number(process.argv[2] ?? 1_000_000);
const lists = Number(process.argv[3] ?? 400);
const mostMilliseconds = 20;

const test = await testDatabase();
const owner = new pg.Client({ connectionString: test.ownerUrl });
await owner.connect();
const guarded = openDatabase({ app: test.appUrl, intake: test.intakeUrl }, 1);
const unguarded = openDatabase({ app: test.ownerUrl, intake: test.intakeUrl }, 1);
try {
  const startedAt = performance.now();
  const city = await fillCity(owner, cases);
  console.log(`${cases} cases of one city in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  const rows: Record<string, object> = {};
  for (const [name, { post, query }] of Object.entries(questions(city))) {
    const ours = await measure(guarded, post, query);
    const theirs = await measure(unguarded, post, query);
    if (ours.p95 >= mostMilliseconds || ours.fewest === 0) process.exitCode = 1;
    rows[name] = {
      'p50 ms': ours.p50.toFixed(2),
      'p95 ms': ours.p95.toFixed(2),
      'at most ms': mostMilliseconds,
      'owner p50 ms': theirs.p50.toFixed(2),
      'to the owner': (ours.p50 / theirs.p50).toFixed(2),
      'lines at least': ours.fewest,
    };
  }
  console.table(rows);
} finally {
  await Promise.all([owner.end(), guarded.close(), unguarded.close()]);
  await test.drop();
}

type Question = { post: (number: number) => Actor; query: CaseQuery };

function questions(city: City): Record<string, Question> {
  const one = <T>(list: readonly T[], number: number) => list[number % list.length] as T;
  const staff = (about: { role: 'operator' | 'handler'; divisionCode: string; unitId: string }): Actor => ({
    kind: 'staff',
    personId: city.cityCentre,
    postId: city.cityCentre,
    name: '赵敏',
    unitKind: about.role === 'operator' ? 'governanceCenter' : 'department',
    unitName: '中心',
    unitDivisionCode: about.divisionCode,
    ...about,
  });
  const operator = (divisionCode: string, unitId: string) => staff({ role: 'operator', divisionCode, unitId });
  const ofTownship = (n: number) => operator(one(city.townships, n), one(city.centres, n));
  const ofCounty = (n: number) => operator(one(city.counties, n), one(city.centres, n));
  const ofCity = () => operator(city.code, city.cityCentre);
  const ofDepartment = (n: number) => {
    const { id, divisionCode } = one(city.departments, n);
    return staff({ role: 'handler', divisionCode, unitId: id });
  };
  return {
    'a township post': { post: ofTownship, query: {} },
    'a county post': { post: ofCounty, query: {} },
    'a city post': { post: ofCity, query: {} },
    "a department's post": { post: ofDepartment, query: {} },
    "a county centre's queue": { post: ofCounty, query: { mine: true, queue: 'dispatch' } },
    "a department's queue by deadline": { post: ofDepartment, query: { mine: true, queue: 'handle', order: 'due' } },
    'what is overdue in a city': { post: ofCity, query: { alarm: 'overdue' } },
  };
}

async function measure(database: Database, post: Question['post'], query: CaseQuery) {
  const took: number[] = [];
  let fewest = Number.POSITIVE_INFINITY;
  for (let number = 0; number < lists + lists / 10; number += 1) {
    const actor = post(number * 7);
    const startedAt = performance.now();
    const { lines } = await database.transact(scopeOf(actor), (tx) => listCases(tx, actor, query));
    // The first tenth warms up: statements are prepared, plans are made.
    if (number >= lists / 10) took.push(performance.now() - startedAt);
    fewest = Math.min(fewest, lines.length);
  }
  took.sort((one, other) => one - other);
  const at = (part: number) => took[Math.floor(part * (took.length - 1))] as number;
  return { p50: at(0.5), p95: at(0.95), fewest };
}
