import { gridStore } from '../kept/grid-store.ts';
import { type Act, inOrder, isWorthShowing } from './act.ts';

/** In IndexedDB, photos included: a closed tab or a flat battery loses nothing. Throws where the phone is full. */
export async function keepAct(act: Act): Promise<void> {
  await (await gridStore()).put('acts', act);
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

export async function forgetActs(): Promise<void> {
  await (await gridStore()).clear('acts');
}
