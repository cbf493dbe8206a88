import { fileURLToPath } from 'node:url';
import type { Instant } from '@linli/domain/kernel';
import type pg from 'pg';
import { importDivisions, listRegisterFiles, storeBoundaries } from '../territory/index.ts';
import { drawYunyang, yunyangCode, yunyangRegister } from './yunyang/draw-yunyang.ts';

const source = 'Linli demo: register of 2023, made-up shapes';

/**
 * Puts Yunyang into an empty database: its real divisions, and made-up shapes and grid cells that say so.
 * `client` is a connection of `linli_owner` outside of any transaction. Again, it changes nothing.
 */
export async function loadDemoTerritory(
  client: pg.ClientBase,
  now: Instant,
): Promise<{ divisions: number; cells: number }> {
  const files = await listRegisterFiles([fileURLToPath(yunyangRegister)]);
  const imported = await importDivisions(client, { files, year: 2023, within: yunyangCode, source }, now);
  if ('refusal' in imported || imported.problemCount > 0)
    throw new Error(`The register of the demo county does not come in: ${JSON.stringify(imported)}`);

  const { cells, divisions } = drawYunyang();
  await client.query('begin');
  try {
    await storeBoundaries(client, [...divisions, ...cells], { isSynthetic: true, source }, now);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  }
  return { divisions: imported.rows, cells: cells.length };
}
