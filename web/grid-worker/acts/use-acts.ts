import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { ApiProblem } from '../../client/problem.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import type { Act } from './act.ts';
import { findAct, forgetAct, keepAct, listActs } from './act-store.ts';
import { actOnItsWay, onSending, sendActs } from './send-acts.ts';

const none: Act[] = [];

/** What she has done and what becomes of it. */
export function useActs() {
  const { post } = useSession();
  const { full } = useWords(gridWords).acts;
  const cache = useQueryClient();
  const { data: acts = none } = useQuery({
    queryKey: ['acts', post.id],
    queryFn: () => listActs(post.id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const sendingId = useSyncExternalStore(onSending, actOnItsWay);
  const look = () => cache.invalidateQueries({ queryKey: ['acts'] });

  const sendNow = async () => {
    const { sent, isSessionOver } = await sendActs(post.id);
    await look();
    if (sent > 0) await cache.invalidateQueries({ queryKey: ['cases'] });
    if (isSessionOver) await cache.invalidateQueries({ queryKey: ['me'] });
    return sent;
  };

  /** Keeps it first, then tries at once; says what became of it. */
  const put = async (act: Omit<Act, 'postId' | 'madeAt' | 'state'>): Promise<Act> => {
    const kept: Act = { ...act, postId: post.id, madeAt: Date.now(), state: 'waiting' };
    await keepAct(kept).catch(() => {
      throw new ApiProblem({ status: 413, code: 'device.full', title: full });
    });
    await look();
    if (navigator.onLine) await sendNow();
    return (await findAct(kept.id)) ?? kept;
  };

  /** Puts another meaning in the place of one that was refused. */
  const change = async (act: Act, instead: string) => {
    await keepAct(act);
    await forgetAct(instead);
    await look();
    if (navigator.onLine) await sendNow();
  };

  const drop = async (id: string) => {
    await forgetAct(id);
    await look();
  };

  return { acts, sendingId, sendNow, put, change, drop };
}
