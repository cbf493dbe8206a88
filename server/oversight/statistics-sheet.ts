import type { PublicStatistics, Told } from '@linli/domain/oversight';
import type { Cell, Sheet } from '../sheets/index.ts';

const columns = [
  { title: '表', width: 12 },
  { title: '地点', width: 30 },
  { title: '类别', width: 24 },
  { title: '数值', width: 14 },
];

const subjects = { cases: '可公开诉求', mediations: '纠纷' } as const;
/** What both tables have in common. */
export type SheetNumbers = Omit<PublicStatistics, 'byStatus'>;

/** One row for each number that is told, so that programs read it too; a withheld one says that it is. */
export function sheetOfStatistics(told: SheetNumbers, of: keyof typeof subjects = 'cases'): Omit<Sheet, 'mark'> {
  const { divisionName: whole, leastCount } = told;
  const shown = (count: Told): Cell => count ?? '未公布';
  const placeName = new Map(told.byPlace.map(({ key, name }) => [key, name]));
  const groupName = new Map(told.byGroup.map(({ key, name }) => [key, name || '未分类']));
  const rows: Cell[][] = [
    ['合计', whole, '全部', shown(told.total)],
    ...told.byPlace.map(({ name, count }) => ['按地点', name, '全部', shown(count)]),
    ...told.byGroup.map(({ name, count }) => ['按类别', whole, name || '未分类', shown(count)]),
    ...told.table.map(({ place, group, count }) => [
      '地点和类别',
      placeName.get(place) ?? place,
      groupName.get(group) ?? group,
      shown(count),
    ]),
    ...told.shares.map(({ id, percent }) => [
      '比率（%）',
      whole,
      told.definitions.find((one) => one.id === id)?.nameZh ?? id,
      shown(percent),
    ]),
    [
      '说明',
      `${told.quarter.replace('-', ' 年第 ')} 季度登记的${subjects[of]}`,
      `少于 ${leastCount} 件的数，和能推算出它们的数，不公布`,
      null,
    ],
  ];
  return { title: '统计', columns, rows };
}
