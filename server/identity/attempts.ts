import { setTimeout as wait } from 'node:timers/promises';
import { refused } from '../http/index.ts';

/**
 * Slows down guessing without locking anybody out. Wrong passwords for one account from one address make the next try from
 * there wait longer, one at a time; an address that fails for many accounts waits at each. The owner of the account, at
 * another address, waits two seconds at most.
 */
export type Attempts = {
  readonly inTurn: <T>(account: string, address: string, attempt: () => Promise<T>) => Promise<T>;
  readonly failed: (account: string, address: string) => void;
  readonly succeeded: (account: string, address: string) => void;
  /** Wrong tries for an account since the last right one. */
  readonly failuresOf: (account: string) => number;
};

const freeFailures = 4;
const firstDelay = 250;
const longestDelay = 8_000;
const longestDelayElsewhere = 2_000;
/** People behind one office address share its mistakes. */
const freeFailuresOfAddress = 60;
const mostWaiting = 5;
const mostWaitingOfAddress = 20;
const forgetAfter = 15 * 60_000;

export function countAttempts(pause: (milliseconds: number) => Promise<unknown> = wait): Attempts {
  const ofPair = fadingCounts();
  const ofAccount = fadingCounts();
  const ofAddress = fadingCounts();
  const waitingAt = new Map<string, number>();
  const queues = new Map<string, { last: Promise<unknown>; waiting: number }>();
  const delayOf = (account: string, address: string) =>
    Math.max(
      delayAfter(ofPair.get(`${address} ${account}`), longestDelay),
      delayAfter(ofAccount.get(account), longestDelayElsewhere),
      delayAfter(ofAddress.get(address) - freeFailuresOfAddress, longestDelay),
    );
  return {
    inTurn: async (account, address, attempt) => {
      const pair = `${address} ${account}`;
      const queue = queues.get(pair) ?? { last: Promise.resolve(), waiting: 0 };
      const atAddress = waitingAt.get(address) ?? 0;
      if (atAddress >= mostWaitingOfAddress || queue.waiting >= mostWaiting) throw refused('request.tooMany');
      queues.set(pair, queue);
      queue.waiting += 1;
      waitingAt.set(address, atAddress + 1);
      const turn = queue.last.then(() => pause(delayOf(account, address))).then(attempt);
      queue.last = turn.catch(() => {});
      return turn.finally(() => {
        queue.waiting -= 1;
        if (queue.waiting === 0) queues.delete(pair);
        leave(waitingAt, address);
      });
    },
    failed: (account, address) => {
      for (const [counts, key] of [
        [ofPair, `${address} ${account}`],
        [ofAccount, account],
        [ofAddress, address],
      ] as const)
        counts.add(key);
    },
    succeeded: (account, address) => {
      ofPair.forget(`${address} ${account}`);
      ofAccount.forget(account);
    },
    failuresOf: ofAccount.get,
  };
}

function leave(waitingAt: Map<string, number>, address: string): void {
  const left = (waitingAt.get(address) ?? 1) - 1;
  if (left === 0) waitingAt.delete(address);
  else waitingAt.set(address, left);
}

function delayAfter(failures: number, longest: number): number {
  return failures < freeFailures ? 0 : Math.min(longest, firstDelay * 2 ** (failures - freeFailures));
}

const mostKeys = 50_000;

/** Counts that are forgotten a quarter of an hour after the last one. Kept in memory only: they name addresses. */
function fadingCounts() {
  const counts = new Map<string, { count: number; until: number }>();
  const get = (key: string) => {
    const found = counts.get(key);
    return found !== undefined && found.until > performance.now() ? found.count : 0;
  };
  return {
    get,
    add: (key: string) => {
      if (counts.size >= mostKeys) counts.clear();
      counts.set(key, { count: get(key) + 1, until: performance.now() + forgetAfter });
    },
    forget: (key: string) => counts.delete(key),
  };
}
