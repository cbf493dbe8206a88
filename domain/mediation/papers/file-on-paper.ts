import { filePeriodOf, type RetentionInForce } from '../../cases/index.ts';
import type { Instant } from '../../kernel/index.ts';
import { fileNumberText } from '../file-number.ts';
import { classOfMediation } from '../keeping.ts';
import type { Road } from '../roads.ts';
import type { MediationView } from '../view.ts';
import type { Filling } from './filling.ts';
import { dateOnPaper } from './on-paper.ts';
import { keptWords, outcomeWords, periodWords, roadWords, sourceWords } from './words.ts';

/** What a paper is printed with that no file knows. */
export type PaperCircumstances = {
  readonly now: Instant;
  readonly disputeTypeName: string;
  /** How long files are kept in the county (国家档案局令第8号 art. 6); in an example nobody asks. */
  readonly retention?: RetentionInForce['rules'];
};

/** Blanks that every paper of a file may have. */
export const fileBlanks = [
  ...['编号', '卷号', '卷名', '调委会', '首办调委会', '纠纷类型', '案件来源', '来源单位', '法院案号'],
  ...['申请日期', '受理日期', '调解开始', '调解结束', '调解结果', '结案日期', '归档日期', '今日'],
  ...['纠纷事实', '保管期限', '主持人', '调解员姓名', '当事人姓名', '申请人姓名', '被申请人姓名', '当事人人数'],
] as const;

/** Lists that every paper of a file may repeat, each with its blanks. */
export const fileLists = { 申请事项: ['序号', '事项'], 人民调解员: ['调解员', '职责'] } as const;

export const roadBlanks = ['序号', '途径', '机关', '地址', '期限', '依据'] as const;

export function fillingOfFile(seen: MediationView, { now, disputeTypeName, retention }: PaperCircumstances): Filling {
  const { numbers, intake, mediators, acceptedAt, concludedAt, archivedAt, outcome } = seen;
  const last = numbers.at(-1);
  return {
    编号: last && fileNumberText(last),
    卷号: last && `第${last.serial}号`,
    卷名: titleOf(seen, disputeTypeName),
    调委会: seen.committee.name,
    首办调委会: seen.firstCommittee.name,
    纠纷类型: disputeTypeName,
    案件来源: sourceWords[intake.kind],
    来源单位: intake.unit?.name,
    法院案号: intake.courtNumber,
    申请日期: dateOnPaper(seen.openedAt),
    受理日期: known(acceptedAt),
    调解开始: known(acceptedAt),
    调解结束: known(concludedAt),
    调解结果: outcome && outcomeWords(outcome as never),
    结案日期: known(concludedAt),
    归档日期: known(archivedAt),
    今日: dateOnPaper(now),
    纠纷事实: seen.facts?.text,
    保管期限: keptFor(seen, retention),
    主持人: mediators.find(({ isLead }) => isLead)?.name,
    调解员姓名: mediators.map(({ name }) => name).join('、'),
    人民调解员: mediators.map(({ name, isLead }) => ({ 调解员: name, 职责: isLead ? '主持' : '参加' })),
    申请事项: seen.requests.flatMap((request, at) =>
      request === undefined ? [] : [{ 序号: String(at + 1), 事项: request.text }],
    ),
  };
}

function known(instant: Instant | undefined): string | undefined {
  return instant === undefined ? undefined : dateOnPaper(instant);
}

function keptFor(seen: MediationView, retention: PaperCircumstances['retention']): string {
  return keptWords[retention === undefined ? '30years' : filePeriodOf(retention[classOfMediation(seen)])];
}

/** 王秀英与李大山邻里纠纷案; of many on a side the first is named. */
function titleOf({ parties }: MediationView, disputeTypeName: string): string {
  const [one, other] = (['applicant', 'respondent'] as const).map((side) => {
    const names = parties.filter((party) => party.side === side).map(({ name }) => name?.text ?? '');
    return names.length > 1 ? `${names[0]}等${names.length}人` : (names[0] ?? '');
  });
  return `${one}与${other}${disputeTypeName}${disputeTypeName.endsWith('纠纷') ? '' : '纠纷'}案`;
}

export function fillingOfRoad({ kind, name, address, within, law }: Road, at: number): Filling {
  return {
    序号: String(at + 1),
    途径: roadWords[kind],
    机关: name,
    地址: address,
    期限: within === undefined ? '—' : `${periodWords(within)}内`,
    依据: law?.split('、').map(lawOnPaper).join('、'),
  };
}

/** `民法典第188条` as `《民法典》第188条`. */
function lawOnPaper(law: string): string {
  return law.replace(/^([^《》第]+)(第.*)$/, '《$1》$2');
}
