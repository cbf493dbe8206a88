import { useEffect, useRef, useState } from 'react';
import { askForStepUp } from '../../client/step-up.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../ui/use-language.ts';
import { StepUpForm } from './step-up-form.tsx';
import { accountWords } from './words.ts';

type Answer = (hasProved: boolean) => void;

/** Opens when a request wants step-up; whatever wanted it goes on by itself once the person has proved who she is. */
export function StepUpDialog() {
  const words = useWords(accountWords).stepUp;
  const [isOpen, setOpen] = useState(false);
  const answer = useRef<Answer>(undefined);

  useEffect(
    () =>
      askForStepUp(() => {
        setOpen(true);
        return new Promise<boolean>((resolve) => {
          answer.current = resolve;
        });
      }),
    [],
  );

  const close = (hasProved: boolean) => {
    answer.current?.(hasProved);
    setOpen(false);
  };
  return (
    <Dialog open={isOpen} title={words.title} onClose={() => close(false)}>
      <StepUpForm onProved={() => close(true)} />
    </Dialog>
  );
}
