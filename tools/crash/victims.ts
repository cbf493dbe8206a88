import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import type { LivingHouse } from './living-house.ts';

export const victims = ['server', 'database', 'backend', 'both'] as const;
/** Who is killed: the server process, the whole PostgreSQL (its postmaster), one of its sessions, or the first two at once. */
export type Victim = (typeof victims)[number];

/** How each is killed, found before the moment comes. SIGKILL: nobody is asked, nothing is tidied up. */
export async function aimAt(victim: Victim, house: LivingHouse): Promise<() => void> {
  const server = house.pid();
  if (victim === 'server') return () => process.kill(server, 'SIGKILL');
  if (victim === 'backend') {
    const session = await findSession(house);
    return () => process.kill(session, 'SIGKILL');
  }
  const postmaster = Number.parseInt(await readFile(join(house.dataFolder, 'postgres/postmaster.pid'), 'utf8'), 10);
  return () => {
    process.kill(postmaster, 'SIGKILL');
    if (victim === 'both') process.kill(server, 'SIGKILL');
  };
}

/** A session of the application, rather one that is in the middle of something. */
async function findSession(house: LivingHouse): Promise<number> {
  const client = new pg.Client({ connectionString: await house.adminUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where usename in ('linli_app', 'linli_intake') order by state = 'idle' limit 1`,
    );
    if (rows[0] === undefined) throw new Error('No session of the application');
    return rows[0].pid;
  } finally {
    await client.end();
  }
}
