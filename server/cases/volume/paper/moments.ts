import type { Due } from '@linli/domain/cases';
import { type Instant, later, type Period } from '@linli/domain/kernel';
import { words } from './words.ts';

/** `2026年3月2日 09:00` in Beijing; a dash where it never came to it. */
export function moment(instant: Instant | undefined): string {
  return instant === undefined ? '—' : `${day(instant)} ${later(instant, beijing).slice(11, 16)}`;
}

/** `2026年3月2日` in Beijing. */
export function day(instant: Instant | undefined): string {
  if (instant === undefined) return '—';
  const [year, month, date] = later(instant, beijing).slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** `2026-03-02 09:00` for narrow columns. */
export function shortMoment(instant: Instant): string {
  return later(instant, beijing).slice(0, 16).replace('T', ' ');
}

export function period({ amount, unit }: Period): string {
  return `${amount}${words.timeUnit[unit]}`;
}

/** The deadline for a narrow place, with the rule that it can be looked up by. */
export function shortDeadline({ at, rule }: Due): string {
  return `${moment(at)}前（依规则 ${rule}）`;
}

/** The deadline, and by which rule it was fixed. */
export function deadline({ at, periods, rule, ruleVersion }: Due): string {
  return `${moment(at)}前（${periods.map(period).join('，延长 ')}；规则 ${rule}，${ruleVersion} 版）`;
}

const beijing = 8 * 3_600_000;
