import { instantOf, isRefusal, type Refusal, refuse } from '@linli/domain/kernel';
import type { Command } from 'commander';
import type { BackupFolders } from '../backup/index.ts';
import { readSettings } from '../settings.ts';
import { inBeijing } from './beijing-clock.ts';
import { answering, UsageError } from './command-line.ts';
import { withDatabase } from './with-database.ts';

type Done = { json: unknown; text: string; exitCode?: 0 | 1 };
type Options = { keep: string };

const acts: Readonly<Record<string, (folders: BackupFolders, options: Options) => Promise<Done | Refusal>>> = {
  make,
  log: handOver,
  list,
  check,
  prune,
};

/** `linli backup`: a base backup of the embedded database with its files; its log is kept as it comes. */
export function registerBackup(program: Command): void {
  program
    .command('backup')
    .argument('[act]', 'make 立即备份；log 交出最近的日志；list 列出；check 逐一核对；prune 清理旧的', 'make')
    .option('--keep <份数>', 'prune 时保留最新的几份', '7')
    .description('备份自带的数据库与文件（存于 LINLI_BACKUP，不含密钥）；用自己的 PostgreSQL 的见 docs/operations.md')
    .action(answering(answerBackup));
}

async function answerBackup(name: string, options: Options): Promise<Done | Refusal> {
  const act = acts[name];
  if (act === undefined)
    throw new UsageError('backup.unknown', `没有“${name}”这一项，可选：${Object.keys(acts).join('、')}。`);
  const { dataDir, backupFolder, databaseUrl } = readSettings(process.env);
  if (databaseUrl !== undefined) return refuse('backup.outsideServer');
  return act({ dataDir, backupFolder }, options);
}

async function make(folders: BackupFolders): Promise<Done | Refusal> {
  const { makeBackup, sizeOf } = await import('../backup/index.ts');
  const made = await withDatabase({ migrate: false }, ({ adminUrl }) =>
    makeBackup(adminUrl, folders, () => instantOf(Date.now())),
  );
  if (isRefusal(made)) return made;
  const { name, endedAt, files } = made;
  const bytes = await sizeOf(folders, made);
  const text = `已备份 ${name}：${files.length} 个文件，连同日志 ${inMegabytes(bytes)}。可恢复到${inBeijing(endedAt)}以后的任一时刻。\n${aboutKeys}`;
  return { json: { name, endedAt, files: files.length, bytes }, text };
}

const aboutKeys = '密钥不在备份里：没有密钥，备份中的联系方式谁也读不出。请另行保存密钥文件夹（LINLI_KEYS）。';

async function handOver(folders: BackupFolders): Promise<Done | Refusal> {
  const { handOverLog, keepFiles, keepLog } = await import('../backup/index.ts');
  const handed = await withDatabase({ migrate: false }, ({ adminUrl }) => handOverLog(adminUrl));
  if (isRefusal(handed)) return handed;
  const pieces = await keepLog(folders);
  const files = await keepFiles(folders);
  return { json: { pieces, files }, text: `已收存日志 ${pieces} 段，文件 ${files} 个。` };
}

async function list(folders: BackupFolders): Promise<Done> {
  const { endOfLog, listBackups } = await import('../backup/index.ts');
  const backups = await listBackups(folders);
  const [first] = backups;
  const last = backups.at(-1);
  if (first === undefined || last === undefined) return { json: { backups: [] }, text: '还没有备份。' };
  const until = await endOfLog(folders, last);
  const lines = backups.map(({ name, files }) => `${name}  ${files.length} 个文件`);
  const range = `可恢复到${inBeijing(first.endedAt)}至${inBeijing(until)}之间的任一时刻。`;
  const json = { backups: backups.map(({ name, begunAt, endedAt }) => ({ name, begunAt, endedAt })), until };
  return { json, text: [...lines, range].join('\n') };
}

async function check(folders: BackupFolders): Promise<Done> {
  const { checkBackups } = await import('../backup/index.ts');
  const wrong = await checkBackups(folders);
  if (wrong.length === 0) return { json: { wrong }, text: '备份完好。' };
  return { json: { wrong }, text: ['备份有损坏：', ...wrong].join('\n'), exitCode: 1 };
}

async function prune(folders: BackupFolders, { keep }: Options): Promise<Done> {
  if (!/^[1-9]\d{0,3}$/.test(keep)) throw new UsageError('backup.keep', `--keep 的值“${keep}”不是 1 以上的整数。`);
  const { pruneBackups } = await import('../backup/index.ts');
  const gone = await pruneBackups(folders, Number(keep));
  return { json: { gone }, text: gone.length === 0 ? '没有可清理的备份。' : `已清理：${gone.join('、')}` };
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
