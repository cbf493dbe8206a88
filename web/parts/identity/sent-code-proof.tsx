import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { prove, sendProofCode } from '../../client/session.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { signInWords } from './words.ts';

/** A code to the address that her account was made with; `address` is masked. */
export function SentCodeProof({ address, onProved }: { address: string; onProved: () => void }) {
  const { stepUp: words, signUp } = useWords(signInWords);
  const [sent, setSent] = useState<string>();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState<string>();
  const sending = useMutation({ mutationFn: sendProofCode, onSuccess: setSent });
  const proving = useMutation({
    mutationFn: (id: string) => prove({ sentCode: { id, code: code.trim() } }),
    onSuccess: onProved,
  });
  const submit = () => {
    if (sent === undefined) return sending.mutate();
    setMissing(code.trim() === '' ? words.missing.code : undefined);
    if (code.trim() !== '') proving.mutate(sent);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {sent === undefined ? (
        <p>{words.sendTo(address)}</p>
      ) : (
        <>
          <Notice icon="check" title={signUp.sent(address)} live />
          <TextField
            id="step-up-sent-code"
            label={signUp.code}
            hint={signUp.codeHint}
            error={missing}
            value={code}
            onValue={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            autoFocus
            short
          />
        </>
      )}
      {(sending.error ?? proving.error) && <Failure of={sending.error ?? proving.error} />}
      <Button type="submit" wide busy={sending.isPending || proving.isPending}>
        {sent === undefined ? signUp.send : words.confirm}
      </Button>
      {sent !== undefined && (
        <Button kind="quiet" wide busy={sending.isPending} onClick={() => sending.mutate()}>
          {signUp.again}
        </Button>
      )}
    </form>
  );
}
