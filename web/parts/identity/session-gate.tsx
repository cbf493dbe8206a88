import type { Me, PostView } from '@linli/domain/identity';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext } from 'react';
import { findMe, signOut } from '../../client/session.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { PostChoice } from './post-choice.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { StepUpDialog } from './step-up-dialog.tsx';

export type Session = { me: Me; post: PostView; changePost: () => void; leave: () => Promise<void> };

const SessionContext = createContext<Session | undefined>(undefined);

/** Who is acting, through which post. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession is called outside of SessionGate');
  return session;
}

/** Lets nobody in who has not signed in and chosen a post. */
export function SessionGate({ frame, children }: { frame: (entrance: ReactNode) => ReactNode; children: ReactNode }) {
  const cache = useQueryClient();
  const { data: me, error, refetch, isPending } = useQuery({ queryKey: ['me'], queryFn: findMe, staleTime: 60_000 });
  const enter = (known: Me | null) => {
    // What another post has seen must not be shown to this one.
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' });
    cache.setQueryData(['me'], known);
  };

  if (error) return frame(<Failure of={error} onRetry={() => void refetch()} />);
  if (isPending) return frame(<Loading />);
  if (!me) return frame(<SignInForm onSignedIn={enter} />);
  if (!me.post) return frame(<PostChoice me={me} onChosen={enter} />);
  const session: Session = {
    me,
    post: me.post,
    changePost: () => enter({ ...me, post: null }),
    leave: async () => {
      await signOut();
      enter(null);
    },
  };
  return (
    <SessionContext value={session}>
      {children}
      <StepUpDialog />
    </SessionContext>
  );
}
