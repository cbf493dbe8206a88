import { send } from './api.ts';
import { newIntent } from './intent.ts';
import { ApiProblem } from './problem.ts';

/*
 * Signed out without a network: everything of hers is gone from the device, and the session, a cookie that no script can
 * remove, is ended at the server by the first page that reaches it (decision 0301).
 */
const mark = 'linli.leaving';
const listeners = new Set<() => void>();

export function isLeaving(): boolean {
  try {
    return localStorage.getItem(mark) !== null;
  } catch {
    return false;
  }
}

export function onLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Throws where the device keeps nothing: then nobody would end the session later, and she must know that she has not left. */
export function leaveLater(): void {
  localStorage.setItem(mark, '1');
  tell();
}

/** Somebody has signed in: the cookie is another one now. */
export function hasLeft(): void {
  try {
    localStorage.removeItem(mark);
  } catch {
    // Storage is closed: nothing was marked.
  }
  tell();
}

/** Ends what is still open at the server. Throws where it cannot be reached. */
export async function endSession(): Promise<void> {
  try {
    // With the session also where pages act as anyone: it is what they end.
    await send('/session', { method: 'DELETE', intent: newIntent(), asMyself: true });
  } catch (failure) {
    const isOver = failure instanceof ApiProblem && failure.problem.status === 401;
    if (!isOver) throw failure;
  }
  hasLeft();
}

/** On every page: when it opens, when the network is back, when it is looked at again. */
export function leaveWhenPossible(): void {
  const tryNow = () => {
    if (isLeaving() && navigator.onLine && !document.hidden) void endSession().catch(() => {});
  };
  tryNow();
  window.addEventListener('online', tryNow);
  document.addEventListener('visibilitychange', tryNow);
}

function tell(): void {
  for (const listener of listeners) listener();
}
