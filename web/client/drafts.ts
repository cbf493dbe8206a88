import { type Draft, worthShowing } from './draft.ts';
import { deviceStore } from './store.ts';

/** By the key of its one sending. A change that was still on its way to the memory must not bring back what was sent or thrown away. */
const forgotten = new Set<string>();

/** Drafts live in IndexedDB, photos included, so that a closed tab or a flat battery loses nothing. */
export async function keepDraft(draft: Draft<unknown>): Promise<void> {
  if (forgotten.has(draft.intent)) return;
  await (await deviceStore()).put('drafts', draft);
}

export async function findDraft<Values>(id: string): Promise<Draft<Values> | undefined> {
  return (await (await deviceStore()).get('drafts', id)) as Draft<Values> | undefined;
}

export async function listDrafts<Values>(kind: string, now: number): Promise<Draft<Values>[]> {
  const all = (await (await deviceStore()).getAll('drafts')) as Draft<Values>[];
  return worthShowing(all, kind, now);
}

export async function forgetDraft(id: string): Promise<void> {
  const kept = await findDraft(id).catch(() => undefined);
  forgotten.add(kept?.intent ?? id);
  await (await deviceStore()).delete('drafts', id);
}

/** Whether what stood at this address was sent or thrown away since the page was opened. */
export function wasForgotten(id: string): boolean {
  return forgotten.has(id);
}
