import type { CaseView } from '@linli/domain/cases';
import { dateAndTime } from '../../client/beijing-time.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { operatorWords } from './operator-words.ts';

/** What to say on the telephone, what the unit wrote for the reporter, and how often she did not answer. */
export function FollowUpScript({ found }: { found: CaseView }) {
  const words = useWords(operatorWords).followUp;
  const language = useLanguage();
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  const last = found.followUpAttempts.at(-1);
  return (
    <section className="follow-up-script" aria-label={words.scriptTitle}>
      <h3>{words.scriptTitle}</h3>
      <ol>
        {words.script(found.centre.name, found.categoryName ?? found.words.slice(0, 30)).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {found.resolution && <p className="words">{found.resolution.summary}</p>}
      {last && <p className="soft small">{words.tried(found.followUpAttempts.length, when(last))}</p>}
      {found.followUpAgainAt && <p className="small">{words.planned(when(found.followUpAgainAt))}</p>}
    </section>
  );
}
