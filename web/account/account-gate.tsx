import type { Me } from '@linli/domain/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { findMe, signOut } from '../client/session.ts';
import { LeavingNotice } from '../parts/identity/leaving-notice.tsx';
import { SignInForm } from '../parts/identity/sign-in-form.tsx';
import { StepUpDialog } from '../parts/identity/step-up-dialog.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { SignUpForm } from './sign-up-form.tsx';
import { accountWords } from './words.ts';

/** Lets in whoever has signed in: also somebody who has not chosen a post, or may not before she has a second factor. */
export function AccountGate({ children }: { children: ReactNode }) {
  const words = useWords(accountWords);
  const cache = useQueryClient();
  const { data: me, error, refetch, isPending } = useQuery({ queryKey: ['me'], queryFn: findMe, staleTime: 60_000 });
  const leave = async () => {
    await signOut();
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    cache.setQueryData(['me'], null);
  };
  const [isResident, setResident] = useState(location.hash === '#resident');
  const enter = (known: Me) => cache.setQueryData(['me'], known);
  const foot = me && (
    <p className="row">
      {me.person.name}
      <button type="button" className="switch" onClick={() => void leave()}>
        {words.signOut}
      </button>
    </p>
  );
  return (
    <PageShell home="/account/" name={words.name} foot={foot}>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Loading />}
      {me === null && <LeavingNotice />}
      {me === null && isResident && <SignUpForm onSignedIn={enter} onBack={() => setResident(false)} />}
      {me === null && !isResident && (
        <div className="stack">
          <SignInForm onSignedIn={enter} />
          <div className="entrance">
            <Button kind="secondary" wide onClick={() => setResident(true)}>
              {words.signUp.title}
            </Button>
          </div>
        </div>
      )}
      {me && (
        <>
          {children}
          <StepUpDialog />
        </>
      )}
    </PageShell>
  );
}
