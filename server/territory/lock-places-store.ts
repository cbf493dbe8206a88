import type { Connection } from '../database/index.ts';

/**
 * One import of places after another; readers do not wait. An advisory lock, because an administrator's import may add rows
 * and may not lock the table.
 */
export async function lockPlaces(connection: Connection): Promise<void> {
  await connection.query('select pg_advisory_xact_lock(73001190, 2)');
}
