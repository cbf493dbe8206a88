import { EmergencyNotice } from '../parts/cases/emergency-notice.tsx';
import { PublicSight } from './public-sight.tsx';
import { ReportPreview } from './report-preview.tsx';
import type { StepProps } from './report-step.ts';

/** One more look before it goes: what is sent, and what everybody will see of it. */
export function LookStep({ draft, category, toPart, asked }: StepProps) {
  return (
    <>
      <EmergencyNotice words={draft.values.words} category={category} />
      <ReportPreview draft={draft} category={category} toPart={toPart} asked={asked} />
      <PublicSight values={draft.values} category={category} />
    </>
  );
}
