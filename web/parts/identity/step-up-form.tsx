import type { AccountView } from '@linli/domain/identity';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getAccount } from '../../client/account.ts';
import { hasPasskeys, proveByPasskey } from '../../client/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { SentCodeProof } from './sent-code-proof.tsx';
import { TypedProof } from './typed-proof.tsx';
import { wasGivenUp } from './was-given-up.ts';
import { signInWords } from './words.ts';

const ways = ['password', 'code', 'sentCode'] as const;
type Way = (typeof ways)[number];

/** By whichever means this account has: a passkey, a password, a code of the app or for a lost phone, a code that is sent. */
export function StepUpForm({ onProved }: { onProved: () => void }) {
  const account = useQuery({ queryKey: ['account'], queryFn: getAccount });
  if (account.error) return <Failure of={account.error} onRetry={() => void account.refetch()} />;
  if (!account.data) return <Loading />;
  return <Ways account={account.data} onProved={onProved} />;
}

function Ways({ account, onProved }: { account: AccountView; onProved: () => void }) {
  const words = useWords(signInWords).stepUp;
  const open = ways.filter((way) => has[way](account));
  const [way, setWay] = useState<Way | undefined>(open[0]);
  const byPasskey = useMutation({ mutationFn: proveByPasskey, onSuccess: onProved });
  const isByPasskey = hasPasskeys() && account.passkeys.length > 0;
  return (
    <div className="stack">
      <p>{words.lead}</p>
      {way === undefined && !isByPasskey && <p>{words.none}</p>}
      {(way === 'password' || way === 'code') && <TypedProof key={way} way={way} onProved={onProved} />}
      {way === 'sentCode' && <SentCodeProof address={account.contact ?? ''} onProved={onProved} />}
      {byPasskey.error && !wasGivenUp(byPasskey.error) && <Failure of={byPasskey.error} />}
      {isByPasskey && (
        <Button kind="secondary" wide busy={byPasskey.isPending} onClick={() => byPasskey.mutate()}>
          {words.passkey}
        </Button>
      )}
      {open
        .filter((other) => other !== way)
        .map((other) => (
          <Button key={other} kind="quiet" wide onClick={() => setWay(other)}>
            {words.instead[other]}
          </Button>
        ))}
    </div>
  );
}

const has: Record<Way, (account: AccountView) => boolean> = {
  password: ({ passwordSetAt }) => passwordSetAt !== null,
  code: ({ totpSince }) => totpSince !== null,
  sentCode: ({ contact }) => contact !== undefined,
};
