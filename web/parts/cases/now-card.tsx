import type { CaseView } from '@linli/domain/cases';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { storyOf } from './story.ts';
import { caseWords, storyWords } from './words.ts';
import './now-card.css';

/** The answer to "until when, and who has it?", before anything else. */
export function NowCard({ found }: { found: CaseView }) {
  const words = useWords(storyWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const stops = storyOf(found, { words, caseWords: plain, now: Date.now(), language });
  const now = stops.find((stop) => stop.state === 'now');
  if (!now) return null;
  return (
    <section className="now-card">
      {now.when && <p className={now.isLate ? 'now-promise now-late figures' : 'now-promise figures'}>{now.when}</p>}
      <p className="now-title">{now.title}</p>
      {now.words?.map((sentence) => (
        <p key={sentence} className="words">
          {sentence}
        </p>
      ))}
    </section>
  );
}
