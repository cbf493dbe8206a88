import type { Intent } from './intent.ts';

/**
 * What somebody has begun to write. It carries the key of its one sending from the start, so that a draft sent, lost on the
 * way back and sent again after a restart arrives once.
 */
export type Draft<Values> = {
  id: string;
  kind: string;
  intent: Intent;
  values: Values;
  photos: DraftPhoto[];
  step: number;
  changedAt: number;
};

export type DraftPhoto = { id: string; picture: Blob };

const keptForDays = 30;

export function newDraft<Values>(kind: string, values: Values, intent: Intent, now: number): Draft<Values> {
  return { id: intent, kind, intent, values, photos: [], step: 0, changedAt: now };
}

export function changed<Values>(
  draft: Draft<Values>,
  change: Partial<Pick<Draft<Values>, 'values' | 'photos' | 'step'>>,
  now: number,
): Draft<Values> {
  return { ...draft, ...change, changedAt: now };
}

/** Newest first; a draft untouched for thirty days is no longer wanted. */
export function worthShowing<Values>(drafts: Draft<Values>[], kind: string, now: number): Draft<Values>[] {
  return drafts
    .filter((draft) => draft.kind === kind && now - draft.changedAt < keptForDays * 86_400_000)
    .toSorted((one, other) => other.changedAt - one.changedAt);
}
