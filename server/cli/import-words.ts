import type { ImportedCases, MappingProblem, RowFault, RowProblem } from '../case-import/index.ts';
import { printable } from './printable.ts';

type Imported = ImportedCases & { dryRun: boolean; seconds: number };

/** What came in, and every row that did not, with its line, its key, what it says and why. */
export function importInWords({ dryRun, seconds, ...counts }: Imported): string {
  const { rows, imported, already, statuses, arranged, problems, remarks } = counts;
  const byStatus = Object.entries(statuses).map(([status, count]) => `${statusWords[status] ?? status} ${count}`);
  const created = [
    [arranged.divisions, '个合成区划'],
    [arranged.units, '个单位'],
    [arranged.posts, '个岗位'],
  ].filter(([count]) => count !== 0);
  return [
    `共 ${rows} 行：${dryRun ? '可导入' : '已导入'} ${imported} 件${byStatus.length > 0 ? `（${byStatus.join('，')}）` : ''}，以前导入过 ${already} 件，未导入 ${problems.length} 行；用时 ${seconds} 秒。`,
    ...(created.length > 0 ? [`新建${created.map((part) => part.join(' ')).join('，')}。`] : []),
    ...problems.map(problemInWords),
    ...remarks.map(({ line, key }) => `第 ${line} 行 ${key}：已结案而没有结案时间，取其最后更新时间`),
  ].join('\n');
}

const statusWords: Readonly<Record<string, string>> = { dispatched: '已派单', handling: '办理中', closed: '已结案' };

const faultWords: Readonly<Record<RowFault, string>> = {
  notUtf8: '不是 UTF-8 编码',
  badCsv: '不是正确的 CSV，此行以后没有再读',
  columnMissing: '表头缺少列',
  columnCount: '列数与表头不符',
  controlCharacter: '含有控制字符',
  keyInvalid: '编号（unique_key）不对',
  duplicateKey: '编号在文件里重复',
  dateInvalid: '没有这个当地时间',
  dateInFuture: '时间在将来',
  closedBeforeCreated: '结案早于受理',
  closingTimeMissing: '已结案而没有任何结案时间',
  closedButOpen: '未结案却有结案时间',
  statusUnknown: '对照表没有这个状态',
  kindUnknown: '对照表没有这个类别',
  detailUnknown: '对照表的这个类别没有这个细目',
  agencyUnknown: '对照表没有这个部门',
  placeUnknown: '对照表没有这个地点，或没有它的区划',
  channelUnknown: '对照表没有这个渠道',
  locationUnknown: '对照表没有这种场所',
  pointInvalid: '坐标不对',
  categoryUnknown: '现行事项目录没有这个类别',
  refused: '按规则不能导入',
};

function problemInWords({ line, key, fault, value, refusal }: RowProblem): string {
  const said = refusal === undefined ? '' : ` ${[refusal.code, ...Object.values(refusal.values ?? {})].join(' ')}`;
  return printable(`第 ${line} 行${key ? ` ${key}` : ''}：${faultWords[fault]}${value && `：${value}`}${said}`);
}

const mappingWords: Readonly<Record<MappingProblem['code'], string>> = {
  shape: '写法不对',
  timeZone: '没有这个时区',
  division: '不是区划代码',
  notSynthetic: '导入只新建 99 开头的合成区划，真实区划请用 linli import divisions',
  noParent: '缺少上级区划',
  outsideCounty: '不在 countyCode 所指的县内',
};

export function mappingProblemInWords({ path, code, value }: MappingProblem): string {
  return printable(`  ${path === '' ? '/' : path} ${mappingWords[code]}：${value}`);
}
