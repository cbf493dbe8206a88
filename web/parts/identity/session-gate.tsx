import type { Me, PostView } from '@linli/domain/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, lazy, type ReactNode, Suspense, useContext, useEffect, useState } from 'react';
import { ApiProblem } from '../../client/problem.ts';
import { findMe, isSomebodyHere, signOut } from '../../client/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { LeavingNotice } from './leaving-notice.tsx';
import { StepUpDialog } from './step-up-dialog.tsx';

export type Session = { me: Me; post: PostView; changePost: () => void; leave: () => Promise<void> };

/** Where a page goes on without a network: who is signed in is kept on the device for as long as the page says. */
export type KeptSession = {
  /** Taken before it is asked who she is; what it is given is not kept if she left meanwhile. */
  keeper: () => (me: Me) => Promise<void>;
  recall: () => Promise<Me | undefined>;
  /** The session is over by itself. */
  ended: () => Promise<void>;
  /** She has signed out: nothing of hers stays. */
  left: (me: Me) => Promise<void>;
};

// Whoever is signed in at her post already waits for neither: on most days that is everybody.
const SignInForm = lazy(async () => ({ default: (await import('./sign-in-form.tsx')).SignInForm }));
const PostChoice = lazy(async () => ({ default: (await import('./post-choice.tsx')).PostChoice }));

const SessionContext = createContext<Session | undefined>(undefined);

/** Who is acting, through which post. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionGate');
  return session;
}

type Own = { frame: (entrance: ReactNode) => ReactNode; kept?: KeptSession; children: ReactNode };

/** Lets nobody in who has not signed in and chosen a post. */
export function SessionGate({ frame, kept, children }: Own) {
  const cache = useQueryClient();
  const asked = useQuery({ queryKey: ['me'], queryFn: () => findMeOrRecall(kept), staleTime: 60_000 });
  const { data: me, error, refetch, isPending } = asked;
  const [isLeaving, setLeaving] = useState(false);
  const isOver = me === null;
  useEffect(() => {
    if (isOver) void kept?.ended().catch(() => {});
  }, [isOver, kept]);
  const enter = (known: Me | null) => {
    // What another post has seen must not be shown to this one.
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    cache.setQueryData(['me'], known);
    if (known)
      void kept
        ?.keeper()(known)
        .catch(() => {});
  };

  if (error) return frame(<Failure of={error} onRetry={() => void refetch()} />);
  if (isPending) return frame(<Loading />);
  // The stream of what changes may tell sooner that the session is over than everything of hers is gone from the device.
  if (!me && isLeaving) return frame(<Loading />);
  if (!me?.post)
    return frame(
      <>
        {!me && <LeavingNotice />}
        <Suspense fallback={<Loading />}>
          {me ? <PostChoice me={me} onChosen={enter} /> : <SignInForm onSignedIn={enter} />}
        </Suspense>
      </>,
    );
  const session: Session = {
    me,
    post: me.post,
    changePost: () => enter({ ...me, post: null }),
    leave: async () => {
      setLeaving(true);
      try {
        await signOut();
        await kept?.left(me);
        enter(null);
      } finally {
        setLeaving(false);
      }
    },
  };
  return (
    <SessionContext value={session}>
      {children}
      <StepUpDialog />
    </SessionContext>
  );
}

async function findMeOrRecall(kept: KeptSession | undefined): Promise<Me | null> {
  // Signed out on another page of this device: what this one keeps is nobody's to open.
  if (!isSomebodyHere()) return null;
  const known = navigator.onLine ? undefined : await kept?.recall();
  if (known) return known;
  const keep = kept?.keeper();
  try {
    const me = await findMe();
    if (me) await keep?.(me).catch(() => {});
    return me;
  } catch (failure) {
    const isUnreachable = failure instanceof ApiProblem && failure.problem.status === 0;
    const recalled = isUnreachable ? await kept?.recall() : undefined;
    if (recalled) return recalled;
    throw failure;
  }
}
