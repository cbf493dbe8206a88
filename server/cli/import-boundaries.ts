import { basename } from 'node:path';
import type { ImportProblem } from '@linli/domain/identity';
import { isRefusal } from '@linli/domain/kernel';
import type { Datum } from '@linli/domain/territory';
import type { Command } from 'commander';
import type { ImportedBoundaries } from '../territory/index.ts';
import { answering, groupOf, UsageError } from './command-line.ts';
import { ownerClient } from './owner-client.ts';
import { printable } from './printable.ts';
import { readJson } from './read-json.ts';
import { withDatabase } from './with-database.ts';

type Options = {
  datum: string;
  codeProperty: string;
  nameProperty: string;
  synthetic?: boolean;
  strict?: boolean;
  within?: string;
};

/** `linli import boundaries`: shapes of grid cells and divisions, all of a file or nothing. */
export function registerImportBoundaries(program: Command): void {
  groupOf(program, 'import', '导入基础数据')
    .command('boundaries')
    .description('导入网格与区划的边界：GeoJSON 面要素，代码 15 位为网格，其余为区划')
    .argument('<文件>', 'GeoJSON 文件')
    .requiredOption('--datum <坐标系>', '文件的坐标系：wgs84（含 CGCS2000）、gcj02、bd09；存入时转为 WGS-84')
    .option('--code-property <属性名>', '代码所在的属性', 'code')
    .option('--name-property <属性名>', '名称所在的属性', 'name')
    .option('--synthetic', '标明为虚构的示例网格')
    .option('--strict', '有重叠或空隙也不导入')
    .option('--within <区划代码>', '文件含该区划的全部网格：其中未列出的现有网格终止')
    .action(answering(answerImport));
}

async function answerImport(path: string, options: Options) {
  const { datums, isDivisionCode } = await import('@linli/domain/territory');
  const { codeProperty, nameProperty, strict, within } = options;
  const datum = datums.find((known) => known === options.datum) as Datum | undefined;
  if (datum === undefined)
    throw new UsageError('datum.invalid', `--datum 的值“${options.datum}”不是坐标系，可用：${datums.join('、')}。`);
  if (within !== undefined && !isDivisionCode(within))
    throw new UsageError('division.invalid', `--within 的值“${within}”不是区划代码。`);
  const json = await readJson(path);

  const { importBoundaries } = await import('../territory/index.ts');
  const asked = { json, datum, codeProperty, nameProperty, strict, within, source: basename(path) };
  const imported = await withDatabase({ migrate: true }, ({ adminUrl }) =>
    ownerClient(adminUrl, (client) =>
      importBoundaries(client, { ...asked, isSynthetic: options.synthetic }, new Date().toISOString()),
    ),
  );
  if (isRefusal(imported)) return imported;
  const { isError } = await import('@linli/domain/territory');
  const isRefused = imported.problems.some((problem) => strict === true || isError(problem));
  const exitCode = isRefused ? (1 as const) : (0 as const);
  return { json: { ...imported, isRefused }, text: await inWords(imported, isRefused), exitCode };
}

const shownAtMost = 200;

async function inWords(imported: ImportedBoundaries, isRefused: boolean): Promise<string> {
  const { features, cells, divisions, isChanged, problems } = imported;
  const { tellBoundaryFault } = await import('../territory/index.ts');
  const shown = problems.slice(0, shownAtMost).map((problem) => lineOf(tellBoundaryFault(problem, 'zh-CN')));
  if (problems.length > shownAtMost) shown.push(`……另有 ${problems.length - shownAtMost} 处，--json 列出全部`);
  if (isRefused) return [`未导入：${problems.length} 处有误。`, ...shown].join('\n');
  const counts = `网格：新增 ${cells.added}，变更 ${cells.changed}，终止 ${cells.ended}；区划：新增 ${divisions.added}，变更 ${divisions.changed}`;
  return [
    isChanged ? `${features} 个要素已导入。${counts}` : `${features} 个要素没有变化。`,
    ...(problems.length > 0 ? [`请留意 ${problems.length} 处：`, ...shown] : []),
  ].join('\n');
}

/** One line: who, what, where, how large. */
function lineOf({ place, sentence, value }: ImportProblem): string {
  return printable([place, sentence + (value === undefined ? '' : `（${value}）`)].filter(Boolean).join('：'));
}
