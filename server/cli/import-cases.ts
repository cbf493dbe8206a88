import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { CaseMapping } from '../case-import/index.ts';
import { answering, groupOf, UsageError } from './command-line.ts';
import { importInWords, mappingProblemInWords } from './import-words.ts';
import { showProgress } from './progress.ts';
import { readJson, unreadable } from './read-json.ts';
import { type CommandDatabase, withDatabase } from './with-database.ts';

type Options = { format: string; mapping: string; dryRun?: boolean };

const nyc311 = fileURLToPath(new URL('../cases/catalogue/nyc311-mapping.json', import.meta.url));

/** `linli import cases`: cases of another system with their history; each row comes in whole or is reported. */
export function registerImportCases(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('cases')
    .description('导入其他系统的案件及其经过：与现场受理走同样的命令；不能导入的行逐行报告，退出码为 1')
    .argument('<文件>', 'CSV，UTF-8')
    .requiredOption('--format <格式>', '来源系统：nyc311（纽约 311 公开数据）')
    .option('--mapping <文件>', '对照表 JSON：类别、地点、部门、渠道、状态；不填用自带的合成示例县', nyc311)
    .option('--dry-run', '只逐行核对，不写入')
    .action(answering(answerImport));
}

async function answerImport(path: string, options: Options) {
  if (options.format !== 'nyc311')
    throw new UsageError('format.unknown', `--format 的值“${options.format}”不认识，现在只有 nyc311。`);
  const mapping = await readMapping(options.mapping);
  const size = await sizeOf(path).catch(unreadable(path));
  const dryRun = options.dryRun === true;
  const startedAt = performance.now();
  const bar = showProgress('导入案件', size);
  let shown = 0;
  const onBytes = (bytes: number) => {
    bar.advance(bytes - shown);
    shown = bytes;
  };
  const imported = await withDatabase({ migrate: true }, (database) =>
    importInto(database, { path, mapping, dryRun, onBytes }),
  ).finally(bar.end);
  if (isRefusal(imported)) return imported;
  const seconds = Number(((performance.now() - startedAt) / 1_000).toFixed(1));
  const json = { ...imported, dryRun, seconds };
  return { json, text: importInWords(json), exitCode: imported.problems.length > 0 ? (1 as const) : (0 as const) };
}

async function importInto(
  { adminUrl, asOwner }: CommandDatabase,
  asked: { path: string; mapping: CaseMapping; dryRun: boolean; onBytes: (bytes: number) => void },
) {
  const [{ importCases }, { openDatabase, roleUrls }] = await Promise.all([
    import('../case-import/index.ts'),
    import('../database/index.ts'),
  ]);
  const database = openDatabase(roleUrls(adminUrl));
  try {
    return await importCases({ database, asOwner }, asked, new Date().toISOString());
  } finally {
    await database.close();
  }
}

async function readMapping(path: string): Promise<CaseMapping> {
  const { checkMapping } = await import('../case-import/index.ts');
  const mapping = await readJson(path);
  const problems = checkMapping(mapping);
  if (problems.length === 0) return mapping as CaseMapping;
  const lines = problems.slice(0, 20).map(mappingProblemInWords);
  throw new UsageError('mapping.invalid', [`对照表“${path}”有 ${problems.length} 处不对：`, ...lines].join('\n'));
}

/** Opened as it will be opened: a folder, or a file of somebody else, is told of before the database starts. */
async function sizeOf(path: string): Promise<number> {
  const file = await open(path);
  try {
    await file.read({ length: 1 });
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
}
