import { useSyncExternalStore } from 'react';

const narrow = () => matchMedia('(max-width: 48rem)');

/** Whether the page is as narrow as a telephone: where the same things stand elsewhere, and not only smaller. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(onTurn, () => narrow().matches);
}

function onTurn(listener: () => void): () => void {
  const query = narrow();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
