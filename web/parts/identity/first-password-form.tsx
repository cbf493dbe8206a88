import type { Me } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../../client/problem.ts';
import { enterByFirstCode } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { PasswordField } from './password-field.tsx';
import { signInWords } from './words.ts';

/** With the code that an administrator gave her, somebody sets her password: the first one, or one for one she lost. */
export function FirstPasswordForm({ onSignedIn, onBack }: { onSignedIn: (me: Me) => void; onBack: () => void }) {
  const words = useWords(signInWords);
  const [values, setValues] = useState({ username: '', code: '', newPassword: '', totpCode: '' });
  const [wantsCode, setWantsCode] = useState(false);
  const change = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  const setting = useMutation({
    mutationFn: () => enterByFirstCode({ ...values, totpCode: values.totpCode || undefined }),
    onSuccess: onSignedIn,
    onError: (failure) => {
      if (failure instanceof ApiProblem && failure.problem.code === 'signIn.codeRequired') setWantsCode(true);
    },
  });
  const errors = setting.error instanceof ApiProblem ? setting.error.fields : {};
  return (
    <form
      className="card stack entrance"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setting.mutate();
      }}
    >
      <h1>{words.first.title}</h1>
      <p className="soft">{words.first.lead}</p>
      <TextField
        id="first-username"
        label={words.signIn.username}
        value={values.username}
        onValue={change('username')}
        autoComplete="username"
        autoCapitalize="none"
      />
      <TextField
        id="first-code"
        label={words.first.code}
        error={errors.code}
        value={values.code}
        onValue={change('code')}
        autoComplete="off"
        autoCapitalize="characters"
      />
      <PasswordField
        id="first-password"
        label={words.password.fresh}
        hint={words.password.hint}
        error={errors.newPassword}
        value={values.newPassword}
        onValue={change('newPassword')}
        autoComplete="new-password"
      />
      {wantsCode && (
        <TextField
          id="first-totp"
          label={words.signIn.code}
          hint={words.signIn.codeHint}
          value={values.totpCode}
          onValue={change('totpCode')}
          autoComplete="one-time-code"
        />
      )}
      {setting.error && <Failure of={setting.error} />}
      <Button type="submit" wide busy={setting.isPending}>
        {words.first.set}
      </Button>
      <Button kind="quiet" onClick={onBack}>
        {words.first.back}
      </Button>
    </form>
  );
}
