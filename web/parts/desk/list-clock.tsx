import type { CaseLine, CaseList } from '@linli/domain/cases';
import { instantOf, minutesOfWorkingDay, workingMinutesLeft } from '@linli/domain/kernel';
import { createContext, useContext } from 'react';
import { workingSpan } from '../../client/span.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { deskWords } from './words.ts';

type Calendars = CaseList['calendars'];

/** The calendars that came with the list, for every row of it. */
export const ListCalendars = createContext<Calendars>({});

type Own = { line: Pick<CaseLine, 'calendar'>; dueAt: string };

/** Working time until a deadline, by the domain's own reckoning on the calendar of the place; it goes on while the list stands. */
export function ListClock({ line, dueAt }: Own) {
  const words = useWords(deskWords).timer;
  const language = useLanguage();
  const now = useMinute();
  const calendar = useContext(ListCalendars)[line.calendar ?? ''];
  const minutes = calendar && workingMinutesLeft(calendar, instantOf(now), dueAt);
  if (!calendar || minutes === undefined) return null;
  const isLate = dueAt < instantOf(now);
  const span = workingSpan(minutes, language, minutesOfWorkingDay(calendar));
  return (
    <span className={isLate ? 'clock clock-late' : 'clock'}>
      {isLate ? words.lateInList(span) : words.leftInList(span)}
    </span>
  );
}
