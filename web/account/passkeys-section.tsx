import type { AccountView } from '@linli/domain/identity';
import { useState } from 'react';
import { nearDateAndTime } from '../client/beijing-time.ts';
import { addPasskey, hasPasskeys, removePasskey, renamePasskey } from '../client/passkeys.ts';
import { wasGivenUp } from '../parts/identity/was-given-up.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { useAccountChange } from './use-account-change.ts';
import { accountWords } from './words.ts';

export function PasskeysSection({ account }: { account: AccountView }) {
  const words = useWords(accountWords).passkeys;
  const language = useLanguage();
  const [name, setName] = useState(words.nameDefault);
  const adding = useAccountChange(() => addPasskey(name.trim() || words.nameDefault));
  const removing = useAccountChange(removePasskey);
  const renaming = useAccountChange((id: string) => renamePasskey(id, name.trim() || words.nameDefault));
  const failure = [adding.error, removing.error, renaming.error].find((error) => error && !wasGivenUp(error));
  const when = (moment: string) => nearDateAndTime(moment, Date.now(), language);
  return (
    <section className="card stack">
      <h2>{words.title}</h2>
      <p className="soft">{words.lead}</p>
      {account.passkeys.length === 0 && <p>{words.none}</p>}
      <ul className="account-list">
        {account.passkeys.map((passkey) => (
          <li key={passkey.id}>
            <span>
              <strong>{passkey.name}</strong>
              <span className="soft small">
                {' '}
                {words.made(when(passkey.createdAt))}
                {passkey.usedAt && ` · ${words.used(when(passkey.usedAt))}`}
              </span>
            </span>
            <span className="row">
              <Button kind="quiet" onClick={() => renaming.mutate(passkey.id)}>
                {words.rename}
              </Button>
              <Button
                kind="quiet"
                aria-label={words.removeOf(passkey.name)}
                busy={removing.isPending}
                onClick={() => removing.mutate(passkey.id)}
              >
                {words.remove}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {hasPasskeys() ? (
        <>
          <TextField id="passkey-name" label={words.nameLabel} value={name} onValue={setName} maxLength={60} short />
          <div>
            <Button busy={adding.isPending} onClick={() => adding.mutate(undefined)}>
              {words.add}
            </Button>
          </div>
        </>
      ) : (
        <p className="soft">{words.unavailable}</p>
      )}
      {failure && <Failure of={failure} />}
    </section>
  );
}
