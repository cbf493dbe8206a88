import { CategoryChoice } from '../parts/cases/category-choice.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../ui/use-language.ts';
import { AccusedChoice } from './accused-choice.tsx';
import type { StepProps } from './report-step.ts';
import { residentWords } from './words.ts';

/** What happened, in one's own words; the kind of matter is guessed from them. */
export function WhatStep({ draft, change, errors, catalogue, category }: StepProps) {
  const words = useWords(residentWords).report;
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
      {catalogue && draft.values.words.trim().length > 1 && (
        <CategoryChoice
          words={draft.values.words}
          catalogue={catalogue}
          category={category}
          onCategory={(code) => change({ values: { categoryCode: code, fields: {} } })}
        />
      )}
      {draft.values.words.trim().length > 1 && (
        <AccusedChoice values={draft.values} category={category} change={change} />
      )}
    </>
  );
}
