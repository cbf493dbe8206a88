import type { RuleDifference } from '@linli/domain/identity';
import {
  type Calendar,
  type CalendarYear,
  isRefusal,
  type LocalDate,
  overlayCalendar,
  type Refusal,
} from '@linli/domain/kernel';
import type { CalendarPreview } from '@linli/domain/territory';
import type { Transaction } from '../database/index.ts';
import { findCalendar } from './find-calendar.ts';
import { type CalendarImport, type Judged, judgeCalendar } from './judge-calendar.ts';

/** The same judgement as the import's; told as what changes in the days that hold there now. */
export async function previewCalendar(tx: Transaction, asked: CalendarImport): Promise<CalendarPreview | Refusal> {
  const judged = await judgeCalendar(tx, asked);
  return isRefusal(judged) ? judged : tellCalendar(tx, asked, judged);
}

/** What was judged, as changes in the days that hold there. */
export async function tellCalendar(
  tx: Transaction,
  asked: Pick<CalendarImport, 'divisionCode' | 'hours'>,
  judged: Pick<Judged, 'years' | 'isChanged'>,
): Promise<CalendarPreview> {
  const before = await findCalendar(tx, asked.divisionCode);
  const own = { version: '', hours: asked.hours ?? before.hours, years: judged.years };
  const after = asked.divisionCode === 'CN' ? renewed(before, own) : overlayCalendar(before, own);
  const hours = asked.hours && JSON.stringify(asked.hours) !== JSON.stringify(before.hours);
  return {
    isChanged: judged.isChanged,
    years: Object.keys(judged.years).map((year) => changeOf(Number(year), before.years, after.years)),
    ...(hours && { hours: { before: pairsOf(before.hours), after: pairsOf(after.hours) } }),
  };
}

/** The same as rows of the history: each day that is off or on and was not, and the other way round. */
export function differenceOfCalendar({ years, hours }: CalendarPreview): RuleDifference {
  const part = (of: 'holidays' | 'makeUpDays') => ({
    added: years.flatMap((year) => year[of].added.map((key) => ({ key }))),
    changed: [],
    removed: years.flatMap((year) => year[of].removed.map((key) => ({ key }))),
  });
  const text = (pairs: [string, string][]) => pairs.map((pair) => pair.join('-')).join(',');
  const members = hours ? [{ path: 'hours', before: text(hours.before), after: text(hours.after) }] : [];
  const changed = members.length > 0 ? [{ key: '', members }] : [];
  return { holidays: part('holidays'), makeUpDays: part('makeUpDays'), hours: { added: [], changed, removed: [] } };
}

function renewed(before: Calendar, own: Calendar): Calendar {
  return { ...own, years: { ...before.years, ...own.years } };
}

function changeOf(year: number, before: Calendar['years'], after: Calendar['years']) {
  const [old, fresh] = [before[year], after[year]];
  const days = (of: keyof CalendarYear) => ({
    added: without(fresh?.[of] ?? [], old?.[of] ?? []),
    removed: without(old?.[of] ?? [], fresh?.[of] ?? []),
  });
  return { year, isNew: old === undefined, holidays: days('holidays'), makeUpDays: days('makeUpDays') };
}

function without(days: readonly LocalDate[], others: readonly LocalDate[]): LocalDate[] {
  return days.filter((day) => !others.includes(day));
}

function pairsOf(hours: Calendar['hours']): [string, string][] {
  return hours.map(([opens, closes]) => [opens, closes]);
}
