import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { proveByPassword } from '../../client/session.ts';
import { askForStepUp } from '../../client/step-up.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
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

function StepUpForm({ onProved }: { onProved: () => void }) {
  const words = useWords(accountWords).stepUp;
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<string>();
  const proving = useMutation({ mutationFn: () => proveByPassword(password), onSuccess: onProved });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(password === '' ? words.missing : undefined);
        if (password !== '') proving.mutate();
      }}
    >
      <p>{words.lead}</p>
      <TextField
        id="step-up-password"
        label={words.password}
        error={missing}
        value={password}
        onValue={setPassword}
        type="password"
        autoComplete="current-password"
      />
      {proving.error && <Failure of={proving.error} />}
      <Button type="submit" wide busy={proving.isPending}>
        {words.confirm}
      </Button>
    </form>
  );
}
