import type { Me } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { hasPasskeys } from '../../client/passkeys.ts';
import { ApiProblem } from '../../client/problem.ts';
import { enterByPasskey, signIn } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { OpenIdButton } from './openid-button.tsx';
import { PasswordField } from './password-field.tsx';
import { wasGivenUp } from './was-given-up.ts';
import { signInWords } from './words.ts';
import './sign-in-form.css';

/** Needed once in the life of an account. */
const FirstPasswordForm = lazy(async () => ({
  default: (await import('./first-password-form.tsx')).FirstPasswordForm,
}));

export function SignInForm({ onSignedIn }: { onSignedIn: (me: Me) => void }) {
  const words = useWords(signInWords).signIn;
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<string>();
  const [isFirst, setFirst] = useState(false);
  const [wantsCode, setWantsCode] = useState(false);
  const entering = useMutation({
    mutationFn: () => signIn(username.trim(), password, wantsCode ? code : undefined),
    onSuccess: onSignedIn,
    onError: (failure) => isCodeWanted(failure) && setWantsCode(true),
  });
  const byPasskey = useMutation({ mutationFn: enterByPasskey, onSuccess: onSignedIn });
  const submit = () => {
    const isMissing = username.trim() === '' || password === '';
    setMissing(isMissing ? words.missing : undefined);
    if (!isMissing) entering.mutate();
  };
  if (isFirst)
    return (
      <Suspense fallback={<Loading />}>
        <FirstPasswordForm onSignedIn={onSignedIn} onBack={() => setFirst(false)} />
      </Suspense>
    );
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
      {wantsCode ? (
        <TextField
          id="code"
          label={words.code}
          hint={words.codeHint}
          value={code}
          onValue={setCode}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          autoFocus
        />
      ) : (
        <>
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
          <PasswordField
            id="password"
            label={words.password}
            value={password}
            onValue={setPassword}
            autoComplete="current-password"
          />
        </>
      )}
      {entering.error && !isCodeWanted(entering.error) && <Failure of={entering.error} />}
      {byPasskey.error && !wasGivenUp(byPasskey.error) && <Failure of={byPasskey.error} />}
      <Button type="submit" wide busy={entering.isPending}>
        {words.enter}
      </Button>
      {hasPasskeys() && (
        <Button kind="secondary" wide busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {words.passkey}
        </Button>
      )}
      <OpenIdButton />
      <Button kind="quiet" onClick={() => setFirst(true)}>
        {words.first}
      </Button>
    </form>
  );
}

function isCodeWanted(failure: unknown): boolean {
  return failure instanceof ApiProblem && failure.problem.code === 'signIn.codeRequired';
}
