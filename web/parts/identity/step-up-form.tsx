import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { hasPasskeys, proveByPasskey } from '../../client/passkeys.ts';
import { proveByPassword } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { useWords } from '../../ui/use-language.ts';
import { PasswordField } from './password-field.tsx';
import { wasGivenUp } from './was-given-up.ts';
import { accountWords } from './words.ts';

/** By password or by passkey, as she likes. */
export function StepUpForm({ onProved }: { onProved: () => void }) {
  const words = useWords(accountWords).stepUp;
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<string>();
  const proving = useMutation({ mutationFn: () => proveByPassword(password), onSuccess: onProved });
  const byPasskey = useMutation({ mutationFn: proveByPasskey, onSuccess: onProved });
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
      <PasswordField
        id="step-up-password"
        label={words.password}
        error={missing}
        value={password}
        onValue={setPassword}
        autoComplete="current-password"
      />
      {proving.error && <Failure of={proving.error} />}
      {byPasskey.error && !wasGivenUp(byPasskey.error) && <Failure of={byPasskey.error} />}
      <Button type="submit" wide busy={proving.isPending}>
        {words.confirm}
      </Button>
      {hasPasskeys() && (
        <Button kind="secondary" wide busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {words.passkey}
        </Button>
      )}
    </form>
  );
}
