import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '@linli/domain/cases';
import { isRefusal } from '@linli/domain/kernel';
import type { Command } from 'commander';
import { answering, groupOf, UsageError } from './command-line.ts';
import { printable } from './printable.ts';
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
  const content = await readContent(path);
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
  const lines = report.problems.map(inWords);
  const text = [`文件“${path}”有 ${lines.length} 处不对，没有导入：`, ...lines].join('\n');
  return { json: report, text, exitCode: 1 as const };
}

function inWords({ path, code, value }: Problem): string {
  const shown = value === undefined ? '' : `：${printable(String(value)).slice(0, 80)}`;
  return `${printable(path) || '/'} ${problems[code] ?? '写法不对'}${shown}`;
}

const problems: Readonly<Record<string, string>> = {
  aboutPersons: '清单只看地方，不记人（docs/decisions/0271）',
  duplicate: '写了两次',
  'shape.required': '缺少必填的内容',
  'shape.additionalProperties': '有不认识的内容',
  'shape.maximum': '保留天数最多 365 天',
};

async function readContent(path: string): Promise<unknown> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError('file.unreadable', `文件“${path}”无法读取（${error.code}）。`);
  });
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UsageError('file.invalid', `文件“${path}”不是 UTF-8 编码的 JSON。`);
  }
}
