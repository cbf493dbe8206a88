import { isWorkingTime, type MediationFileView, nationalPeriods, runningDue } from '@linli/domain/mediation';
import { dateOf, nearDateAndTime } from '../../client/beijing-time.ts';
import { spanWords } from '../../parts/mediation/span-words.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { WorkingClock } from '../../parts/mediation/working-clock.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { useFiles } from '../use-files.ts';

/** Which deadline runs, how much time is left, since when and by which law. */
export function FileClock({ found }: { found: MediationFileView }) {
  const words = useWords(mediatorFileWords);
  const spoken = useWords(mediationWords);
  const language = useLanguage();
  const { data: list } = useFiles();
  const line = list?.mediations.find(({ code }) => code === found.code);
  const now = Date.now();
  const running = runningDue(found as never);
  const pause = found.status === 'appraising' ? found.pauses.findLast(({ to }) => to === undefined) : undefined;
  if (pause) return <p className="file-clock">{spoken.clock.stopped(nearDateAndTime(pause.from, now, language))}</p>;
  if (!running) return null;
  const due = found.dues[running.stage];
  const law = nationalPeriods.find(({ id }) => id === due?.rule)?.source;
  const span = due?.periods.map((period) => spanWords(period, spoken)).join(' + ');
  return (
    <div className="file-clock">
      <p className="row">
        {line && due && (
          <WorkingClock
            calendar={list?.calendars[line.calendar]}
            running={{ dueAt: running.at, isWorkingTime: isWorkingTime(due as never) }}
          />
        )}
        <span>{words.story.end(spoken.stage[running.stage], nearDateAndTime(running.at, now, language))}</span>
      </p>
      {due && span && (
        <p className="soft small">
          {words.file.period(span, dateOf(due.from, now, language))}
          {law && law !== 'Linli' && ` · ${words.file.law(law)}`}
        </p>
      )}
    </div>
  );
}
