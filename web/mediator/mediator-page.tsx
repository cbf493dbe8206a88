import type { Role } from '@linli/domain/identity';
import { remindedWaits } from '@linli/domain/mediation';
import { lazy, type ReactNode, Suspense, useLayoutEffect } from 'react';
import { Redirect, useLocation } from 'wouter';
import { forgetDrafts } from '../client/drafts.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { signInWords } from '../parts/identity/words.ts';
import { hush } from '../ui/announcer.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { ThumbBar } from '../ui/thumb-bar.tsx';
import { useWords } from '../ui/use-language.ts';
import { isAtTable } from './at-table.ts';
import { mediatorDrafts } from './kept-drafts.ts';
import { useFiles, useFollowedFiles } from './use-files.ts';
import { mediatorWords } from './words.ts';

const NotHere = lazy(() => import('./not-here.tsx'));

/** Who stands above committees, keeps their rosters, or is called to their joint meetings: to them the desk is open, no file. */
const besideCommittees: readonly Role[] = ['supervisor', 'administrator', 'operator', 'handler'];

/** The frame of the committee's pages, for its mediators and for who keeps its files. */
export function MediatorPage({ children }: { children: ReactNode }) {
  const words = useWords(mediatorWords);
  const account = useWords(signInWords);
  const { me, post, changePost, leave } = useSession();
  const [here] = useLocation();
  // What the parties look at as well leads nowhere else, and does not say what was done before, such as a separate talk.
  const isTurnedRound = isAtTable(here);
  useLayoutEffect(() => {
    if (isTurnedRound) hush();
  }, [isTurnedRound]);
  const isOfCommittee =
    post.unit.kind === 'mediationCommittee' && (post.role === 'mediator' || post.role === 'operator');
  const isBeside = post.unit.kind !== 'mediationCommittee' && besideCommittees.includes(post.role);
  return (
    <PageShell
      home="/mediator/"
      name={words.name}
      place={post.unit.name}
      nav={isOfCommittee && !isTurnedRound && <CommitteeBar />}
      foot={
        isTurnedRound ? undefined : (
          <>
            <p className="row">
              {me.person.name} · {account.role[post.role]}
              {me.posts.length > 1 && (
                <button type="button" className="switch" onClick={changePost}>
                  {account.signIn.changePost}
                </button>
              )}
              {isBeside && (
                <a className="switch" href={post.role === 'administrator' ? '/admin/' : '/desk/'}>
                  {words.notHere.desk}
                </a>
              )}
              <a className="switch" href="/account/">
                {account.name}
              </a>
              <button type="button" className="switch" onClick={() => void leaveNothing().then(leave)}>
                {account.signIn.signOut}
              </button>
            </p>
            {isOfCommittee && <p>{words.list.nobody}</p>}
          </>
        )
      }
    >
      {isOfCommittee || (isBeside && here.startsWith('/committee')) ? children : <Elsewhere isBeside={isBeside} />}
    </PageShell>
  );
}

function CommitteeBar() {
  const { nav, today } = useWords(mediatorWords);
  useFollowedFiles();
  const { data } = useFiles();
  const reminded = data?.mediations.filter(({ waits }) => waits.some((wait) => remindedWaits.includes(wait))).length;
  return (
    <ThumbBar
      links={[
        {
          to: '/',
          label: nav.mine,
          icon: 'list',
          count: reminded ? { shown: reminded, said: today.said(reminded) } : undefined,
        },
        { to: '/calendar', label: nav.calendar, icon: 'calendar' },
        { to: '/open', label: nav.open, icon: 'plus', isMain: true },
        {
          to: '/committee',
          label: nav.committee,
          icon: 'people',
          count: data?.invitations ? { shown: data.invitations, said: today.asked(data.invitations) } : undefined,
        },
      ]}
    />
  );
}

/** What was begun at the table goes with whoever signs out. */
async function leaveNothing(): Promise<void> {
  await forgetDrafts(Object.values(mediatorDrafts)).catch(() => {});
}

function Elsewhere({ isBeside }: { isBeside: boolean }) {
  if (isBeside) return <Redirect to="/committee" replace />;
  return (
    <Suspense fallback={<Loading />}>
      <NotHere />
    </Suspense>
  );
}
