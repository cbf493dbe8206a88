import type { CaseView } from '@linli/domain/cases';
import { dateAndTime, nearDateAndTime } from '../../client/beijing-time.ts';
import { workingSpan } from '../../client/span.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';
import { deskWords } from './words.ts';

/** Working time left until the deadline that runs now, as the server reckons it; or that none runs, and since when. */
export function CaseTimer({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const { rests } = useWords(operatorWords).timer;
  const language = useLanguage();
  const { runs, stoppedAt, workingMinutesLeft: minutes } = found;
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  if (stoppedAt)
    return (
      <p className="timer timer-stopped">
        <span className="timer-left">{words.timer.stopped}</span>
        <span className="soft figures">{words.timer.since(when(stoppedAt))}</span>
      </p>
    );
  if (!runs) return null;
  const isLate = Date.parse(runs.at) < Date.now();
  const span = minutes !== undefined && workingSpan(minutes, language, found.minutesOfWorkingDay);
  return (
    <p className={isLate ? 'timer timer-late' : 'timer'}>
      <span className="soft">{words.stage[runs.stage]}</span>
      {span && <span className="timer-left">{isLate ? words.timer.late(span) : words.timer.left(span)}</span>}
      {found.clockResumesAt && (
        <span className="soft figures">{rests(nearDateAndTime(found.clockResumesAt, Date.now(), language))}</span>
      )}
      <span className="soft figures">{words.timer.until(when(runs.at))}</span>
    </p>
  );
}
