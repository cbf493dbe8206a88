import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering } from './command-line.ts';
import { withDatabase } from './with-database.ts';

/** `linli migrate`: brings the database to the newest form; again, it changes nothing. */
export function registerMigrate(program: Command): void {
  program
    .command('migrate')
    .description('把数据库升级到当前版本；已是最新则什么也不做')
    .action(answering(answerMigrate));
}

async function answerMigrate() {
  const report = await withDatabase({ migrate: true }, async ({ migration }) => migration);
  if (isRefusal(report)) return report;
  const { applied, current } = report ?? { applied: [], current: 0 };
  const text =
    applied.length === 0
      ? `数据库已是最新（共 ${current} 步）。`
      : `已升级：\n${applied.map((name) => `  ${name}`).join('\n')}`;
  return { json: { applied, current }, text };
}
