import type { Instant } from '@linli/domain/kernel';
import { type Refusal, refuse } from '@linli/domain/kernel';
import { isInside } from '@linli/domain/territory';
import type pg from 'pg';
import { recordImportBy } from '../database/index.ts';
import {
  applyChanges,
  type ChangeKind,
  type Changes,
  compareIncoming,
  copyIncoming,
  countInForce,
  type IncomingRow,
  listDuplicates,
  listOrphans,
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
  /** Only this division and what lies in it; empty for the whole nation. Rows of its ancestors are taken, too. */
  readonly within?: string;
  readonly source: string;
  /** Says what would change and changes nothing. */
  readonly dryRun?: boolean;
  /** Lets pass that more than a tenth of what is in force is abolished. */
  readonly allowAbolishing?: boolean;
  readonly onBytes?: (bytes: number) => void;
};

export type ImportedDivisions = {
  readonly year: number;
  readonly rows: number;
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
    const result = await importInTransaction(client, asked, now);
    const isKept = 'rows' in result && result.isChanged;
    await client.query(isKept ? 'commit' : 'rollback');
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

async function importInTransaction(
  client: pg.ClientBase,
  asked: DivisionImport,
  now: Instant,
): Promise<ImportedDivisions | Refusal> {
  const { files, year, within = '', source } = asked;
  await openImport(client);
  const newest = await newestRegisterYear(client);
  if (newest !== undefined && year < newest)
    return refuse('register.olderYear', { field: 'year', values: { year, newest } });

  const problems = newProblemList();
  const reading = readAll(asked, problems);
  await copyIncoming(client, reading.rows);
  for (const row of await listDuplicates(client)) problems.add(problemAt(files, row, 'duplicate'));
  for (const row of await listOrphans(client)) problems.add(problemAt(files, row, 'parentUnknown'));
  const answer = { year, rows: reading.count(), problems: inOrder(files, problems), problemCount: problems.count };
  if (problems.count > 0) return { ...answer, isChanged: false, changes: noChanges };

  await compareIncoming(client, within);
  const changes = await summarizeChanges(client);
  const inForce = await countInForce(client, within);
  const isTooMuch = changes.abolished.count > Math.max(10, inForce / 10);
  if (isTooMuch && !asked.allowAbolishing && !asked.dryRun)
    return refuse('register.manyAbolished', { values: { count: changes.abolished.count, inForce } });

  const isChanged = !asked.dryRun && Object.values(changes).some(({ count }) => count > 0);
  const summary = Object.fromEntries(Object.entries(changes).map(([kind, { count }]) => [kind, count]));
  if (isChanged) {
    const version = await applyChanges(client, { year, within, source, summary, importedAt: now });
    await recordImportBy(client, { what: 'divisions', at: now, body: { version, year, within, source, summary } });
  }
  return { ...answer, isChanged, changes };
}

const none: Changes = { count: 0, samples: [] };
const noChanges: Record<ChangeKind, Changes> = { added: none, restored: none, renamed: none, abolished: none };

function readAll({ files, within = '', onBytes }: DivisionImport, problems: ProblemList) {
  let count = 0;
  const rows = async function* (): AsyncGenerator<IncomingRow> {
    for (const [file, registerFile] of files.entries())
      for await (const { code, name, line } of readRegister(registerFile, problems, onBytes)) {
        if (isInside(code, within) || isInside(within, code)) {
          count += 1;
          yield { code, name, file, line };
        }
      }
  };
  return { rows: rows(), count: () => count };
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
