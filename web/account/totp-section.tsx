import type { AccountView, TotpSecret } from '@linli/domain/identity';
import { useState } from 'react';
import { confirmTotp, createTotp, removeTotp, renewRecoveryCodes } from '../client/account.ts';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { useAccountChange } from './use-account-change.ts';
import { accountWords } from './words.ts';

export function TotpSection({ account }: { account: AccountView }) {
  const words = useWords(accountWords).totp;
  const language = useLanguage();
  const [secret, setSecret] = useState<TotpSecret>();
  const [codes, setCodes] = useState<string[]>();
  const beginning = useAccountChange(async () => setSecret(await createTotp()));
  const renewing = useAccountChange(async () => setCodes(await renewRecoveryCodes()));
  const removing = useAccountChange(removeTotp);
  const failure = beginning.error ?? renewing.error ?? removing.error;
  const confirmed = (fresh: string[]) => {
    setSecret(undefined);
    setCodes(fresh);
  };
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(undefined)} />}
      {account.totpSince === null && !secret && (
        <>
          <p>{words.off}</p>
          <div>
            <Button kind="secondary" busy={beginning.isPending} onClick={() => beginning.mutate(undefined)}>
              {words.begin}
            </Button>
          </div>
        </>
      )}
      {account.totpSince === null && secret && <ConfirmForm secret={secret} onConfirmed={confirmed} />}
      {account.totpSince !== null && (
        <>
          <p>
            {words.on(nearDateAndTime(account.totpSince, Date.now(), language))} ·{' '}
            {words.left(account.recoveryCodesLeft)}
          </p>
          <p className="row">
            <Button kind="secondary" busy={renewing.isPending} onClick={() => renewing.mutate(undefined)}>
              {words.renew}
            </Button>
            <Button kind="quiet" busy={removing.isPending} onClick={() => removing.mutate(undefined)}>
              {words.remove}
            </Button>
          </p>
        </>
      )}
      {failure && <Failure of={failure} />}
    </section>
  );
}

function ConfirmForm({ secret, onConfirmed }: { secret: TotpSecret; onConfirmed: (codes: string[]) => void }) {
  const words = useWords(accountWords).totp;
  const [code, setCode] = useState('');
  const confirming = useAccountChange(async () => onConfirmed(await confirmTotp(code)));
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirming.mutate(undefined);
      }}
    >
      <p>{words.scan}</p>
      <QrCode text={secret.uri} label={words.qr} />
      <p className="account-secret">{secret.secret}</p>
      <TextField
        id="totp-code"
        label={words.code}
        value={code}
        onValue={setCode}
        inputMode="numeric"
        autoComplete="one-time-code"
        short
      />
      {confirming.error && <Failure of={confirming.error} />}
      <div>
        <Button type="submit" busy={confirming.isPending}>
          {words.confirm}
        </Button>
      </div>
    </form>
  );
}
