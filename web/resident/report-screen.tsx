import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { getCatalogue } from '../client/catalogue.ts';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Loading } from '../ui/loading.tsx';
import { StepHead } from '../ui/steps.tsx';
import { useWords } from '../ui/use-language.ts';
import { uiWords } from '../ui/words.ts';
import { ContactStep } from './contact-step.tsx';
import { paths } from './paths.ts';
import { PhotoStep } from './photo-step.tsx';
import type { StepProps } from './report-step.ts';
import { missingAt } from './report-values.ts';
import { SendReport } from './send-report.tsx';
import { useReportDraft } from './use-report-draft.ts';
import { WhatStep } from './what-step.tsx';
import { WhereStep } from './where-step.tsx';
import { residentWords } from './words.ts';

const steps = [WhatStep, WhereStep, PhotoStep, ContactStep];

/** Four questions, one a page; what was answered is kept on the device all the while. */
export default function ReportScreen({ id }: { id: string }) {
  const words = useWords(residentWords).report;
  const plain = useWords(uiWords);
  const { draft, change } = useReportDraft(id);
  const [search] = useSearchParams();
  const [, goTo] = useLocation();
  const [errors, setErrors] = useState<Record<string, string>>({});
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });

  const asked = Number(search.get('step') ?? Number.NaN);
  const step = Number.isInteger(asked) ? Math.min(Math.max(asked - 1, 0), 3) : (draft?.step ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: errors belong to the step they were found on
  useEffect(() => setErrors({}), [step]);

  if (!draft) return <Loading />;
  const category = catalogue.data?.categories.find((one) => one.code === draft.values.categoryCode);
  const toStep = (next: number) => {
    change({ step: next });
    goTo(`${paths.report(id)}?step=${next + 1}`);
  };
  const goOn = () => {
    const missing = missingAt(step, draft.values, category, words.errors);
    setErrors(missing);
    if (Object.keys(missing).length === 0 && step < 3) toStep(step + 1);
    return Object.keys(missing).length === 0;
  };
  const props: StepProps = { draft, change, errors, catalogue: catalogue.data, category, toStep };
  const Step = steps[step] ?? WhatStep;

  return (
    <form
      className="stack stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (step < 3) goOn();
      }}
    >
      <StepHead
        current={step + 1}
        total={4}
        title={words.steps[step] ?? ''}
        onBack={step > 0 ? () => toStep(step - 1) : () => goTo(paths.home)}
      />
      <ErrorSummary errors={errors} />
      <Step {...props} />
      {step < 3 ? (
        <div className="stack stack-tight">
          <Button type="submit" wide>
            {plain.next}
          </Button>
          <p className="soft small">{words.kept}</p>
        </div>
      ) : (
        <SendReport draft={draft} category={category} isComplete={goOn} onRefused={setErrors} />
      )}
    </form>
  );
}
