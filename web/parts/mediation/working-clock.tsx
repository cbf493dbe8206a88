import { type Calendar, instantOf } from '@linli/domain/kernel';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { useMinute } from '../../ui/use-minute.ts';
import { type Running, timeLeft } from './time-left.ts';
import { mediationWords } from './words.ts';
import './working-clock.css';

type Own = { calendar: Calendar | undefined; running: Running };

/** How long there is until a deadline, by the domain's own reckoning on the calendar of the place; it goes on while the page stands. */
export function WorkingClock({ calendar, running }: Own) {
  const { clock } = useWords(mediationWords);
  const language = useLanguage();
  const now = useMinute();
  const span = timeLeft(running, calendar, instantOf(now), language);
  if (span === undefined) return null;
  const isLate = running.dueAt < instantOf(now);
  return (
    <span className={isLate ? 'working-clock working-clock-late figures' : 'working-clock figures'}>
      {isLate ? clock.late(span) : clock.left(span)}
    </span>
  );
}
