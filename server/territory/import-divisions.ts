import type { RuleDifference } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Refusal, refuse } from '@linli/domain/kernel';
import { isInside } from '@linli/domain/territory';
import type pg from 'pg';
import { type Connection, recordImportBy } from '../database/index.ts';
import {
  applyChanges,
  type Change,
  type ChangeKind,
  type Changes,
  compareIncoming,
  countInForce,
  type IncomingRow,
  listDuplicates,
  listOrphans,
  loadIncoming,
  newestRegisterYear,
  openImport,
  summarizeChanges,
} from './division-import-store.ts';
import { readRegister } from './read-register.ts';
import type { RegisterFile } from './register-files.ts';
import { newProblemList, type ProblemList, type RegisterProblem } from './register-problem.ts';

export type DivisionImport = {
  readonly files: readonly RegisterFile[];
  /** The year of the register. */
  readonly year: number;
  /** Only this division and what lies in it; empty for the whole nation. */
  readonly within?: string;
  /** Rows of the divisions above are left as well: whoever imports does not look after them. */
  readonly isWithinAlone?: boolean;
  readonly source: string;
  /** Says what would change and changes nothing. */
  readonly dryRun?: boolean;
  /** Lets pass that more than a tenth of what is in force is abolished. */
  readonly allowAbolishing?: boolean;
  readonly onBytes?: (bytes: number) => void;
  /** How many changes of a kind are named. */
  readonly mostSamples?: number;
  /** Who brings it in at a desk. */
  readonly actor?: object;
};

export type ImportedDivisions = {
  readonly year: number;
  readonly rows: number;
  /** Rows that lie elsewhere and were left. */
  readonly outside: number;
  /** Divisions in force within the area. */
  readonly inForce: number;
  /** So many would go that most likely the file is not whole. */
  readonly isAbolishingMany: boolean;
  /** False for a dry run, for a file with problems, and where nothing differs. */
  readonly isChanged: boolean;
  readonly changes: Readonly<Record<ChangeKind, Changes>>;
  readonly problems: readonly RegisterProblem[];
  readonly problemCount: number;
};

/**
 * Brings a year of the national register in, all of it or nothing: streamed into a temporary table, checked, compared,
 * and written in one transaction. `client` is a connection of `linli_owner` outside of any transaction.
 * Rows that are wrong are in `problems` with file and line; one is enough that nothing changes.
 * Refusals: `register.olderYear` {year, newest}; `register.manyAbolished` {count, inForce}.
 */
export async function importDivisions(
  client: pg.ClientBase,
  asked: DivisionImport,
  now: Instant,
): Promise<ImportedDivisions | Refusal> {
  await client.query('begin');
  try {
    await openImport(client);
    const result = await importDivisionsIn(client, asked, now);
    const isKept = 'rows' in result && result.isChanged;
    await client.query(isKept ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** The same inside of a transaction that is open and has the temporary tables (`openImport`): a desk's. */
export async function importDivisionsIn(
  client: Connection,
  asked: DivisionImport,
  now: Instant,
): Promise<ImportedDivisions | Refusal> {
  const { files, year, within = '', source, actor } = asked;
  const newest = await newestRegisterYear(client);
  if (newest !== undefined && year < newest)
    return refuse('register.olderYear', { field: 'year', values: { year, newest } });

  const problems = newProblemList();
  const reading = readAll(asked, problems);
  await loadIncoming(client, reading.rows);
  for (const row of await listDuplicates(client)) problems.add(problemAt(files, row, 'duplicate'));
  for (const row of await listOrphans(client)) problems.add(problemAt(files, row, 'parentUnknown'));
  const inForce = await countInForce(client, within);
  const read = { year, inForce, ...reading.count() };
  const answer = { ...read, problems: inOrder(files, problems), problemCount: problems.count };
  if (problems.count > 0) return { ...answer, isAbolishingMany: false, isChanged: false, changes: noChanges };

  await compareIncoming(client, within);
  const changes = await summarizeChanges(client, asked.mostSamples ?? usualSamples);
  const isAbolishingMany = changes.abolished.count > Math.max(10, inForce / 10);
  if (isAbolishingMany && !asked.allowAbolishing && !asked.dryRun)
    return refuse('register.manyAbolished', { values: { count: changes.abolished.count, inForce } });

  const isChanged = !asked.dryRun && Object.values(changes).some(({ count }) => count > 0);
  const summary = Object.fromEntries(Object.entries(changes).map(([kind, { count }]) => [kind, count]));
  if (isChanged) {
    const version = await applyChanges(client, { year, within, source, summary, importedAt: now });
    const told = { version, year, within, source, summary, ...(actor && { difference: differenceOf(changes) }) };
    await recordImportBy(client, { what: 'divisions', at: now, body: told, actor });
  }
  return { ...answer, isAbolishingMany, isChanged, changes };
}

/** The command shows a few of each kind; a desk shows all, and the ledger keeps what a desk showed. */
const usualSamples = 10;

export function differenceOf({ added, restored, renamed, abolished }: ImportedDivisions['changes']): RuleDifference {
  const named = ({ code, name }: Change) => ({ key: code, name });
  return {
    divisions: {
      added: [...added.samples, ...restored.samples].map(named),
      changed: renamed.samples.map(({ code, name, before }) => {
        return { key: code, name, members: [{ path: 'name', before, after: name }] };
      }),
      removed: abolished.samples.map(named),
    },
  };
}

const none: Changes = { count: 0, samples: [] };
const noChanges: Record<ChangeKind, Changes> = { added: none, restored: none, renamed: none, abolished: none };

function readAll({ files, within = '', isWithinAlone, onBytes }: DivisionImport, problems: ProblemList) {
  let rowCount = 0;
  let outside = 0;
  const isWanted = (code: string) => isInside(code, within) || (!isWithinAlone && isInside(within, code));
  const rows = async function* (): AsyncGenerator<IncomingRow> {
    for (const [file, registerFile] of files.entries())
      for await (const { code, name, line } of readRegister(registerFile, problems, onBytes)) {
        if (isWanted(code)) {
          rowCount += 1;
          yield { code, name, file, line };
        } else outside += 1;
      }
  };
  return { rows: rows(), count: () => ({ rows: rowCount, outside }) };
}

function problemAt(
  files: readonly RegisterFile[],
  { code, file, line }: { code: string; file: number; line: number },
  fault: 'duplicate' | 'parentUnknown',
): RegisterProblem {
  return { file: files[file]?.name ?? '', line, fault, value: code };
}

function inOrder(files: readonly RegisterFile[], problems: ProblemList): RegisterProblem[] {
  const placeOf = new Map(files.map(({ name }, place) => [name, place]));
  return problems.first.toSorted((a, b) => (placeOf.get(a.file) ?? 0) - (placeOf.get(b.file) ?? 0) || a.line - b.line);
}
