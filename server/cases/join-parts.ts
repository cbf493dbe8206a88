import { defaultLimits, type Limits, type RetentionInForce, retentionFor } from '@linli/domain/cases';
import type { Calendar, Instant } from '@linli/domain/kernel';
import { ancestorsOf } from '@linli/domain/territory';
import { cached, type Database, insideDivision, nobody, type Transaction } from '../database/index.ts';
import type { FileStore } from '../files/index.ts';
import { type KeyRing, noKeyRing } from '../sealing/index.ts';
import { listLimits } from './catalogue-store.ts';
import type { CaseParts, Places } from './parts.ts';
import { countPastWords } from './past-words-store.ts';
import { findRetention } from './retention-store.ts';
import { loadRulebook, type Rulebook } from './rulebook.ts';

const rememberMilliseconds = 10_000;
/** What people report does not change within minutes, and counting its words takes a tenth of a second. */
const rememberWordsMilliseconds = 600_000;
const mostPastCases = 2000;

type Joined = {
  database: Database;
  places: Places;
  unitsOf: CaseParts['unitsOf'];
  findCalendar: (tx: Transaction, divisionCode: string) => Promise<Calendar>;
  /** May be left out by what never reads or writes a file: imports, the clock. */
  files?: FileStore;
  /** May be left out where nobody is reached and nobody tells how to reach her. */
  keyRing?: KeyRing;
  random?: () => number;
};

/** Joins the room to its reference rows; they are remembered for seconds, since they change a few times a year. */
export function joinCaseParts(joined: Joined): CaseParts {
  const {
    database,
    places,
    unitsOf,
    findCalendar,
    files = noFiles,
    keyRing = noKeyRing,
    random = Math.random,
  } = joined;
  return {
    places,
    files,
    keyRing,
    unitsOf,
    random,
    rulebook: cached(
      rememberMilliseconds,
      (_now: Instant) => 'rulebook',
      async (now): Promise<Rulebook> => {
        const found = await database.refer(nobody, (tx) => loadRulebook(tx, now));
        if (found === undefined) throw new Error('No catalogue is in force: run `linli import categories FILE`');
        return found;
      },
    ),
    calendarOf: cached(
      rememberMilliseconds,
      (divisionCode) => divisionCode.slice(0, 12),
      (divisionCode) => database.refer(nobody, (tx) => findCalendar(tx, divisionCode.slice(0, 12))),
    ),
    limitsOf: cached(
      rememberMilliseconds,
      (divisionCode) => divisionCode.slice(0, 12),
      (divisionCode) => database.refer(nobody, (tx) => findLimits(tx, divisionCode.slice(0, 12))),
    ),
    retentionOf: cached(
      rememberMilliseconds,
      (countyCode) => countyCode,
      (countyCode) => database.refer(nobody, (tx) => findRetentionFor(tx, countyCode)),
    ),
    pastWordsOf: cached(
      rememberWordsMilliseconds,
      (divisionCode) => divisionCode,
      (divisionCode) =>
        database.refer(insideDivision(divisionCode), (tx) => countPastWords(tx, divisionCode, mostPastCases)),
    ),
  };
}

const noFiles: FileStore = { put: lacking, get: lacking, remove: lacking, sweep: lacking };

function lacking(): never {
  throw new Error('joinCaseParts was given no `files`');
}

async function findRetentionFor(tx: Transaction, countyCode: string): Promise<RetentionInForce> {
  const { version, rules } = await findRetention(tx);
  return { version, rules: retentionFor(rules, countyCode) };
}

async function findLimits(tx: Transaction, divisionCode: string): Promise<Limits> {
  return Object.assign({}, defaultLimits, ...(await listLimits(tx, [...ancestorsOf(divisionCode), divisionCode])));
}
