import { type Instant, instantOf } from '@linli/domain/kernel';
import { starterCatalogue } from '../../server/cases/catalogue/starter.ts';
import {
  type CaseParts,
  casesReactions,
  importCatalogue,
  joinCaseParts,
  type Places,
} from '../../server/cases/index.ts';
import { insertReporter } from '../../server/cases/own-case-store.ts';
import { insertSubscription } from '../../server/cases/subscription-store.ts';
import { messagesReaction } from '../../server/channels/messages/index.ts';
import { type Database, insideDivision, openDatabase, platformInside } from '../../server/database/index.ts';
import { type TestDatabase, testDatabase } from '../../server/database/testing.ts';
import type { FileStore } from '../../server/files/index.ts';
import { createPerson, openSession, unitsOf } from '../../server/identity/index.ts';
import { readAll } from '../../server/jobs/index.ts';
import { oversightReactions } from '../../server/oversight/index.ts';
import type { KeyRing } from '../../server/sealing/index.ts';
import { testKeyRing } from '../../server/sealing/testing.ts';
import { findCalendar } from '../../server/territory/index.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { growCases, type Probed } from './cases.ts';
import { type Asker, type NamedUnit, peopleTree, type Staff } from './people.ts';
import { type Division, growTree } from './tree.ts';

/** A made-up land in a database of its own, and everything the oracle needs to know of it. */
export type World = {
  readonly seed: number;
  readonly test: TestDatabase;
  readonly database: Database;
  readonly parts: CaseParts;
  readonly clock: () => Instant;
  readonly divisions: readonly Division[];
  readonly units: readonly NamedUnit[];
  readonly staff: readonly Staff[];
  readonly reporters: readonly Asker[];
  /** Who is signed in without a post, and who is not signed in. */
  readonly others: readonly Asker[];
  readonly cases: readonly Probed[];
  readonly close: () => Promise<void>;
};

/** In the middle of a Wednesday in March, long after the first of the cases was registered. */
const now = instantOf(Date.parse('2026-09-02T03:00:00.000Z'));

export async function openWorld(seed: number, caseCount: number): Promise<World> {
  const chance = chanceOf(seed);
  const test = await testDatabase();
  const database = openDatabase({ app: test.appUrl, intake: test.intakeUrl });
  const clock = () => now;
  const divisions = growTree(chance);
  const keyRing = testKeyRing();
  const parts = joinCaseParts({
    database,
    places: placesOf(divisions),
    unitsOf,
    findCalendar,
    files: filesInMemory(),
    keyRing,
  });
  const report = await database.transact(platformInside('50'), (tx) =>
    importCatalogue(tx, starterCatalogue, '2020-01-01T00:00:00.000Z', now),
  );
  if (!report.imported) throw new Error(JSON.stringify(report.problems));
  const { staff, units } = await peopleTree(database, divisions, chance, now);
  const { cases, reporters } = await growCases(
    database,
    parts,
    { divisions, units },
    { seed, count: caseCount, chance, now },
  );
  const others = await openOthers(database, divisions);
  const reported = await giveReports(database, cases, others, chance);
  const readers = [casesReactions(parts), oversightReactions];
  await readAll(database, readers);
  await subscribe(database, keyRing, cases, chance);
  await readAll(database, [...readers, messagesReaction(parts.keyRing)]);
  const close = async () => {
    await database.close();
    await test.drop();
  };
  return { seed, test, database, parts, clock, divisions, units, staff, reporters, others, cases: reported, close };
}

function placesOf(divisions: readonly Division[]): Places {
  const names = new Map(divisions.map(({ code, name }) => [code, name]));
  return { locate: () => undefined, nameOf: (code) => names.get(code), counties: () => [] };
}

function filesInMemory(): FileStore {
  const files = new Map<string, Buffer>();
  return {
    put: async (key, bytes) => void files.set(key, Buffer.from(bytes)),
    get: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
    sweep: async () => 0,
  };
}

async function openOthers(database: Database, divisions: readonly Division[]): Promise<Asker[]> {
  const counties = divisions.filter(({ level }) => level === 'county');
  const residents = await Promise.all(
    counties.map(({ code }) =>
      database.transact(platformInside(code), async (tx): Promise<Asker> => {
        const personId = await createPerson(tx, { name: `居民${code}`, countyCode: code }, now);
        const { token } = openSession(tx, personId, undefined, now);
        return { name: `resident of ${code}`, person: { kind: 'resident', id: personId }, token };
      }),
    ),
  );
  return [...residents, { name: 'anyone', person: { kind: 'anyone' }, token: undefined }];
}

const mostOfOne = 15;

/** A few of each county's reports were handed in by its resident, while she was signed in. */
async function giveReports(
  database: Database,
  cases: readonly Probed[],
  others: readonly Asker[],
  chance: Chance,
): Promise<Probed[]> {
  const given = new Map<string, string>();
  for (const { name, person } of others) {
    if (person.kind !== 'resident') continue;
    const ofCounty = cases.filter(({ county }) => name.endsWith(county.code));
    for (const { county, code } of chance.shuffled(ofCounty).slice(0, mostOfOne)) {
      given.set(code, person.id);
      await database.handIn({ ...insideDivision(county.code), person: person.id }, async (tx) => {
        insertReporter(tx, code, person.id);
      });
    }
  }
  return cases.map((about) => ({ ...about, reportedBy: given.get(about.code) }));
}

/** Some of those who have the same trouble want to hear of it: only of what everybody may see. */
async function subscribe(
  database: Database,
  keyRing: KeyRing,
  cases: readonly Probed[],
  chance: Chance,
): Promise<void> {
  for (const { county, id, isShown } of cases) {
    if (!isShown || !chance.happens(0.1)) continue;
    const address = { kind: 'phone', value: `1380000${String(chance.below(10_000)).padStart(4, '0')}` } as const;
    await database.handIn(insideDivision(county.code), async (tx) => {
      insertSubscription(tx, keyRing, { countyCode: county.code, caseId: id }, address, now);
    });
  }
}
