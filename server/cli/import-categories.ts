import type { Catalogue, Problem } from '@linli/domain/cases';
import type { PartDifference, RowDifference } from '@linli/domain/identity';
import { type Instant, isRefusal, parseInstant } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { CatalogueDifference, CatalogueReport } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { inBeijing } from './beijing-clock.ts';
import { answering, groupOf, UsageError } from './command-line.ts';
import { faultLines } from './fault-lines.ts';
import { printable } from './printable.ts';
import { readJson } from './read-json.ts';
import { withDatabase } from './with-database.ts';

type Options = { from?: string; dryRun?: boolean };

/** `linli import categories`: a whole catalogue as one version, all of it or nothing. */
export function registerImportCategories(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('categories')
    .description('导入事项目录：大类、类别、职责、时限和派单规则，作为一个版本')
    .argument('<文件>', '事项目录 JSON')
    .option('--from <时刻>', '何时起生效，RFC 3339；不填为现在')
    .option('--dry-run', '只显示与现行目录的差别，不写入')
    .action(answering(answerImport));
}

async function answerImport(path: string, options: Options) {
  const now = new Date().toISOString();
  const asked = { content: await readJson(path), from: readInstant(options.from) ?? now, now };
  const isDryRun = options.dryRun === true;
  const outcome = await withDatabase({ migrate: true }, ({ asOwner }) =>
    asOwner((tx) => importUnless(isDryRun, tx, asked)).catch((error) => {
      if (error instanceof Undone) return error.outcome;
      throw error;
    }),
  );
  if (isRefusal(outcome)) return outcome;
  const { report, before, difference, inForce } = outcome;
  if (!report.imported)
    return {
      json: { dryRun: isDryRun, ...report },
      text: await problemsInWords(report.problems),
      exitCode: 1 as const,
    };
  const json = { dryRun: isDryRun, ...report, from: asked.from, before, inForce, difference };
  return { json, text: inWords(json) };
}

type Asked = { content: unknown; from: Instant; now: Instant };
type Outcome = { report: CatalogueReport; before?: string; inForce?: string; difference?: CatalogueDifference };

/** Carries what a trial run found out of the transaction that is to be undone. */
class Undone extends Error {
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super('Undone');
    this.outcome = outcome;
  }
}

/** A trial run is the import itself, undone: so it finds whatever the import would. */
async function importUnless(isDryRun: boolean, tx: Transaction, { content, from, now }: Asked): Promise<Outcome> {
  const { compareCatalogues, importCatalogue, loadRulebook } = await import('../cases/index.ts');
  const before = await loadRulebook(tx, from);
  const report = await importCatalogue(tx, content, from, now);
  if (!report.imported) return { report };
  const after = await loadRulebook(tx, from);
  const difference = compareCatalogues(before, content as Catalogue);
  const outcome = { report, before: before?.version, inForce: after?.version, difference };
  if (isDryRun) throw new Undone(outcome);
  return outcome;
}

function readInstant(text: string | undefined): Instant | undefined {
  if (text === undefined) return undefined;
  const instant = parseInstant(text.trim());
  if (instant) return instant;
  throw new UsageError('instant.invalid', `--from 的值“${text}”不是带时区的时刻，应如 2026-03-02T09:00:00+08:00。`);
}

async function problemsInWords(problems: readonly Problem[]): Promise<string> {
  const { catalogueFaults } = await import('../cases/index.ts');
  return [`未导入：${problems.length} 处有误。`, ...(await faultLines(problems, catalogueFaults))].join('\n');
}

type Imported = { version: string; from: Instant; dryRun: boolean } & Pick<
  Outcome,
  'before' | 'inForce' | 'difference'
>;

const partWords = {
  groups: '大类',
  categories: '类别',
  duties: '职责',
  deadlines: '时限规则',
  dispatch: '派单规则',
} as const;

function inWords({ version, from, dryRun, before, inForce, difference }: Imported): string {
  const parts = Object.entries(difference ?? {}).filter(([, part]) => sizeOf(part) > 0);
  const against = before === undefined ? '（此前没有目录）' : `（与 ${before} 版相比）`;
  return [
    dryRun ? `若导入 ${version} 版事项目录${against}：` : `${version} 版事项目录已导入${against}：`,
    ...(parts.length === 0 ? ['没有变化。'] : []),
    ...parts.flatMap(([name, part]) => [summaryOf(name as keyof typeof partWords, part), ...linesOf(part)]),
    inForce === version
      ? `自${inBeijing(from)}起生效。`
      : `注意：${inBeijing(from)}生效的仍是 ${inForce} 版，它的生效时间更晚或版本号更大。`,
  ].join('\n');
}

function sizeOf({ added, changed, removed }: PartDifference): number {
  return added.length + changed.length + removed.length;
}

function summaryOf(name: keyof typeof partWords, { added, changed, removed }: PartDifference): string {
  return `${partWords[name]}：新增 ${added.length}，修改 ${changed.length}，取消 ${removed.length}`;
}

/** The first catalogue of all would list hundreds. */
const mostLines = 20;

function linesOf({ added, changed, removed }: PartDifference): string[] {
  const lineOf = (sign: string) => (row: RowDifference) =>
    printable(`  ${sign} ${row.key}${row.name === undefined ? '' : ` ${row.name}`}`);
  const lines = [
    ...removed.map(lineOf('-')),
    ...changed.map((row) => `${lineOf('*')(row)}${changesIn(row)}`),
    ...added.map(lineOf('+')),
  ];
  if (lines.length <= mostLines) return lines;
  return [...lines.slice(0, mostLines), `  ……另有 ${lines.length - mostLines} 处（--json 列出全部）`];
}

function changesIn({ members = [] }: RowDifference): string {
  const side = (value: unknown) => (value === undefined ? '无' : JSON.stringify(value).slice(0, 60));
  return `（${members.map(({ path, before, after }) => printable(`${path}：${side(before)} → ${side(after)}`)).join('；')}）`;
}
