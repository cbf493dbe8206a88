import type { Me } from '@linli/domain/identity';
import { forgetDrafts } from '../../client/drafts.ts';
import type { KeptSession } from '../../parts/identity/session-gate.tsx';
import { forgetActs } from '../acts/act-store.ts';
import { kindsOf } from '../drafts/grid-draft.ts';
import { forgetReads, recall, sessionKeeper } from './kept-reads.ts';

const key = 'me';

/** Who is signed in is known without a network too, for a day; no password and no session lies here. */
export const keptSession: KeptSession = {
  keeper: () => {
    const keep = sessionKeeper();
    return (me) => keep(key, me);
  },
  recall: async () => (await recall<Me>(key))?.value,
  // The session has ended by itself: what was read goes, what she did stays until she has signed in and it is sent.
  ended: forgetReads,
  left: async ({ posts }) => {
    await forgetReads();
    const postIds = posts.map(({ id }) => id);
    await forgetActs(postIds);
    await forgetDrafts(kindsOf(postIds));
  },
};
