import type { Language } from './locale.ts';

/**
 * Moments as people in China say them. Beijing time is UTC+8 all year, so plain arithmetic is exact and needs no zone tables
 * on an old phone.
 */
const beijingOffset = 8 * 60 * 60_000;
const day = 24 * 60 * 60_000;

/** 11月22日 14:30; with the year where it is not this one's. */
export function dateAndTime(instant: string, now: number, language: Language): string {
  const clock = timeOfDay(instant);
  return language === 'en'
    ? `${dateOf(instant, now, language)}, ${clock}`
    : `${dateOf(instant, now, language)} ${clock}`;
}

/** 11月22日; with the year where it is not this one's. */
export function dateOf(instant: string, now: number, language: Language): string {
  const { year, month, date } = partsOf(Date.parse(instant));
  const otherYear = year !== partsOf(now).year;
  if (language === 'en') return `${date} ${englishMonths[month - 1]}${otherYear ? ` ${year}` : ''}`;
  return `${otherYear ? `${year}年` : ''}${month}月${date}日`;
}

/** 今天 14:30, 昨天 09:00, 明天 17:30; further away as dateAndTime. */
export function nearDateAndTime(instant: string, now: number, language: Language): string {
  const moment = Date.parse(instant);
  const daysAway = dayNumber(moment) - dayNumber(now);
  const word = (language === 'en' ? englishDays : chineseDays)[daysAway];
  if (word === undefined) return dateAndTime(instant, now, language);
  return `${word} ${timeOfDay(instant)}`;
}

/** 14:30 */
export function timeOfDay(instant: string): string {
  const { hours, minutes } = partsOf(Date.parse(instant));
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}

/** A calendar date `2026-11-22` as people say it. */
export function localDate(date: string, now: number, language: Language): string {
  return dateOf(`${date}T00:00:00+08:00`, now, language);
}

const chineseDays: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天' };
const englishDays: Record<number, string> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayNumber(milliseconds: number): number {
  return Math.floor((milliseconds + beijingOffset) / day);
}

function partsOf(milliseconds: number) {
  const shifted = new Date(milliseconds + beijingOffset);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    hours: shifted.getUTCHours(),
    minutes: shifted.getUTCMinutes(),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
