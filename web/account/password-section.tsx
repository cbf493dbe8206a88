import type { AccountView } from '@linli/domain/identity';
import { useState } from 'react';
import { changePassword } from '../client/account.ts';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { ApiProblem } from '../client/problem.ts';
import { PasswordField } from '../parts/identity/password-field.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useAccountChange } from './use-account-change.ts';
import { accountWords } from './words.ts';

export function PasswordSection({ account }: { account: AccountView }) {
  const words = useWords(accountWords).password;
  const language = useLanguage();
  const [old, setOld] = useState('');
  const [fresh, setFresh] = useState('');
  const changing = useAccountChange(async () => {
    await changePassword(old, fresh);
    setOld('');
    setFresh('');
  });
  const errors = changing.error instanceof ApiProblem ? changing.error.fields : {};
  if (account.passwordSetAt === null) {
    return (
      <section className="card stack">
        <h2>{words.title}</h2>
        <p className="soft">{words.none}</p>
      </section>
    );
  }
  return (
    <form
      className="card stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        changing.mutate(undefined);
      }}
    >
      <h2>{words.title}</h2>
      <p className="soft small">{words.since(nearDateAndTime(account.passwordSetAt, Date.now(), language))}</p>
      <input type="hidden" name="username" value={account.username ?? ''} autoComplete="username" />
      <PasswordField
        id="old-password"
        label={words.old}
        error={errors.oldPassword}
        value={old}
        onValue={setOld}
        autoComplete="current-password"
      />
      <PasswordField
        id="new-password"
        label={words.fresh}
        hint={words.hint}
        error={errors.newPassword}
        value={fresh}
        onValue={setFresh}
        autoComplete="new-password"
      />
      {changing.error && <Failure of={changing.error} />}
      {changing.isSuccess && <Notice kind="good" icon="check" title={words.changed} live />}
      <div>
        <Button type="submit" busy={changing.isPending}>
          {words.change}
        </Button>
      </div>
    </form>
  );
}
