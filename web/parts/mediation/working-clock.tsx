import { type Calendar, instantOf, minutesOfWorkingDay, workingMinutesLeft } from '@linli/domain/kernel';
import { workingSpan } from '../../client/span.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { mediationWords } from './words.ts';
import './working-clock.css';

type Own = { calendar: Calendar | undefined; dueAt: string };

/** Working time until a deadline, by the domain's own reckoning on the calendar of the place; it goes on while the page stands. */
export function WorkingClock({ calendar, dueAt }: Own) {
  const { clock } = useWords(mediationWords);
  const language = useLanguage();
  const now = useMinute();
  const minutes = calendar && workingMinutesLeft(calendar, instantOf(now), dueAt);
  if (!calendar || minutes === undefined) return null;
  const isLate = dueAt < instantOf(now);
  const span = workingSpan(minutes, language, minutesOfWorkingDay(calendar));
  return (
    <span className={isLate ? 'working-clock working-clock-late figures' : 'working-clock figures'}>
      {isLate ? clock.late(span) : clock.left(span)}
    </span>
  );
}
