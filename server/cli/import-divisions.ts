import { basename } from 'node:path';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { ImportedDivisions, RegisterFile } from '../territory/index.ts';
import { answering, groupOf, UsageError } from './command-line.ts';
import { ownerClient } from './owner-client.ts';
import { printable } from './printable.ts';
import { showProgress } from './progress.ts';
import { withDatabase } from './with-database.ts';

type Options = { year: string; within?: string; dryRun?: boolean; allowAbolishing?: boolean };

/** `linli import divisions`: a year of the national register of divisions, all of it or nothing. */
export function registerImportDivisions(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('divisions')
    .description('导入行政区划：统计用区划代码的五级 CSV（省、市、县、乡、村），可为 .csv.gz')
    .argument(
      '<文件或目录...>',
      '目录中的 provinces、cities、areas、streets、villages，或单个文件；须有 code 与 name 两列',
    )
    .requiredOption('--year <年份>', '区划代码的年份，如 2023')
    .option('--within <区划代码>', '只导入该区划及其下级')
    .option('--dry-run', '只显示将有的变化，不写入')
    .option('--allow-abolishing', '允许撤销超过十分之一的现有区划')
    .action(answering(answerImport));
}

async function answerImport(paths: string[], options: Options) {
  const year = readYear(options.year);
  const within = await readDivision(options.within);
  const files = await findFiles(paths);
  const { importDivisions } = await import('../territory/index.ts');

  const progress = showProgress(
    '读取区划',
    files.reduce((sum, { size }) => sum + size, 0),
  );
  const { dryRun, allowAbolishing } = options;
  const source = paths.map((path) => basename(path)).join(', ');
  const asked = { files, year, within, source, dryRun, allowAbolishing, onBytes: progress.advance };
  const imported = await withDatabase({ migrate: true }, ({ adminUrl }) =>
    ownerClient(adminUrl, (client) => importDivisions(client, asked, new Date().toISOString())),
  ).finally(progress.end);
  if (isRefusal(imported)) return imported;
  const json = { ...imported, dryRun: dryRun === true };
  return { json, text: await inWords(json), exitCode: imported.problemCount > 0 ? (1 as const) : (0 as const) };
}

function readYear(text: string): number {
  if (/^(19|20)[0-9]{2}$/.test(text)) return Number(text);
  throw new UsageError('year.invalid', `--year 的值“${text}”不是年份，应如 2023。`);
}

async function readDivision(text = ''): Promise<string> {
  const { isCellCode, isDivisionCode } = await import('@linli/domain/territory');
  if (text === '' || (isDivisionCode(text) && !isCellCode(text))) return text;
  throw new UsageError('division.invalid', `--within 的值“${text}”不是区划代码（2、4、6、9 或 12 位数字）。`);
}

async function findFiles(paths: string[]): Promise<RegisterFile[]> {
  const { listRegisterFiles } = await import('../territory/index.ts');
  const files = await listRegisterFiles(paths).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError('file.unreadable', `“${error.path}”无法读取（${error.code}）。`);
  });
  if (files.length === 0)
    throw new UsageError('file.none', `目录“${paths.join('、')}”中没有 provinces.csv 等区划文件。`);
  return files;
}

const changeWords = { added: '新增', restored: '恢复', renamed: '更名', abolished: '撤销' } as const;

async function inWords(imported: ImportedDivisions & { dryRun: boolean }): Promise<string> {
  const { tellRegisterFault } = await import('../territory/index.ts');
  const { year, rows, isChanged, changes, problems, problemCount, dryRun } = imported;
  if (problemCount > 0)
    return [
      `未导入：${problemCount} 处有误。`,
      ...problems
        .map((problem) => tellRegisterFault(problem, 'zh-CN'))
        .map(({ place, sentence, value }) => `${place} ${sentence}${value ? `：${printable(value)}` : ''}`),
      ...(problemCount > problems.length ? [`……另有 ${problemCount - problems.length} 处`] : []),
    ].join('\n');
  const counts = Object.entries(changeWords).map(
    ([kind, word]) => `${word} ${changes[kind as keyof typeof changes].count}`,
  );
  return [
    dryRun
      ? `${year} 年区划共 ${rows} 行，若导入将有：`
      : `${year} 年区划共 ${rows} 行${isChanged ? '已导入：' : '，没有变化。'}`,
    ...(dryRun || isChanged ? [counts.join('，')] : []),
    ...(dryRun ? samplesOf(changes) : []),
  ].join('\n');
}

function samplesOf(changes: ImportedDivisions['changes']): string[] {
  return Object.entries(changeWords).flatMap(([kind, word]) => {
    const { count, samples } = changes[kind as keyof typeof changes];
    const lines = samples.map(({ code, name, before }) => `${word} ${code} ${before ? `${before} → ${name}` : name}`);
    return count > samples.length ? [...lines, `${word} ……共 ${count} 处`] : lines;
  });
}
