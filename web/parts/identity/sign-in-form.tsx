import type { Me } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { signIn } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from '../desk/words.ts';
import './sign-in-form.css';

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const words = useWords(deskWords).signIn;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<string>();
  const entering = useMutation({ mutationFn: () => signIn(username.trim(), password), onSuccess: onSignedIn });
  const submit = () => {
    const isMissing = username.trim() === '' || password === '';
    setMissing(isMissing ? words.missing : undefined);
    if (!isMissing) entering.mutate();
  };
  return (
    <form
      className="card stack entrance"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h1>{words.title}</h1>
      <TextField
        id="username"
        label={words.username}
        error={missing}
        value={username}
        onValue={setUsername}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        id="password"
        label={words.password}
        value={password}
        onValue={setPassword}
        type="password"
        autoComplete="current-password"
      />
      {entering.error && <Failure of={entering.error} />}
      <Button type="submit" wide busy={entering.isPending}>
        {words.enter}
      </Button>
    </form>
  );
}
