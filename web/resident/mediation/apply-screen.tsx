import type { AppliedMediation } from '@linli/domain/mediation';
import { type FormEvent, useRef, useState } from 'react';
import { newIntent } from '../../client/intent.ts';
import { applyForMediation, enterMediation, keepMediation } from '../../client/own-mediation.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorSummary } from '../../ui/error-summary.tsx';
import { Failure } from '../../ui/failure.tsx';
import { StepHead } from '../../ui/steps.tsx';
import { useWords } from '../../ui/use-language.ts';
import { AppliedCard } from './applied-card.tsx';
import { OtherStep, WhatStep, WhereStep, YouStep } from './apply-steps.tsx';
import { type ApplyValues, applicationFrom, emptyApplication, errorsOf, pages } from './apply-values.ts';
import { partyWords } from './party-words.ts';
import './party.css';

const steps = { what: WhatStep, where: WhereStep, who: OtherStep, you: YouStep };

/** An application for mediation: four pages, one question each; no account, and nothing that the committee can ask later. */
export default function ApplyScreen() {
  const { apply: words } = useWords(partyWords);
  const [at, setAt] = useState(0);
  const [values, setValues] = useState<ApplyValues>(emptyApplication);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [applied, setApplied] = useState<AppliedMediation>();
  const intent = useRef(newIntent());
  if (applied) return <AppliedCard applied={applied} />;

  const page = pages[at] ?? 'what';
  const errors = errorsOf(page, values, words.errors);
  const isLast = at === pages.length - 1;
  const Step = steps[page];
  const change = (part: Partial<ApplyValues>) => setValues((before) => ({ ...before, ...part }));
  const next = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setFailure(undefined);
    if (isBusy || Object.keys(errors).length > 0) return;
    if (!isLast) {
      setChecked(false);
      setAt(at + 1);
      return;
    }
    setBusy(true);
    try {
      const answer = await applyForMediation(applicationFrom(values), intent.current);
      keepMediation(answer);
      // The door is opened while she has the receipt before her; where that fails she opens it later.
      await enterMediation(answer.partyCode, answer.receipt).catch(() => {});
      setApplied(answer);
    } catch (problem) {
      intent.current = newIntent();
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form className="stack" noValidate onSubmit={(event) => void next(event)}>
      <StepHead
        current={at + 1}
        total={pages.length}
        title={words.titles[page]}
        onBack={at === 0 ? undefined : () => setAt(at - 1)}
      />
      {at === 0 && <p>{words.lead}</p>}
      <ErrorSummary errors={isChecked ? errors : {}} />
      <Step values={values} change={change} errors={isChecked ? errors : {}} />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isLast ? words.send : words.next}
      </Button>
    </form>
  );
}
