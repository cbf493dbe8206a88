import { resolve } from 'node:path';
import { type Instant, instantOf, isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { readSettings } from '../settings.ts';
import { inBeijing } from './beijing-clock.ts';
import { answering, UsageError } from './command-line.ts';

type Options = { to: string; into: string };

/** `linli restore`: makes a county of its backup alone, in a folder of its own. */
export function registerRestore(program: Command): void {
  program
    .command('restore')
    .requiredOption('--to <时刻>', 'latest，或带时区的时刻，如 2026-03-02T09:00:00+08:00')
    .requiredOption('--into <文件夹>', '恢复到这个文件夹：须不存在或为空；此后以它为 LINLI_DATA')
    .description('从备份（LINLI_BACKUP）恢复到某一时刻；从不覆盖现有的数据')
    .action(answering(answerRestore));
}

async function answerRestore({ to, into }: Options) {
  const { backupFolder } = readSettings(process.env);
  const log = (words: string) => process.stderr.write(`${words}\n`);
  const { restoreBackup } = await import('../backup/index.ts');
  const folder = resolve(into);
  const restored = await restoreBackup({ backupFolder, to: readMoment(to), into: folder, log });
  if (isRefusal(restored)) return restored;
  log('Verifying every ledger …');
  const { misfit, ...counts } = await verify(folder);
  const { ledgers, entries } = counts;
  const json = { ...restored, ...counts, fits: misfit === undefined, misfit };
  if (misfit !== undefined)
    return { json, text: `已恢复，但台账不符：${JSON.stringify(misfit)}`, exitCode: 1 as const };
  const text = [
    `已恢复到${inBeijing(restored.to)}的样子（备份 ${restored.backup}）：台账 ${ledgers} 本、记录 ${entries} 条全部相符，文件 ${restored.files} 个。`,
    '启动之前：',
    `1. 把另行保存的密钥文件夹放到 ${folder}/keys（或以 LINLI_KEYS 指明）。备份里没有密钥。`,
    '2. 恢复会把此前删除的个人信息带回来，请再删一遍：',
    `   LINLI_DATA=${folder} npx linli erase reapply`,
    '3. 在这一时刻之后签过的审计日志到此结束，请另起一部，并把原因公开（日志相符时这条命令会拒绝，那就不必做）：',
    `   LINLI_DATA=${folder} npx linli transparency begin-anew --reason '恢复到${inBeijing(restored.to)}，因为……'`,
    `4. LINLI_DATA=${folder} LINLI_BACKUP=<新的文件夹> npm start`,
  ].join('\n');
  return { json, text };
}

function readMoment(text: string): Instant | 'latest' {
  if (text === 'latest') return text;
  const isMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const milliseconds = isMoment ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(milliseconds))
    throw new UsageError('restore.moment', `“${text}”不是带时区的时刻，例如 2026-03-02T09:00:00+08:00。`);
  return instantOf(milliseconds);
}

async function verify(dataDir: string) {
  const { startEmbedded } = await import('../database/embedded.ts');
  const { asOwner } = await import('../database/index.ts');
  const { verifyLedgers } = await import('../oversight/verify-ledgers.ts');
  const server = await startEmbedded({ dataDir });
  try {
    return await asOwner(server.connectionString(), (tx) => verifyLedgers(tx));
  } finally {
    await server.stop();
  }
}
