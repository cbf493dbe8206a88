import { basename } from 'node:path';
import type { RuleDifference } from '@linli/domain/identity';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { faultLines } from './fault-lines.ts';
import { printable } from './printable.ts';
import { readJson } from './read-json.ts';
import { withDatabase } from './with-database.ts';

type Options = { division: string };

/** `linli import mediation-rules`: what a county has of its own for mediation, as one version, or none. */
export function registerImportMediationRules(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('mediation-rules')
    .description('导入本区县的调解规则：期限、救济途径及地址、纠纷类型、等级标准、应配人数；没有写的沿用平台的')
    .argument('<文件>', 'JSON 文件：{"periods", "roads", "disputeTypes", "grades", "required"}，每项都可不写')
    .requiredOption('--division <区县代码>', '六位区县代码，如 500235')
    .action(answering(answerImport));
}

async function answerImport(path: string, { division }: Options) {
  if (!/^[1-9][0-9]{5}$/.test(division))
    throw new UsageError('division.invalid', `--division 的值“${division}”不是区县代码（6 位数字）。`);
  const content = await readJson(path);
  const report = await withDatabase({ migrate: true }, async ({ asOwner }) => {
    const { importMediationRules } = await import('../mediation/index.ts');
    return asOwner((tx) => importMediationRules(tx, division, content, basename(path), new Date().toISOString()));
  });
  if (isRefusal(report)) return report;
  if (!report.imported) {
    const { mediationRuleFaults } = await import('../mediation/index.ts');
    const lines = await faultLines(report.problems, mediationRuleFaults);
    const text = [`文件“${path}”有 ${lines.length} 处不对，没有导入：`, ...lines].join('\n');
    return { json: report, text, exitCode: 1 as const };
  }
  const { version, isChanged, difference } = report;
  if (!isChanged) return { json: report, text: `调解规则没有变化，仍为第 ${version} 版。` };
  return { json: report, text: [`调解规则第 ${version} 版已导入：`, ...changesOf(difference)].join('\n') };
}

const partWords: Readonly<Record<string, string>> = {
  periods: '期限',
  roads: '救济途径',
  disputeTypes: '纠纷类型',
  grades: '等级标准',
  required: '应配人数',
};

function changesOf(difference: RuleDifference): string[] {
  return Object.entries(difference)
    .filter(([, { added, changed, removed }]) => added.length + changed.length + removed.length > 0)
    .map(([part, { added, changed, removed }]) =>
      printable(`  ${partWords[part] ?? part}：新增 ${added.length}，修改 ${changed.length}，去掉 ${removed.length}`),
    );
}
