import { CategoryChoice } from '../parts/cases/category-choice.tsx';
import { AccusedChoice } from './accused-choice.tsx';
import type { StepProps } from './report-step.ts';

/** What kind of matter it is, guessed from her words, and whether it is about an office. */
export function KindStep({ draft, change, catalogue, category }: StepProps) {
  if (draft.values.words.trim().length < 2) return null;
  return (
    <>
      {catalogue && (
        <CategoryChoice
          words={draft.values.words}
          catalogue={catalogue}
          category={category}
          onCategory={(code) => change({ values: { categoryCode: code, fields: {} } })}
        />
      )}
      <AccusedChoice values={draft.values} category={category} change={change} />
    </>
  );
}
