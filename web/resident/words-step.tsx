import { EmergencyNotice } from '../parts/cases/emergency-notice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { usePreferences, useWords } from '../ui/use-language.ts';
import { pageWords } from './page-words.ts';
import type { StepProps } from './report-step.ts';

/** What happened, in one's own words. */
export function WordsStep({ draft, change, errors, category }: StepProps) {
  const words = useWords(pageWords).report;
  const { elder } = usePreferences();
  return (
    <>
      <TextArea
        id="words"
        label={words.words}
        hint={words.wordsHint}
        error={errors.words}
        value={draft.values.words}
        onValue={(text) => change({ values: { words: text } })}
        most={4000}
        rows={5}
      />
      {elder && <EmergencyNotice words={draft.values.words} category={category} />}
    </>
  );
}
