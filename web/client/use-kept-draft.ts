import { useEffect, useRef, useState } from 'react';
import { changed, type Draft, newDraft } from './draft.ts';
import { findDraft, keepDraft } from './drafts.ts';
import type { Intent } from './intent.ts';
import { keepsWhatIsWritten } from './unsaved.ts';

export type ChangeDraft<Values> = (
  change: Partial<Pick<Draft<Values>, 'photos' | 'step'>> & { values?: Partial<Values> },
) => void;

const quietMilliseconds = 400;

/** A draft of this id, from this device's memory or new; every change is kept shortly after it is made. */
export function useKeptDraft<Values extends object>(
  id: string,
  kind: string,
  empty: Values,
  intent: Intent,
): { draft: Draft<Values> | undefined; change: ChangeDraft<Values> } {
  const [draft, setDraft] = useState<Draft<Values>>();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is found once, by its id
  useEffect(() => {
    const fresh = () => ({ ...newDraft(kind, empty, intent, Date.now()), id });
    findDraft<Values>(id).then(
      (found) => setDraft(found ? { ...found, values: { ...empty, ...found.values } } : fresh()),
      () => setDraft(fresh()),
    );
  }, [id]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was written is kept
  useEffect(() => {
    if (!draft || isUntouched(draft, empty)) return;
    const timer = setTimeout(() => void keepDraft(draft).catch(() => {}), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [draft]);

  const latest = useRef(draft);
  latest.current = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when it is needed, of what is written by then
  useEffect(
    () =>
      keepsWhatIsWritten(async () => {
        if (latest.current && !isUntouched(latest.current, empty)) await keepDraft(latest.current);
      }),
    [],
  );

  const change: ChangeDraft<Values> = ({ values, ...rest }) =>
    setDraft((before) => {
      if (!before) return before;
      const merged = values ? { ...rest, values: { ...before.values, ...values } } : rest;
      return changed(before, merged, Date.now());
    });

  return { draft, change };
}

function isUntouched<Values>({ values, photos }: Draft<Values>, empty: Values): boolean {
  return photos.length === 0 && JSON.stringify(values) === JSON.stringify(empty);
}
