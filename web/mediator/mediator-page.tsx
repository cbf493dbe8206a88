import type { Role } from '@linli/domain/identity';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { forgetDrafts } from '../client/drafts.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { signInWords } from '../parts/identity/words.ts';
import { Button } from '../ui/button.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { ThumbBar } from '../ui/thumb-bar.tsx';
import { useWords } from '../ui/use-language.ts';
import { mediatorDrafts } from './kept-drafts.ts';
import { mediatorWords } from './words.ts';

/** Who stands above committees, keeps their rosters, or is called to their joint meetings: to them the desk is open, no file. */
const besideCommittees: readonly Role[] = ['supervisor', 'administrator', 'operator', 'handler'];

/** The frame of the committee's pages, for its mediators and for who keeps its files. */
export function MediatorPage({ children }: { children: ReactNode }) {
  const words = useWords(mediatorWords);
  const account = useWords(signInWords);
  const { me, post, changePost, leave } = useSession();
  const [here] = useLocation();
  // What the parties look at as well leads nowhere else.
  const isAtTable = /\/(sessions|signing)\//.test(here);
  const isOfCommittee =
    post.unit.kind === 'mediationCommittee' && (post.role === 'mediator' || post.role === 'operator');
  const isBeside = post.unit.kind !== 'mediationCommittee' && besideCommittees.includes(post.role);
  return (
    <PageShell
      home="/mediator/"
      name={words.name}
      place={post.unit.name}
      nav={isOfCommittee && !isAtTable && <CommitteeBar />}
      foot={
        isAtTable ? undefined : (
          <>
            <p className="row">
              {me.person.name} · {account.role[post.role]}
              {me.posts.length > 1 && (
                <button type="button" className="switch" onClick={changePost}>
                  {account.signIn.changePost}
                </button>
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
  const { nav } = useWords(mediatorWords);
  return (
    <ThumbBar
      links={[
        { to: '/', label: nav.mine, icon: 'list' },
        { to: '/open', label: nav.open, icon: 'plus', isMain: true },
        { to: '/committee', label: nav.committee, icon: 'people' },
      ]}
    />
  );
}

/** What was begun at the table goes with whoever signs out. */
async function leaveNothing(): Promise<void> {
  await forgetDrafts(Object.values(mediatorDrafts)).catch(() => {});
}

function Elsewhere({ isBeside }: { isBeside: boolean }) {
  return isBeside ? <Redirect to="/committee" replace /> : <NotHere />;
}

/** Somebody whose post has no business with files of mediation: where she is, and the way on. */
function NotHere() {
  const words = useWords(mediatorWords).notHere;
  const { role } = useWords(signInWords);
  const { me, post, changePost } = useSession();
  return (
    <section className="card stack">
      <h1>{words.title}</h1>
      <p>{words.lead(role[post.role], post.unit.name)}</p>
      <div className="row">
        {me.posts.length > 1 && <Button onClick={changePost}>{words.change}</Button>}
        <a className="button button-secondary" href="/desk/">
          {words.desk}
        </a>
      </div>
    </section>
  );
}
