import type { Socket } from 'node:net';
import type pg from 'pg';

/** What lies below a client, and pg shows to nobody. */
type Below = { connection: { stream: Socket }; _activeQuery: unknown; _sentQueryQueue: unknown[] };

export function streamOf(client: pg.PoolClient): Socket {
  return (client as unknown as Below).connection.stream;
}

/** Whether something was sent that has not been answered. */
export function isWaiting(client: pg.PoolClient): boolean {
  const { _activeQuery, _sentQueryQueue } = client as unknown as Below;
  return Boolean(_activeQuery) || _sentQueryQueue.length > 0;
}
