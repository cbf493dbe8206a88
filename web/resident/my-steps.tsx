import type { CaseView, Step } from '@linli/domain/cases';
import { useState } from 'react';
import type { Proof } from '../client/cases.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../ui/use-language.ts';
import { EvaluationForm } from './evaluation-form.tsx';
import { pageWords } from './page-words.ts';
import { ReasonForm } from './reason-form.tsx';
import { ToldForm } from './told-form.tsx';

export type MyStepProps = { found: CaseView; tag: string | undefined; proof: Proof; onDone: () => void };

/** The buttons that will work for this reporter now: the server's own list decides. */
export function MySteps(props: MyStepProps) {
  const words = useWords(pageWords).progress;
  const [open, setOpen] = useState<Step>();
  const { may } = props.found;
  const done = () => {
    setOpen(undefined);
    props.onDone();
  };
  const quieter = [
    ['reopening', words.reopen],
    ['supplement', words.supplement],
    ['withdrawal', words.withdraw],
  ] as const;
  const offered = quieter.filter(([step]) => may.includes(step));
  return (
    <>
      {may.includes('followUp') && <EvaluationForm {...props} onDone={done} />}
      {offered.length > 0 && (
        <section className="stack stack-tight">
          <h2>{words.doNow}</h2>
          <div className="row">
            {offered.map(([step, label]) => (
              <Button key={step} kind={step === 'reopening' ? 'primary' : 'secondary'} onClick={() => setOpen(step)}>
                {label}
              </Button>
            ))}
          </div>
        </section>
      )}
      {quieter.map(([step, label]) => (
        <Dialog key={step} open={open === step} title={label} onClose={() => setOpen(undefined)}>
          {step === 'supplement' ? (
            <ToldForm
              {...props}
              onDone={done}
              step={step}
              draftId={`supplement-${props.found.code}`}
              label={words.supplementWords}
              send={words.submit}
              done={words.supplemented}
            />
          ) : (
            <ReasonForm {...props} step={step} onDone={done} />
          )}
        </Dialog>
      ))}
    </>
  );
}
