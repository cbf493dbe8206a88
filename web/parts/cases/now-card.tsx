import type { CaseView } from '@linli/domain/cases';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { storyWords } from './case-story.tsx';
import { storyOf } from './story.ts';
import { caseWords } from './words.ts';
import './now-card.css';

/** The answer to "who has it, and until when?", before anything else. */
export function NowCard({ found }: { found: CaseView }) {
  const words = useWords(storyWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const stops = storyOf(found, { words, caseWords: plain, now: Date.now(), language });
  const now = stops.find((stop) => stop.state === 'now');
  if (!now) return null;
  return (
    <section className="now-card">
      <p className="now-title">{now.title}</p>
      {now.when && <p className="figures">{now.when}</p>}
      {now.words?.map((sentence) => (
        <p key={sentence} className="words">
          {sentence}
        </p>
      ))}
    </section>
  );
}
