import type { HistoryEntry } from '@linli/domain/cases';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { caseWords } from '../../parts/cases/words.ts';
import { historyLine } from '../../parts/desk/history-line.ts';
import { deskWords } from '../../parts/desk/words.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';

/** Who did what with the case after she had looked at it. */
export function SinceThen({ entries }: { entries: HistoryEntry[] }) {
  const words = useWords(gridWords).acts;
  const desk = useWords(deskWords);
  const cases = useWords(caseWords);
  const language = useLanguage();
  const when = (at: string) => nearDateAndTime(at, Date.now(), language);
  if (entries.length === 0) return null;
  return (
    <div className="side side-other">
      <p className="small soft">{words.sinceThen}</p>
      <ol className="stack stack-tight">
        {entries.map((entry) => {
          const { title, who, said } = historyLine(entry, { desk, cases, when });
          return (
            <li key={entry.seq}>
              <p>
                <strong>{title}</strong> <span className="soft small figures">{when(entry.at)}</span>
              </p>
              <p className="soft small">{who}</p>
              {said.map((sentence) => (
                <p key={sentence} className="words">
                  {sentence}
                </p>
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
