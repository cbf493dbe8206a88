import pg from 'pg';
import { cutSilence, type Deadlines, usualDeadlines } from './cut-silence.ts';

const timestamptzOid = 1184;
const dateOid = 1082;
const bigintOid = 20;
const numericOid = 1700;

/** Connections of one database role. Times come back as instants, dates as text, whole numbers as numbers. */
export function openPool(
  connectionString: string,
  options: { max: number; name: string; deadlines?: Deadlines },
): pg.Pool {
  const { deadlines = usualDeadlines } = options;
  const pool = new pg.Pool({
    connectionString,
    max: options.max,
    application_name: options.name,
    pipeline: true,
    connectionTimeoutMillis: deadlines.connectMilliseconds,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c timezone=UTC -c datestyle=ISO',
    types: { getTypeParser },
  } as pg.PoolConfig);
  // A lost connection is replaced on next use, and whoever used it learns of it from her statement. Without listeners, on
  // the pool while it is idle and on itself while it is not, its end would be the end of the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  cutSilence(pool, deadlines);
  return pool;
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === timestamptzOid) return instantOfText;
  if (oid === dateOid) return (text: string) => text;
  if (oid === bigintOid || oid === numericOid) return Number;
  return pg.types.getTypeParser(oid, format as 'text');
}

/** `2026-03-01 00:30:00.5+00` as `2026-03-01T00:30:00.500Z`. */
function instantOfText(text: string): string {
  const fraction = text.slice(20, -3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
}
