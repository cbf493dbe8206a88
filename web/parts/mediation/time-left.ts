import {
  type Calendar,
  type Instant,
  localDateOf,
  minutesOfWorkingDay,
  workingMinutesLeft,
} from '@linli/domain/kernel';
import { daysBetween } from '../../client/days.ts';
import type { Language } from '../../client/locale.ts';
import { span, workingSpan } from '../../client/span.ts';

const minutesPerDay = 1_440;

/** What runs, until when, and whether it was given in working time: 3 个工作日, and not 一个月 or 三十日. */
export type Running = { readonly dueAt: Instant; readonly isWorkingTime: boolean };

/**
 * How long there still is, or was too little, in what it was given in: a month or thirty days go by the calendar, and nobody
 * reads of them how many offices are open meanwhile. Undefined where working time is asked for and no calendar reaches so far.
 */
export function timeLeft(
  { dueAt, isWorkingTime }: Running,
  calendar: Calendar | undefined,
  now: Instant,
  language: Language,
): string | undefined {
  if (isWorkingTime) {
    const minutes = calendar && workingMinutesLeft(calendar, now, dueAt);
    return calendar && minutes !== undefined
      ? workingSpan(minutes, language, minutesOfWorkingDay(calendar))
      : undefined;
  }
  const days = Math.abs(daysBetween(localDateOf(now), localDateOf(dueAt)));
  return span(days > 0 ? days * minutesPerDay : (Date.parse(dueAt) - Date.parse(now)) / 60_000, language);
}
