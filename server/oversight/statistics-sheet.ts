import type { FigureOutcome, ToldModelCaseState } from '@linli/domain/mediation';
import type { MediationStatistics, PublicStatistics, Told } from '@linli/domain/oversight';
import type { Cell, Sheet } from '../sheets/index.ts';

const columns = [
  { title: '表', width: 12 },
  { title: '地点', width: 30 },
  { title: '类别', width: 24 },
  { title: '数值', width: 14 },
];

const outcomeNames: Readonly<Record<FigureOutcome, string>> = {
  open: '还在调解',
  declined: '不予受理',
  kept: '受理中心未转交，诉求继续办理',
  unwilling: '受理前一方不愿调解',
  settled: '达成协议',
  failed: '调解不成',
  withdrawn: '撤回申请',
};
const modelCaseNames: Readonly<Record<ToldModelCaseState, string>> = {
  none: '没有写成案例',
  asking: '正在征求当事人意见',
  refused: '有当事人不同意公开',
  agreed: '全部当事人同意，尚未公开',
  published: '已公开',
  takenBack: '已收回',
};
const subjects = { cases: '可公开诉求', mediations: '纠纷' } as const;
/** What both tables have in common. */
export type SheetNumbers = Omit<PublicStatistics, 'byStatus'>;

/** What the file of disputes tells beside. */
type OfMediations = Partial<Pick<MediationStatistics, 'byOutcome' | 'byModelCase'>>;

/** One row for each number that is told, so that programs read it too; a withheld one says that it is. */
export function sheetOfStatistics(
  told: SheetNumbers & OfMediations,
  of: keyof typeof subjects = 'cases',
): Omit<Sheet, 'mark'> {
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
    ...(told.byOutcome ?? []).map(({ outcome, count }) => ['按结果', whole, outcomeNames[outcome], shown(count)]),
    ...(told.byModelCase ?? []).map(({ state, count }) => ['典型案例', whole, modelCaseNames[state], shown(count)]),
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
