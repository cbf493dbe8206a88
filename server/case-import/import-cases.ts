import type { Status } from '@linli/domain/cases';
import { type Instant, type Refusal, refuse } from '@linli/domain/kernel';
import { type CaseParts, distinctSerials, joinCaseParts, loadRulebook } from '../cases/index.ts';
import { type Database, insideDivision, nobody, type Transaction } from '../database/index.ts';
import { Refused } from '../http/refused.ts';
import { unitsOf } from '../identity/index.ts';
import { findCalendar, openPlaces } from '../territory/index.ts';
import { type Arranged, arrangeCounty, findStaff, type ImportStaff } from './arrange-county.ts';
import { type ImportCount, newCount } from './import-count.ts';
import { findImported, insertImported } from './imported-case-store.ts';
import type { CaseMapping } from './mapping.ts';
import type { CasePlan } from './plan-case.ts';
import { readRows } from './read-rows.ts';
import { relive } from './relive.ts';
import type { RowProblem, RowRemark } from './row-problem.ts';

export type CaseImport = {
  readonly path: string;
  readonly mapping: CaseMapping;
  /** Reads and judges every row, and writes nothing. */
  readonly dryRun?: boolean;
  readonly onBytes?: (bytes: number) => void;
};

export type ImportHouse = {
  readonly database: Database;
  /** One transaction with the rights of `linli_owner`. */
  readonly asOwner: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
};

export type ImportedCases = {
  /** Rows read: those imported, those of an earlier import, and those with a problem. */
  readonly rows: number;
  readonly imported: number;
  readonly already: number;
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  readonly arranged: Arranged;
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly RowRemark[];
};

const lot = 100;
const sideBySide = 8;

/**
 * Brings the cases of another system in, each whole or not at all, by the commands that live cases take. A record that has
 * come in before is passed over. Refusal: `catalogue.none`, for without categories nothing can be mapped.
 */
export async function importCases(
  { database, asOwner }: ImportHouse,
  asked: CaseImport,
  now: Instant,
): Promise<ImportedCases | Refusal> {
  const { mapping, path, dryRun = false, onBytes = () => {} } = asked;
  // One catalogue for all, the one in force today: it is what the mapping speaks of, and what live cases go by.
  const rulebook = await database.refer(nobody, (tx) => loadRulebook(tx, now));
  if (rulebook === undefined) return refuse('catalogue.none');
  const arranged = dryRun ? nothing : await asOwner((tx) => arrangeCounty(tx, mapping, now));
  const eyes = insideDivision(mapping.countyCode);
  const places = await openPlaces((work) => database.transact(nobody, work), { alsoCounties: [mapping.countyCode] });
  try {
    const random = distinctSerials(Math.random());
    const joined = joinCaseParts({ database, places, unitsOf, findCalendar, random });
    const parts = { ...joined, rulebook: async () => rulebook };
    const staff = dryRun ? undefined : await database.transact(eyes, (tx) => findStaff(tx, mapping));
    const made = new Set(mapping.divisions.map(({ code }) => code));
    const isPlace = (code: string) => made.has(code) || places.nameOf(code) !== undefined;
    const planning = { mapping, categories: rulebook.categories, isPlace, now };
    const count = newCount();
    for await (const rows of lotsOf(readRows(path, count.problem))) {
      const plans = count.plan(rows, planning);
      const keys = plans.map(({ key }) => key);
      const known = await database.transact(eyes, (tx) => findImported(tx, mapping.countyCode, mapping.format, keys));
      const fresh = plans.filter(({ key }) => !known.has(key));
      count.already += plans.length - fresh.length;
      await inParallel(fresh, async (plan) => {
        if (staff === undefined) count.come(plan);
        else await bringIn({ database, mapping, parts, staff, now }, plan, count);
      });
      onBytes(rows.at(-1)?.bytes ?? 0);
    }
    return { ...count.total(), arranged };
  } finally {
    places.close();
  }
}

const nothing: Arranged = { divisions: 0, units: 0, posts: 0 };

type Stage = Pick<ImportHouse, 'database'> & {
  mapping: CaseMapping;
  parts: CaseParts;
  staff: ImportStaff;
  now: Instant;
};

/** One transaction holds the whole history of a case and the note where it came from. */
async function bringIn(stage: Stage, plan: CasePlan, count: ImportCount, attempts = 3): Promise<void> {
  const { database, mapping, parts, staff, now } = stage;
  const { countyCode, format: source } = mapping;
  try {
    const found = await database.transact(insideDivision(countyCode), async (tx) => {
      const reached = await relive(tx, parts, staff, plan, now);
      insertImported(tx, { countyCode, source, sourceKey: plan.key, caseId: reached.id }, now);
      return reached;
    });
    count.come(plan, found);
  } catch (error) {
    const { constraint } = error as { constraint?: string };
    if (error instanceof Refused) count.refuse(plan, error.refusal);
    // Another import of the same file was quicker.
    else if (constraint === 'imported_cases_pkey') count.already += 1;
    // Serials are drawn by lot, and one in a few hundred thousand is taken.
    else if (constraint === 'cases_code_key' && attempts > 1) await bringIn(stage, plan, count, attempts - 1);
    else throw error;
  }
}

async function* lotsOf<Row>(rows: AsyncIterable<Row>): AsyncGenerator<Row[]> {
  let gathered: Row[] = [];
  for await (const row of rows) {
    gathered.push(row);
    if (gathered.length < lot) continue;
    yield gathered;
    gathered = [];
  }
  if (gathered.length > 0) yield gathered;
}

async function inParallel<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values();
  await Promise.all(
    Array.from({ length: sideBySide }, async () => {
      for (const item of waiting) await work(item);
    }),
  );
}
