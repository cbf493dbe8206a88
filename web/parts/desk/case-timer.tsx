import type { CaseView } from '@linli/domain/cases';
import { dateAndTime, nearDateAndTime } from '../../client/beijing-time.ts';
import { workingSpan } from '../../client/span.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { currentStage } from './current-stage.ts';
import { operatorWords } from './operator-words.ts';
import { deskWords } from './words.ts';

/** Working time left until the deadline that runs now. */
export function CaseTimer({ found }: { found: CaseView }) {
  const words = useWords(deskWords);
  const { rests } = useWords(operatorWords).timer;
  const language = useLanguage();
  const stage = currentStage(found.status);
  const due = stage && found.dues[stage];
  if (!stage || !due) return null;
  const isStopped = found.status === 'suspended';
  const minutes = found.workingMinutesLeft;
  const isLate = !isStopped && minutes !== undefined && minutes < 0;
  const span = workingSpan(minutes ?? 0, language);
  const left = isLate ? words.timer.late(span) : words.timer.left(span);
  return (
    <p className={isStopped ? 'timer timer-stopped' : isLate ? 'timer timer-late' : 'timer'}>
      <span className="soft">{words.stage[stage]}</span>
      <span className="timer-left">{isStopped ? words.timer.stopped : left}</span>
      {found.clockResumesAt && !isStopped && (
        <span className="soft figures">{rests(nearDateAndTime(found.clockResumesAt, Date.now(), language))}</span>
      )}
      <span className="soft figures">{words.timer.until(dateAndTime(due.at, Date.now(), language))}</span>
    </p>
  );
}
