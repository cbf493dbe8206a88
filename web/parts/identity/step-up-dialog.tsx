import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { askForStepUp } from '../../client/step-up.ts';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { signInWords } from './words.ts';

/** Fetched only by whoever is asked to prove who she is. */
const StepUpForm = lazy(async () => ({ default: (await import('./step-up-form.tsx')).StepUpForm }));
const Dialog = lazy(async () => ({ default: (await import('../../ui/dialog.tsx')).Dialog }));

type Answer = (hasProved: boolean) => void;

/** Opens when a request wants step-up; whatever wanted it goes on by itself once the person has proved who she is. */
export function StepUpDialog() {
  const words = useWords(signInWords).stepUp;
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  const answer = useRef<Answer>(undefined);

  useEffect(
    () =>
      askForStepUp(() => {
        setOpened(true);
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
  // Once opened it stays: closing gives the focus back to what she pressed.
  if (!wasOpened) return null;
  return (
    <Suspense fallback={null}>
      <Dialog open={isOpen} title={words.title} onClose={() => close(false)}>
        <Suspense fallback={<Loading />}>
          <StepUpForm onProved={() => close(true)} />
        </Suspense>
      </Dialog>
    </Suspense>
  );
}
