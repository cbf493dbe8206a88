import type pg from 'pg';
import { isWaiting, streamOf } from './wire.ts';

export type Deadlines = {
  /** To get a connection: one that is free, or a new one. */
  readonly connectMilliseconds: number;
  /** Until a connection that was taken up has said anything. */
  readonly firstAnswerMilliseconds: number;
  /** Until an answer goes on. Longer than `statement_timeout`, by which the server itself ends a statement. */
  readonly answerMilliseconds: number;
};

export const usualDeadlines: Deadlines = {
  connectMilliseconds: 5_000,
  firstAnswerMilliseconds: 5_000,
  answerMilliseconds: 16_000,
};

type Taken = { heardAt: number; hasAnswered: boolean };

/**
 * Cuts connections from which nothing comes any more. Where packets vanish on the way (a cable, a firewall that forgot
 * us), no timeout of the server helps: we would wait for as long as TCP does, which is a quarter of an hour. Once one was
 * silent, those that lie idle are not trusted either: each would cost somebody the same wait.
 */
export function cutSilence(pool: pg.Pool, { firstAnswerMilliseconds, answerMilliseconds }: Deadlines): void {
  const tickMilliseconds = Math.min(250, firstAnswerMilliseconds / 4);
  const known = new Set<pg.PoolClient>();
  const taken = new Map<pg.PoolClient, Taken>();
  let tickedAt = performance.now();

  pool.on('connect', (client) => {
    known.add(client);
    streamOf(client).on('data', () => {
      const use = taken.get(client);
      if (use === undefined) return;
      use.heardAt = performance.now();
      use.hasAnswered = true;
    });
  });
  pool.on('remove', (client) => known.delete(client));
  pool.on('acquire', (client) => taken.set(client, { heardAt: performance.now(), hasAnswered: false }));
  pool.on('release', (_, client) => taken.delete(client));

  const tick = () => {
    const now = performance.now();
    // Whoever was busy for so long has not listened: answers may lie there unread.
    const wasDeaf = now - tickedAt > 2 * tickMilliseconds;
    tickedAt = now;
    for (const [client, use] of taken) {
      if (wasDeaf || !isWaiting(client)) use.heardAt = now;
      const deadline = use.hasAnswered ? answerMilliseconds : firstAnswerMilliseconds;
      if (now - use.heardAt > deadline) cut(client);
    }
  };
  const cut = (silent: pg.PoolClient) => {
    for (const client of known) if (client === silent || !taken.has(client)) streamOf(client).destroy(timedOut());
  };
  setInterval(tick, tickMilliseconds).unref();
}

function timedOut(): Error {
  return Object.assign(new Error('The database does not answer'), { code: 'ETIMEDOUT' });
}
