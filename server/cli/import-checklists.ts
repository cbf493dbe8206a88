import { basename } from 'node:path';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf } from './command-line.ts';
import { faultLines } from './fault-lines.ts';
import { readJson } from './read-json.ts';
import { withDatabase } from './with-database.ts';

/** `linli import checklists`: what grid workers look at in places, all lists as one version, or none. */
export function registerImportChecklists(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('checklists')
    .description('导入走访清单：每种地方看什么、记录保留多少天；只看地方，不看人')
    .argument('<文件>', 'JSON 文件：{"checklists": [{"key", "nameZh", "nameEn", "keepDays", "items"}]}')
    .action(answering(answerImport));
}

async function answerImport(path: string) {
  const content = await readJson(path);
  const report = await withDatabase({ migrate: true }, async ({ asOwner }) => {
    const { importChecklists } = await import('../cases/index.ts');
    return asOwner((tx) => importChecklists(tx, content, basename(path), new Date().toISOString()));
  });
  if (isRefusal(report)) return report;
  if (report.imported) {
    const { version, isChanged, count } = report;
    const text = isChanged
      ? `走访清单第 ${version} 版已导入：${count} 张。`
      : `走访清单没有变化，仍为第 ${version} 版。`;
    return { json: report, text };
  }
  const { checklistFaults } = await import('../cases/index.ts');
  const lines = await faultLines(report.problems, checklistFaults);
  const text = [`文件“${path}”有 ${lines.length} 处不对，没有导入：`, ...lines].join('\n');
  return { json: report, text, exitCode: 1 as const };
}
