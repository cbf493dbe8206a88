import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';

/** All that a restored county is held against. */
export type StateOfCounty = {
  readonly counts: Readonly<Record<string, number>>;
  /** Over the last hash of every ledger, in order. */
  readonly ledgers: string;
  /** Over every row of each table of disputes: files with their sealed words, rosters, letters, numbers, volumes. */
  readonly disputes: Readonly<Record<string, string>>;
  /** Each file that a row names, with the hash of what lies there. */
  readonly files: Readonly<Record<string, string>>;
  /** The newest signed checkpoint of the audit log. */
  readonly checkpoint: string;
  readonly root: string;
};

export async function stateOfCounty(adminUrl: string, dataDir: string): Promise<StateOfCounty> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await client.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by 1`,
    );
    const counts: Record<string, number> = {};
    for (const { name } of tables.rows)
      counts[name] = (await client.query(`select count(*)::int as count from "${name}"`)).rows[0].count;
    const disputes: Record<string, string> = {};
    for (const { name } of tables.rows.filter((table) => ofDisputes.test(table.name)))
      disputes[name] = digestOf((await client.query(allRowsOf(name))).rows[0].all ?? '');
    const [ledger] = (await client.query("select string_agg(hash::text, '' order by hash) as all from ledger_entries"))
      .rows;
    const [log] = (await client.query('select note, root_hash from audit_checkpoints order by size desc limit 1')).rows;
    const locations = await client.query<{ location: string }>(
      `select location from attachments union all select location from mediation_attachments
       union all select thumbnail from mediation_attachments where thumbnail is not null order by 1`,
    );
    const files: Record<string, string> = {};
    for (const { location } of locations.rows) files[location] = await hashOf(join(dataDir, 'files', location));
    const ledgers = digestOf(ledger.all);
    return { counts, ledgers, disputes, files, checkpoint: log.note, root: log.root_hash.toString('hex') };
  } finally {
    await client.end();
  }
}

const ofDisputes = /^(mediation|mediator|committees|appointment_letters|paper_templates)/;

function allRowsOf(table: string): string {
  return `select string_agg(each::text, '' order by each::text) as all from "${table}" each`;
}

async function hashOf(path: string): Promise<string> {
  return digestOf(await readFile(path));
}

function digestOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
