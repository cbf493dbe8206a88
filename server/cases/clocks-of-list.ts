import { type CaseLine, type CaseList, owedBeside, stoppedSince } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Calendar, Instant } from '@linli/domain/kernel';
import type { Line } from './list-store.ts';
import type { CaseParts } from './parts.ts';

/**
 * A list with what its reader reckons working time by: which deadline runs for each case or since when none does, and the
 * calendars of the places where they lie, so that an open page counts on by the domain's own rule, minute by minute.
 */
export async function withClocks(
  lines: readonly Line[],
  named: readonly CaseLine[],
  parts: Pick<CaseParts, 'calendarOf'>,
  actor: Actor,
  now: Instant,
): Promise<CaseList> {
  const unitId = actor.kind === 'staff' ? actor.unitId : '';
  const calendars = await Promise.all(lines.map(({ divisionCode }) => parts.calendarOf(divisionCode)));
  const cases = named.map((shown, at): CaseLine => {
    const line = lines[at] as Line;
    return {
      ...shown,
      calendar: calendars[at]?.version,
      owed: owedBeside(line, unitId, line.centreId),
      stoppedAt: shown.dueAt === undefined ? stoppedSince(line) : undefined,
    };
  });
  const instants = [now, ...cases.flatMap(({ dueAt, owed }) => [dueAt ?? now, owed?.at ?? now])];
  return {
    cases,
    calendars: Object.fromEntries(calendars.map((each) => [each.version, calendarOfList(each, instants)])),
  };
}

/** A list is read again and again; the twenty years that are known beside those that it touches would be most of it. */
export function calendarOfList(
  { version, hours, years }: Calendar,
  instants: readonly Instant[],
): CaseList['calendars'][string] {
  const touched = instants.map((instant) => Number(instant.slice(0, 4)));
  // An announcement may name days of the year before and of the year after: 元旦.
  const [first, last] = [Math.min(...touched) - 1, Math.max(...touched) + 1];
  const known = Object.entries(years).filter(([year]) => Number(year) >= first && Number(year) <= last);
  return {
    version,
    hours: hours.map(([opens, closes]) => [opens, closes]),
    years: Object.fromEntries(
      known.map(([year, { holidays, makeUpDays }]) => [year, { holidays: [...holidays], makeUpDays: [...makeUpDays] }]),
    ),
  };
}
