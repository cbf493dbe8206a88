import { type Draft, worthShowing } from './draft.ts';
import { deviceStore } from './store.ts';

/** Drafts live in IndexedDB, photos included, so that a closed tab or a flat battery loses nothing. */
export async function keepDraft(draft: Draft<unknown>): Promise<void> {
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
  await (await deviceStore()).delete('drafts', id);
}
