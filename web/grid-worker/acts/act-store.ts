import { gridStore } from '../kept/grid-store.ts';
import { keepOrGiveUpReserve } from '../kept/reserve.ts';
import { type Act, inOrder, isWorthShowing } from './act.ts';

/** In IndexedDB, photos included: a closed tab or a flat battery loses nothing. Throws where the phone is full. */
export async function keepAct(act: Act): Promise<void> {
  const store = await gridStore();
  await keepOrGiveUpReserve(() => store.put('acts', act));
}

export async function findAct(id: string): Promise<Act | undefined> {
  return (await gridStore()).get('acts', id);
}

/** Hers, oldest first; what was sent more than a day ago is forgotten. What waits is never forgotten by itself. */
export async function listActs(postId: string, now = Date.now()): Promise<Act[]> {
  const store = await gridStore();
  const all = await store.getAll('acts');
  for (const old of all.filter((act) => !isWorthShowing(act, now))) await store.delete('acts', old.id);
  return inOrder(all.filter((act) => act.postId === postId && isWorthShowing(act, now)));
}

export async function forgetAct(id: string): Promise<void> {
  await (await gridStore()).delete('acts', id);
}

/** How much of hers would be lost, through whichever of her posts she did it. */
export async function countUnsent(postIds: readonly string[]): Promise<number> {
  const all = await (await gridStore()).getAll('acts');
  return all.filter(({ postId, state }) => postIds.includes(postId) && state !== 'sent').length;
}

/** Hers alone: what a colleague did on this phone and could not send is not hers to throw away. */
export async function forgetActs(postIds: readonly string[]): Promise<void> {
  const store = await gridStore();
  for (const { id, postId } of await store.getAll('acts')) if (postIds.includes(postId)) await store.delete('acts', id);
}
