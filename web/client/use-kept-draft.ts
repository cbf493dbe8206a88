import { useEffect, useRef, useState } from 'react';
import { changed, type Draft, newDraft } from './draft.ts';
import { emptyDraft, findDraft, keepDraft } from './drafts.ts';
import type { Intent } from './intent.ts';
import { keepsWhatIsWritten } from './unsaved.ts';

export type ChangeDraft<Values> = (
  change: Partial<Pick<Draft<Values>, 'photos' | 'step'>> & { values?: Partial<Values> },
) => void;

const quietMilliseconds = 400;

/**
 * A draft of this id, from this device's memory or new; every change is kept shortly after it is made, and at once when the page
 * goes out of sight or the form is left. `worth` leaves out what the page writes by itself. `isUnkept`: the device took no more.
 */
export function useKeptDraft<Values extends object>(
  id: string,
  kind: string,
  empty: Values,
  intent: Intent,
  worth: (values: Values) => unknown = (values) => values,
): { draft: Draft<Values> | undefined; change: ChangeDraft<Values>; isUnkept: boolean } {
  const [draft, setDraft] = useState<Draft<Values>>();
  const [isUnkept, setUnkept] = useState(false);
  const isKept = useRef(false);
  const isUntouched = ({ values, photos }: Draft<Values>) =>
    photos.length === 0 && JSON.stringify(worth(values)) === JSON.stringify(worth(empty));

  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft is found once, by its id
  useEffect(() => {
    const fresh = () => ({ ...newDraft(kind, empty, intent, Date.now()), id });
    findDraft<Values>(id).then(
      (found) => {
        isKept.current = found !== undefined;
        setDraft(found ? { ...found, values: { ...empty, ...found.values } } : fresh());
      },
      () => setDraft(fresh()),
    );
  }, [id]);

  /** What was taken back to how it began is worth no memory, and does not come again with its old words. */
  const keepWritten = async (written: Draft<Values>) => {
    if (isUntouched(written)) return isKept.current ? emptyDraft(id) : undefined;
    isKept.current = true;
    return keepDraft(written);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was written is kept
  useEffect(() => {
    if (!draft) return;
    const keep = () =>
      void keepWritten(draft).then(
        () => setUnkept(false),
        () => setUnkept(true),
      );
    const keepBeforeHidden = () => document.hidden && keep();
    const timer = setTimeout(keep, quietMilliseconds);
    document.addEventListener('visibilitychange', keepBeforeHidden);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', keepBeforeHidden);
    };
  }, [draft]);

  const latest = useRef(draft);
  latest.current = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked when it is needed, of what is written by then
  useEffect(() => {
    const keep = async () => {
      if (latest.current) await keepWritten(latest.current);
    };
    const close = keepsWhatIsWritten(keep);
    return () => {
      close();
      // Whoever turns to another page right after the last letter has written that letter too.
      void keep().catch(() => {});
    };
  }, []);

  const change: ChangeDraft<Values> = ({ values, ...rest }) =>
    setDraft((before) => {
      if (!before) return before;
      const merged = values ? { ...rest, values: { ...before.values, ...values } } : rest;
      return changed(before, merged, Date.now());
    });

  return { draft, change, isUnkept };
}
