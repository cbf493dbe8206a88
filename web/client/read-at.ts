let oldest: number | undefined;
let at = '';
const listeners = new Set<() => void>();

/**
 * From when the oldest answer is that the page at hand has read: without a network they come from this device's own memory
 * (web/offline/worker.ts), with the server's date of then.
 */
export function readAt(): number | undefined {
  return oldest;
}

export function onReadAt(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Notes an answer to a reading. */
export function noteRead(date: string | null): void {
  const answeredAt = Date.parse(date ?? '');
  if (Number.isNaN(answeredAt)) return;
  // Another page shows other answers; what it takes from memory of the page itself is as old as was said before.
  const isSamePage = at === location.pathname;
  at = location.pathname;
  oldest = isSamePage && oldest !== undefined && !navigator.onLine ? Math.min(oldest, answeredAt) : answeredAt;
  for (const listener of listeners) listener();
}
