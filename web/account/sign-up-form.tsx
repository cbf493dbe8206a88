import type { Me } from '@linli/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '../client/problem.ts';
import { sendSignUpCode } from '../client/residents.ts';
import { enterByCode } from '../client/session.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { PrivacyNote } from '../ui/privacy-note.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

/** Signing up and in are one for a resident: an address, the code that is sent there, and she is in. */
export function SignUpForm({ onSignedIn, onBack }: { onSignedIn: (me: Me) => void; onBack: () => void }) {
  const words = useWords(accountWords).signUp;
  const [typed, setTyped] = useState('');
  const [missing, setMissing] = useState<string>();
  const [sent, setSent] = useState<string>();
  const [code, setCode] = useState('');
  const [totpCode, setTotpCode] = useState('');
  const address = typed.includes('@') ? { email: typed.trim() } : { phone: typed.trim() };
  const sending = useMutation({ mutationFn: () => sendSignUpCode(address), onSuccess: setSent });
  const entering = useMutation({
    mutationFn: (id: string) => enterByCode({ id, ...address, code, totpCode: totpCode || undefined }),
    onSuccess: onSignedIn,
  });
  const wantsTotp = isTotpWanted(entering.error);
  const submit = () => {
    if (sent !== undefined) return entering.mutate(sent);
    const isWrong = !/^(\+?[0-9][0-9 -]{4,19}|\S+@\S+)$/.test(typed.trim());
    setMissing(isWrong ? words.missing : undefined);
    if (!isWrong) sending.mutate();
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
      <p className="soft">{words.lead}</p>
      {sent === undefined ? (
        <>
          <TextField
            id="resident-address"
            label={words.address}
            error={missing}
            value={typed}
            onValue={setTyped}
            autoComplete="tel"
            autoCapitalize="none"
          />
          <PrivacyNote />
        </>
      ) : (
        <>
          <Notice icon="check" title={words.sent(typed.trim())} live />
          <TextField
            id="resident-code"
            label={words.code}
            hint={words.codeHint}
            value={code}
            onValue={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            short
          />
        </>
      )}
      {(wantsTotp || totpCode !== '') && (
        <TextField id="resident-totp" label={words.totp} value={totpCode} onValue={setTotpCode} short />
      )}
      {sending.error && <Failure of={sending.error} />}
      {entering.error && !wantsTotp && <Failure of={entering.error} />}
      <Button type="submit" wide busy={sending.isPending || entering.isPending}>
        {sent === undefined ? words.send : words.enter}
      </Button>
      {sent !== undefined && (
        <Button kind="secondary" wide busy={sending.isPending} onClick={() => sending.mutate()}>
          {words.again}
        </Button>
      )}
      <Button kind="quiet" onClick={onBack}>
        {words.staff}
      </Button>
    </form>
  );
}

function isTotpWanted(failure: unknown): boolean {
  return failure instanceof ApiProblem && failure.problem.code === 'signIn.codeRequired';
}
