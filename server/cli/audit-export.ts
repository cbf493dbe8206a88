import { existsSync } from 'node:fs';
import { instantOf, isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { keyIn } from './transparency-key.ts';
import { withDatabase } from './with-database.ts';

/** `linli audit export`: the whole audit log in a file that `linli verify --audit` reads anywhere. */
export function registerAuditExport(program: Command): void {
  groupOf(program, 'audit', '审计日志')
    .command('export <文件>')
    .description('把整部审计日志写入文件（JSON 行；以 .gz 结尾则压缩），供异地核验；含台账内容，请妥善保管')
    .action(answering(answerExport));
}

async function answerExport(path: string) {
  if (existsSync(path)) throw new UsageError('file.taken', `已有文件“${path}”，请另取名字。`);
  const exported = await withDatabase({ migrate: false }, async ({ asOwner, settings }) => {
    const { exportLog } = await import('../oversight/log/export-log.ts');
    const verifierKey = keyIn(settings.keysFolder);
    return asOwner((tx) => exportLog(tx, { path, verifierKey, now: instantOf(Date.now()) }));
  });
  if (isRefusal(exported)) return exported;
  return { json: { file: path, ...exported }, text: `已写入“${path}”：${exported.lines.toLocaleString('en-US')} 行。` };
}
