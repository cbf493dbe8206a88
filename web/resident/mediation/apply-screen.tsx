import type { AppliedMediation } from '@linli/domain/mediation';
import { useRef, useState } from 'react';
import type { Draft } from '../../client/draft.ts';
import { intentOfWords } from '../../client/intent-of-words.ts';
import { applyForMediation, enterMediation, keepMediation } from '../../client/own-mediation.ts';
import { wishForMediation } from '../../client/wishes.ts';
import { wishWords } from '../../parts/mediation/wish-words.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PageForm } from '../../ui/page-form.tsx';
import { StepHead } from '../../ui/steps.tsx';
import { useWords } from '../../ui/use-language.ts';
import { AppliedCard } from './applied-card.tsx';
import { OtherStep, WhatStep, WhereStep, YouStep } from './apply-steps.tsx';
import { type ApplyValues, applicationFrom, errorsOf, pages } from './apply-values.ts';
import { applyWords } from './apply-words.ts';
import { useApplication } from './use-application.ts';
import './party.css';

const steps = { what: WhatStep, where: WhereStep, who: OtherStep, you: YouStep };

/** An application for mediation: four pages, one question each; no account, and nothing that the committee can ask later. */
export default function ApplyScreen() {
  const [round, setRound] = useState(0);
  return <Application key={round} onAnew={() => setRound(round + 1)} />;
}

function Application({ onAnew }: { onAnew: () => void }) {
  const { draft, error, ...application } = useApplication(onAnew);
  const [applied, setApplied] = useState<AppliedMediation>();
  if (applied) return <AppliedCard applied={applied} />;
  if (error !== undefined) return <Failure of={error} />;
  if (draft === undefined) return <Loading />;
  return <ApplyForm {...application} draft={draft} onApplied={setApplied} />;
}

type ApplicationBegun = Omit<ReturnType<typeof useApplication>, 'draft' | 'error'> & { draft: Draft<ApplyValues> };

function ApplyForm(own: ApplicationBegun & { onApplied: (applied: AppliedMediation) => void }) {
  const { draft, caseCode, behind, change, anew, forget, onApplied } = own;
  const words = useWords(applyWords);
  const { mine } = useWords(wishWords);
  const { values, step: at } = draft;
  const [isFound, setFound] = useState(draft.step > 0);
  const [isChecked, setChecked] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const intentOf = useRef(intentOfWords());

  const page = pages[at] ?? 'what';
  const errors = errorsOf(page, values, words.errors);
  const isLast = at === pages.length - 1;
  const Step = steps[page];
  const turnTo = (step: number) => {
    setChecked(false);
    setFound(false);
    change({ step });
  };
  const next = async () => {
    setChecked(true);
    setFailure(undefined);
    if (isBusy || Object.keys(errors).length > 0) return;
    if (!isLast) return turnTo(at + 1);
    setBusy(true);
    try {
      const application = applicationFrom(values);
      const intent = intentOf.current(application);
      const answer = behind
        ? await wishForMediation(caseCode, application, intent, behind.proof)
        : await applyForMediation(application, intent);
      keepMediation(answer);
      await forget().catch(() => {});
      // The door is opened while she has the receipt before her; where that fails she opens it later.
      await enterMediation(answer.partyCode, answer.receipt).catch(() => {});
      onApplied(answer);
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy(false);
    }
  };

  return (
    <PageForm
      className="stack"
      head={
        <>
          <StepHead
            current={at + 1}
            total={pages.length}
            title={words.titles[page]}
            onBack={at === 0 ? undefined : () => turnTo(at - 1)}
          />
          {isFound && at > 0 && (
            <Notice title={words.found}>
              <div>
                <Button kind="secondary" onClick={anew}>
                  {words.anew}
                </Button>
              </div>
            </Notice>
          )}
          {at === 0 && <p>{behind ? mine.applyLead : words.lead}</p>}
        </>
      }
      errors={isChecked ? errors : {}}
      onSubmit={next}
    >
      <Step values={values} change={(part) => change({ values: part })} />
      {failure !== undefined && <Failure of={failure} />}
      <Button type="submit" wide busy={isBusy}>
        {isLast ? words.send : words.next}
      </Button>
    </PageForm>
  );
}
