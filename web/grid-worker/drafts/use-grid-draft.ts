import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { forgetDraft } from '../../client/drafts.ts';
import { newIntent } from '../../client/intent.ts';
import { useKeptDraft } from '../../client/use-kept-draft.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { findAct } from '../acts/act-store.ts';
import { kindOf } from './grid-draft.ts';

type What = Parameters<typeof kindOf>[0];

/**
 * What she writes, on the phone from the first letter. Its key becomes that of the act, so that what was handed over just before
 * the battery went is found among her acts, and not handed over twice.
 */
export function useGridDraft<Values extends object>(
  what: What,
  id: string,
  empty: Values,
  worth?: (values: Values) => unknown,
) {
  const { post } = useSession();
  const cache = useQueryClient();
  const [, goTo] = useLocation();
  const [intent] = useState(newIntent);
  const kept = useKeptDraft(id, kindOf(what, post.id), empty, intent, worth);
  const key = kept.draft?.intent;
  const isActed = useQuery({
    queryKey: ['draft', 'acted', key],
    queryFn: async () => key !== undefined && (await findAct(key)) !== undefined,
    enabled: key !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

  const forget = async () => {
    await forgetDraft(id, key).catch(() => {});
    await cache.invalidateQueries({ queryKey: ['drafts'] });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known
  useEffect(() => {
    if (isActed.data) void forget().then(() => goTo('/waiting', { replace: true }));
  }, [isActed.data]);
  return { ...kept, draft: isActed.data === false ? kept.draft : undefined, forget };
}
