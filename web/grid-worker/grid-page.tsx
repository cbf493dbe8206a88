import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { deskWords } from '../parts/desk/words.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { accountWords } from '../parts/identity/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { useWords } from '../ui/use-language.ts';
import { countUnsent } from './acts/act-store.ts';
import { SendQueue } from './acts/send-queue.tsx';
import { forgetOldReads } from './kept/kept-reads.ts';
import { gridWords } from './words.ts';

export function GridPage({ children }: { children: ReactNode }) {
  const words = useWords(gridWords);
  const desk = useWords(deskWords);
  const account = useWords(accountWords);
  const { me, post, changePost } = useSession();
  const [here] = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => void forgetOldReads(Date.now()).catch(() => {}), []);
  const links = [
    ['/', words.nav.mine],
    ['/register', words.nav.register],
    ['/visits', words.nav.visits],
    ['/map', words.nav.map],
    ['/waiting', words.nav.waiting],
  ] as const;
  return (
    <PageShell
      home="/grid/"
      name={words.name}
      place={post.unit.name}
      nav={links.map(([to, label]) => (
        <Link key={to} href={to} aria-current={here === to ? 'page' : undefined}>
          {label}
        </Link>
      ))}
      foot={
        <>
          <p className="row">
            {me.person.name} · {desk.role[post.role]}
            {me.posts.length > 1 && (
              <button type="button" className="switch" onClick={changePost}>
                {desk.signIn.changePost}
              </button>
            )}
            <a className="switch" href="/account/">
              {account.name}
            </a>
            <button type="button" className="switch" onClick={() => setLeaving(true)}>
              {desk.signIn.signOut}
            </button>
          </p>
          <p>{words.leave.kept}</p>
        </>
      }
    >
      <SendQueue />
      {children}
      <LeaveDialog open={isLeaving} onClose={() => setLeaving(false)} />
    </PageShell>
  );
}

/** Signing out empties the phone; what waits would go with it, so she is told first. */
function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(gridWords).leave;
  const { me, leave } = useSession();
  const [failure, setFailure] = useState<unknown>();
  const [waiting, setWaiting] = useState(0);
  useEffect(() => {
    if (open) void countUnsent(me.posts.map(({ id }) => id)).then(setWaiting, () => {});
  }, [open, me]);
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <div className="stack">
        <p>{waiting > 0 ? words.lost(waiting) : words.lead}</p>
        {failure !== undefined && <Failure of={failure} />}
        <Button kind={waiting > 0 ? 'danger' : 'primary'} wide onClick={() => void leave().catch(setFailure)}>
          {waiting > 0 ? words.dropAndLeave : words.leave}
        </Button>
        <Button kind="secondary" wide onClick={onClose}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  );
}
