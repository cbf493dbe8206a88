import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bindOpenId, takeAway } from '../client/openid.ts';
import { ApiProblem } from '../client/problem.ts';
import { enterByOpenId } from '../client/session.ts';
import { StepUpDialog } from '../parts/identity/step-up-dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { LinkOut } from '../ui/link-out.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { accountWords } from './words.ts';

/** Where the organisation's sign-in sends the browser back to: what it brought is shown to the server once, then on. */
export function OpenIdLanding() {
  const words = useWords(accountWords);
  // Taken while the page opens, so that a reload finds nothing to show a second time.
  const [away] = useState(takeAway);
  const [address] = useState(location.search);
  const { error } = useQuery({
    queryKey: ['openIdLanding'],
    queryFn: async () => {
      if (away === undefined)
        throw new ApiProblem({
          status: 401,
          code: 'openid.wrong',
          title: words.openId.failed,
          detail: words.openId.wrong,
        });
      if (away.isBinding) await bindOpenId(away.secret, address);
      else await enterByOpenId(away.secret, address);
      location.replace(away.backTo);
      return true;
    },
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <PageShell home="/account/" name={words.name}>
      {!error && <Loading />}
      {error && (
        <div className="stack">
          <Notice kind="warn" title={words.openId.failed} />
          <Failure of={error} />
          <p className="row">
            <LinkOut href={away?.backTo ?? '/account/'}>{words.openId.back}</LinkOut>
          </p>
        </div>
      )}
      <StepUpDialog />
    </PageShell>
  );
}
