import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { prove } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { PasswordField } from './password-field.tsx';
import { signInWords } from './words.ts';

type Own = { way: 'password' | 'code'; onProved: () => void };

/** Something she knows, or reads from the app or from the sheet that she kept for a lost phone. */
export function TypedProof({ way, onProved }: Own) {
  const words = useWords(signInWords).stepUp;
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string>();
  const proving = useMutation({
    mutationFn: () => prove(way === 'password' ? { password: typed } : { code: typed.trim() }),
    onSuccess: onProved,
  });
  const isMissing = typed.trim() === '';
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(isMissing ? words.missing[way] : undefined);
        if (!isMissing) proving.mutate();
      }}
    >
      {way === 'password' ? (
        <PasswordField
          id="step-up-password"
          label={words.password}
          error={missing}
          value={typed}
          onValue={setTyped}
          autoComplete="current-password"
        />
      ) : (
        <TextField
          id="step-up-code"
          label={words.code}
          hint={words.codeHint}
          error={missing}
          value={typed}
          onValue={setTyped}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
        />
      )}
      {proving.error && <Failure of={proving.error} />}
      <Button type="submit" wide busy={proving.isPending}>
        {words.confirm}
      </Button>
    </form>
  );
}
