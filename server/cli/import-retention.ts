import { basename } from 'node:path';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf } from './command-line.ts';
import { faultLines } from './fault-lines.ts';
import { readJson } from './read-json.ts';
import { changesInWords, warningInWords } from './retention-words.ts';
import { withDatabase } from './with-database.ts';

/** `linli import retention`: how long each class of record is kept, all rules as one version, or none. */
export function registerImportRetention(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('retention')
    .description('导入保管期限：每类记录保管多久、依据什么；现行的见 linli erase rules --json')
    .argument('<文件>', 'JSON 文件：{"rules": [{"recordClass", "keep", "basis", "division"}]}')
    .action(answering(answerImport));
}

async function answerImport(path: string) {
  const content = await readJson(path);
  const report = await withDatabase({ migrate: true }, async ({ asOwner }) => {
    const { importRetention } = await import('../cases/index.ts');
    return asOwner((tx) => importRetention(tx, content, basename(path), new Date().toISOString()));
  });
  if (isRefusal(report)) return report;
  if (!report.imported) {
    const { retentionFaults } = await import('../cases/index.ts');
    const lines = await faultLines(report.problems, retentionFaults);
    const text = [`文件“${path}”有 ${lines.length} 处不对，没有导入：`, ...lines].join('\n');
    return { json: report, text, exitCode: 1 as const };
  }
  const { version, isChanged, difference, warnings } = report;
  const text = isChanged ? `保管期限第 ${version} 版已导入：` : `保管期限没有变化，仍为第 ${version} 版。`;
  const changes = difference.retention ? changesInWords(difference.retention) : [];
  return {
    json: report,
    text: [text, ...changes, ...warnings.map(warningInWords)].join('\n'),
  };
}
