import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { testDatabase } from '../server/database/testing.ts';
import { importDivisions } from '../server/territory/import-divisions.ts';
import { listRegisterFiles } from '../server/territory/register-files.ts';

/*
 * The whole national register, 665,276 rows, into an empty database, against the limits of 60 s and 500 MB; then the
 * same register again, which must find nothing to change.
 *
 *     node bench/import.ts
 */
const folder = fileURLToPath(new URL('../../shared/data/divisions', import.meta.url));
const limits = { seconds: 60, megabytes: 500 };

if (existsSync(folder)) await run();
else console.log('needs ../shared/data/divisions');

async function run(): Promise<void> {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    const rows = [await measure(client, 'first import'), await measure(client, 'again, nothing changed')];
    console.table(Object.fromEntries(rows));
  } finally {
    await client.end();
    await database.drop();
  }
}

async function measure(client: pg.Client, what: string): Promise<[string, object]> {
  const files = await listRegisterFiles([folder]);
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 20);
  const started = performance.now();
  const imported = await importDivisions(client, { files, year: 2023, source: 'bench' }, new Date().toISOString());
  const seconds = (performance.now() - started) / 1000;
  clearInterval(watch);
  if (!('rows' in imported) || imported.problemCount > 0) throw new Error(JSON.stringify(imported));
  if (seconds > limits.seconds || peak / 1e6 > limits.megabytes) process.exitCode = 1;
  return [
    what,
    {
      rows: imported.rows,
      changed: imported.isChanged,
      seconds: seconds.toFixed(1),
      'of 60 s': (seconds / limits.seconds).toFixed(2),
      'peak MB': Math.round(peak / 1e6),
      'of 500 MB': (peak / 1e6 / limits.megabytes).toFixed(2),
    },
  ];
}
