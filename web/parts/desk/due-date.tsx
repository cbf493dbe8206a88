import type { CaseView } from '@linli/domain/cases';
import { dateAndTime } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

/** Until when; while the clock stands the date is only what was fixed before, and moves when the work goes on. */
export function DueDate({ found, at }: { found: Pick<CaseView, 'stoppedAt'>; at: string }) {
  const words = useWords(deskWords).timer;
  const language = useLanguage();
  const until = words.until(dateAndTime(at, Date.now(), language));
  const isStopped = found.stoppedAt !== undefined && at > found.stoppedAt;
  return <span className="figures">{isStopped ? words.wasUntil(until) : until}</span>;
}
