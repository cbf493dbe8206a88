import { type DutySpan, inOrderOfWeek } from '@linli/domain/mediation';
import type { Language } from './locale.ts';

/** Hours on duty as people say them: 周一至周五 09:00–11:30、14:30–17:30；周六 14:00–17:00. The same hours, and the same days, are said once. */
export function dutyWords(spans: readonly DutySpan[], language: Language): string {
  const isEnglish = language === 'en';
  const sameHours = [...Map.groupBy(inOrderOfWeek(spans), ({ from, to }) => `${from}–${to}`)].map(([time, same]) => ({
    time,
    days: daysWords(
      same.map(({ weekday }) => weekday),
      isEnglish,
    ),
  }));
  const said = [...Map.groupBy(sameHours, ({ days }) => days)].map(
    ([days, same]) => `${days} ${same.map(({ time }) => time).join(isEnglish ? ', ' : '、')}`,
  );
  return said.join(isEnglish ? '; ' : '；');
}

const englishDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function daysWords(days: readonly number[], isEnglish: boolean): string {
  const name = (day: number) => (isEnglish ? englishDays[day - 1] : `周${'一二三四五六日'[day - 1]}`);
  const [first = 1, last = 1] = [days[0], days.at(-1)];
  const isRow = days.length > 2 && last - first === days.length - 1;
  return isRow ? `${name(first)}${isEnglish ? '–' : '至'}${name(last)}` : days.map(name).join(isEnglish ? ', ' : '、');
}
