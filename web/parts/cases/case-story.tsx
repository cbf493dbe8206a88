import type { CaseView } from '@linli/domain/cases';
import { Timeline } from '../../ui/timeline.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { storyOf } from './story.ts';
import { caseWords, storyWords } from './words.ts';

/** The story of one case as the stops of a bus line. */
export function CaseStory({ found }: { found: CaseView }) {
  const words = useWords(storyWords);
  const plain = useWords(caseWords);
  const language = useLanguage();
  const stops = storyOf(found, { words, caseWords: plain, now: Date.now(), language });
  return (
    <Timeline
      label={words.label}
      stops={stops.map(({ words: sentences = [], isLate: _, ...stop }) => ({
        ...stop,
        children: sentences.map((sentence) => (
          <p key={sentence} className="words">
            {sentence}
          </p>
        )),
      }))}
    />
  );
}
