import type { Problem, RecordClass, RetentionRule, RetentionWarning } from '@linli/domain/cases';
import type { Refusal } from '@linli/domain/kernel';
import type { ChangedRule, DueErasure } from '../cases/index.ts';
import { printable } from './printable.ts';
import { refusalSentence } from './sentences.ts';

const classes: Readonly<Record<RecordClass, string>> = {
  contact: '联系方式',
  weightyFile: '重大事项案卷',
  handledFile: '已办理案卷',
  endedFile: '未办理而终结的案卷',
};
const steps = { erasure: '全部内容', contactErasure: '联系方式' } as const;

/** What is due, or what was erased of it; more may have been erased than a list of at most 500 a county shows. */
export function dueInWords(due: readonly DueErasure[], erased: number | undefined): string {
  if (erased === undefined && due.length === 0) return '没有保管期满的。';
  const lines = due.map(
    ({ code, step, recordClass, since }) =>
      `${code}  删除${steps[step]}  ${classes[recordClass]}，保管期自 ${since} 起`,
  );
  const isMore = due.length > 0 && due.length % 500 === 0 ? '（每县至多列出 500 件）' : '';
  if (erased === undefined)
    return [`保管期满 ${due.length} 件${isMore}，尚未删除；去掉 --dry-run 即删除：`, ...lines].join('\n');
  const left = due.length > erased ? `；${due.length - erased} 件没有删除：刚被留存，或已由他人删除` : '';
  return [`已删除 ${erased} 件${left}。`, ...lines].join('\n');
}

/** What was erased once and could not be again. */
export type Left = { readonly code: string; readonly step: DueErasure['step']; readonly why: Refusal };

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

export function changeInWords({ recordClass, division, keep, before }: ChangedRule): string {
  const what = `${placeOf(division)} ${classes[recordClass]}`;
  if (keep === undefined) return `  - ${what}：不再另定，从上级（原 ${periodOf(before ?? 'permanent')}）`;
  return before === undefined
    ? `  + ${what}：${periodOf(keep)}`
    : `  * ${what}：${periodOf(before)} → ${periodOf(keep)}`;
}

export function warningInWords({ code, recordClass, division, keep, before }: RetentionWarning): string {
  const what = `${placeOf(division)} ${classes[recordClass]} ${periodOf(keep)}`;
  if (code === 'fileShortened')
    return `注意：${what}，比原来的 ${periodOf(before ?? 'permanent')}短。保管期限表须经同级档案主管部门审查同意；已归档的仍按归档时的期限保管。`;
  if (code === 'contactLong')
    return `注意：${what}，长于 3 年。个人信息保护法第19条：保存期限应为实现处理目的所必要的最短时间。`;
  return `注意：${what}，短于 3 年。民法典第188条的诉讼时效为三年，期满前可能无法再联系本人。`;
}

export function retentionProblemInWords({ path, code, value }: Problem): string {
  const shown = value === undefined ? '' : `：${printable(JSON.stringify(value)).slice(0, 120)}`;
  return `${printable(path) || '/'} ${problems[code] ?? problems[code.split('.')[0] ?? ''] ?? code}${shown}`;
}

const problems: Readonly<Record<string, string>> = {
  classMissing: '全国（CN）缺少这一类的期限',
  duplicate: '同一区划的同一类写了两次',
  contactTooLong: '联系方式不得永久保存，也不得超过 10 年（个人信息保护法第19条）',
  filePeriod: '案卷的保管期限只能是 "permanent"、30 或 10（国家档案局令第8号第6条）',
  shorterThanAbove: '不得短于上级区划的期限',
  'shape.required': '缺少必填的内容',
  'shape.additionalProperties': '有不认识的内容',
  'shape.pattern': '不是区划代码（CN，或 2、4、6 位数字）',
  'shape.enum': '没有这个类别，只有 contact、weightyFile、handledFile、endedFile',
  'shape.anyOf': '不是期限：应为 1 至 100 的整数（年）或 "permanent"',
  'shape.minLength': '太短',
  'shape.maxLength': '太长',
  'shape.type': '类型不对',
  shape: '写法不对',
};

function periodOf(keep: RetentionRule['keep']): string {
  return keep === 'permanent' ? '永久' : `${keep} 年`;
}

function placeOf(division: string): string {
  return division === 'CN' ? '全国' : division;
}
