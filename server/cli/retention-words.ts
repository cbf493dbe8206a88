import type { RecordClass, RetentionRule, RetentionWarning } from '@linli/domain/cases';
import type { PartDifference, RowDifference } from '@linli/domain/identity';
import type { Refusal } from '@linli/domain/kernel';
import type { DueErasure } from '../cases/index.ts';
import { printable } from './printable.ts';
import { refusalSentence } from './sentences.ts';

const classes: Readonly<Record<RecordClass, string>> = {
  contact: '联系方式',
  weightyFile: '重大事项案卷',
  handledFile: '已办理案卷',
  endedFile: '未办理而终结的案卷',
};
const steps = { erasure: '全部内容', contactErasure: '联系方式', mediationErasure: '全部内容' } as const;

/** Something that is due, of a case or of a dispute. */
export type DueLine = Pick<DueErasure, 'code' | 'recordClass' | 'since'> & { readonly step: keyof typeof steps };

/** What is due, or what was erased of it; more may have been erased than a list of at most 500 a county shows. */
export function dueInWords(due: readonly DueLine[], erased: number | undefined): string {
  if (erased === undefined && due.length === 0) return '没有保管期满的。';
  const lines = due.map(
    ({ code, step, recordClass, since }) =>
      `${code}  删除${steps[step]}  ${step === 'mediationErasure' ? '调解卷宗，' : ''}${classes[recordClass]}，保管期自 ${since} 起`,
  );
  const isMore = due.length > 0 && due.length % 500 === 0 ? '（每县至多列出 500 件）' : '';
  if (erased === undefined)
    return [`保管期满 ${due.length} 件${isMore}，尚未删除；去掉 --dry-run 即删除：`, ...lines].join('\n');
  const left = due.length > erased ? `；${due.length - erased} 件没有删除：刚被留存，或已由他人删除` : '';
  return [`已删除 ${erased} 件${left}。`, ...lines].join('\n');
}

/** What was erased once and could not be again. */
export type Left = Pick<DueLine, 'code' | 'step'> & { readonly why: Refusal };

export function reappliedInWords(listed: number, erased: number, left: readonly Left[], folder: string): string {
  if (listed === 0) return `${folder} 里没有删除名单（erasures.jsonl）：没有删除过，或密钥文件夹还没有放回。`;
  const gone = listed - erased - left.length;
  const head = `名单上 ${listed} 项：重新删除 ${erased} 项，已是删除状态 ${gone} 项，未能删除 ${left.length} 项`;
  const lines = left.map(({ code, step, why }) => `${code}  ${steps[step]}：${refusalSentence(why)}`);
  return left.length === 0 ? `${head}。` : [`${head}：`, ...lines, '请处理后再运行一次。'].join('\n');
}

export function ruleInWords({ recordClass, division, keep, basis }: RetentionRule): string {
  return printable(`  ${placeOf(division)}  ${classes[recordClass]}：${periodOf(keep)}。依据：${basis}`);
}

export function changesInWords({ added, changed, removed }: PartDifference): string[] {
  return [
    ...removed.map((row) => `  - ${nameOf(row)}：不再另定，从上级（原 ${keepOf(row, 'before')}）`),
    ...changed.map((row) => `  * ${nameOf(row)}：${changeOf(row)}`),
    ...added.map((row) => `  + ${nameOf(row)}：${keepOf(row, 'after')}`),
  ];
}

/** The key is the place and the class. */
function nameOf({ key }: RowDifference): string {
  const [division = '', recordClass = ''] = key.split(' ');
  return `${placeOf(division)} ${classes[recordClass as RecordClass]}`;
}

function changeOf(row: RowDifference): string {
  const isOther = row.members?.some(({ path }) => path === 'keep');
  return isOther ? `${keepOf(row, 'before')} → ${keepOf(row, 'after')}` : '期限不变，依据有改动';
}

function keepOf({ members = [] }: RowDifference, side: 'before' | 'after'): string {
  return periodOf(members.find(({ path }) => path === 'keep')?.[side] as RetentionRule['keep']);
}

export function warningInWords({ code, recordClass, division, keep, before }: RetentionWarning): string {
  const what = `${placeOf(division)} ${classes[recordClass]} ${periodOf(keep)}`;
  if (code === 'fileShortened')
    return `注意：${what}，比原来的 ${periodOf(before ?? 'permanent')}短。保管期限表须经同级档案主管部门审查同意；已归档的仍按归档时的期限保管。`;
  if (code === 'contactLong')
    return `注意：${what}，长于 3 年。个人信息保护法第19条：保存期限应为实现处理目的所必要的最短时间。`;
  return `注意：${what}，短于 3 年。民法典第188条的诉讼时效为三年，期满前可能无法再联系本人。`;
}

function periodOf(keep: RetentionRule['keep']): string {
  return keep === 'permanent' ? '永久' : `${keep} 年`;
}

function placeOf(division: string): string {
  return division === 'CN' ? '全国' : division;
}
