import { type ReactNode, useEffect, useState } from 'react';
import { countDrafts } from '../client/drafts.ts';
import { useSession } from '../parts/identity/session-gate.tsx';
import { signInWords } from '../parts/identity/words.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Failure } from '../ui/failure.tsx';
import { PageShell } from '../ui/page-shell.tsx';
import { ThumbBar } from '../ui/thumb-bar.tsx';
import { useWords } from '../ui/use-language.ts';
import { countUnsent } from './acts/act-store.ts';
import { SendQueue } from './acts/send-queue.tsx';
import { useActs } from './acts/use-acts.ts';
import { kindsOf } from './drafts/grid-draft.ts';
import { forgetOldReads } from './kept/kept-reads.ts';
import { layReserve } from './kept/reserve.ts';
import { gridWords } from './words.ts';

export function GridPage({ children }: { children: ReactNode }) {
  const words = useWords(gridWords);
  const account = useWords(signInWords);
  const { me, post, changePost } = useSession();
  const [isLeaving, setLeaving] = useState(false);
  useEffect(() => {
    void forgetOldReads(Date.now()).catch(() => {});
    // Asks the browser not to clear away by itself what has not been sent; most answer without a question.
    void navigator.storage?.persist?.().catch(() => {});
    void layReserve().catch(() => {});
  }, []);
  return (
    <PageShell
      home="/grid/"
      name={words.name}
      place={post.unit.name}
      nav={<GridBar />}
      foot={
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
            <button type="button" className="switch" onClick={() => setLeaving(true)}>
              {account.signIn.signOut}
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

/** What she needs on the way, where her thumb is; to register stands in the middle. */
function GridBar() {
  const words = useWords(gridWords);
  const { acts } = useActs();
  const open = acts.filter(({ state }) => state !== 'sent').length;
  return (
    <ThumbBar
      links={[
        { to: '/', label: words.nav.mine, icon: 'list' },
        { to: '/visits', label: words.nav.visits, icon: 'check' },
        { to: '/register', label: words.nav.register, icon: 'camera', isMain: true },
        { to: '/map', label: words.nav.map, icon: 'pin' },
        {
          ...{ to: '/waiting', label: words.nav.waiting, icon: 'upload' },
          count: open > 0 ? { shown: open, said: words.mine.count(open) } : undefined,
        },
      ]}
    />
  );
}

/** Signing out empties the phone; what waits would go with it, so she is told first. */
function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(gridWords).leave;
  const { me, leave } = useSession();
  const [failure, setFailure] = useState<unknown>();
  const [waiting, setWaiting] = useState(0);
  const [begun, setBegun] = useState(0);
  useEffect(() => {
    if (!open) return;
    const postIds = me.posts.map(({ id }) => id);
    void countUnsent(postIds).then(setWaiting, () => {});
    void countDrafts(kindsOf(postIds)).then(setBegun, () => {});
  }, [open, me]);
  const isLosing = waiting + begun > 0;
  return (
    <Dialog open={open} title={words.title} onClose={onClose}>
      <div className="stack">
        {isLosing && <p>{words.lost(waiting, begun)}</p>}
        {!isLosing && navigator.onLine && <p>{words.lead}</p>}
        {open && !navigator.onLine && <p>{words.offline}</p>}
        {failure !== undefined && <Failure of={failure} />}
        <Button kind={isLosing ? 'danger' : 'primary'} wide onClick={() => void leave().catch(setFailure)}>
          {isLosing ? words.dropAndLeave : words.leave}
        </Button>
        <Button kind="secondary" wide onClick={onClose}>
          {words.stay}
        </Button>
      </div>
    </Dialog>
  );
}
