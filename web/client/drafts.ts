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

/** Nothing is written there any more; what is written next is kept again. */
export async function emptyDraft(id: string): Promise<void> {
  await (await deviceStore()).delete('drafts', id);
}

/** `intent` where it is known: a draft that was sent before it was first kept must not be kept after it. */
export async function forgetDraft(id: string, intent?: string): Promise<void> {
  if (intent !== undefined) forgotten.add(intent);
  const kept = await findDraft(id).catch(() => undefined);
  forgotten.add(intent ?? kept?.intent ?? id);
  await (await deviceStore()).delete('drafts', id);
}

/** How many drafts of these kinds lie on this device. */
export async function countDrafts(kinds: readonly string[]): Promise<number> {
  return (await draftsOf(kinds)).length;
}

/** However old: whoever leaves a device leaves nothing. */
export async function forgetDrafts(kinds: readonly string[]): Promise<void> {
  for (const { id } of await draftsOf(kinds)) await forgetDraft(id);
}

async function draftsOf(kinds: readonly string[]): Promise<Draft<unknown>[]> {
  const all = await (await deviceStore()).getAll('drafts');
  return all.filter(({ kind }) => kinds.includes(kind));
}

/** Whether what stood at this address was sent or thrown away since the page was opened. */
export function wasForgotten(id: string): boolean {
  return forgotten.has(id);
}
