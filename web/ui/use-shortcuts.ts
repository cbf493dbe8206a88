import { useEffect, useRef } from 'react';
import { addShortcuts, type Shortcut } from '../client/shortcuts.ts';

/** Shortcuts for as long as a screen stands. What they do may change from one drawing to the next, the keys do not. */
export function useShortcuts(wanted: readonly Shortcut[]): void {
  const latest = useRef(wanted);
  latest.current = wanted;
  const keys = wanted.map((one) => `${one.keys}\n${one.name}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: added anew only when keys or names change
  useEffect(
    () => addShortcuts(latest.current.map((one, index) => ({ ...one, act: () => latest.current[index]?.act() }))),
    [keys],
  );
}
