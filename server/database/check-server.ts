import pg from 'pg';

/**
 * The first safe minor release of each major version. Older ones are refused because of, newest last
 * (postgresql.org/support/security):
 * CVE-2024-10976 and CVE-2025-8713, rows shown past row security: fixed in 15.14, 16.10, 17.6;
 * CVE-2026-2006 and CVE-2026-6473, a sent text overwrites the server's memory: fixed in 15.18, 16.14, 17.10, 18.4.
 */
const firstSafeMinor: Readonly<Record<number, number>> = { 15: 18, 16: 14, 17: 10, 18: 4 };
const oldestMajor = 15;

type ServerFacts = {
  version: number;
  fsync: string;
  synchronousCommit: string;
  fullPageWrites: string;
  zeroDamagedPages: string;
  ignoreChecksumFailure: string;
  encoding: string;
  /** A copy that follows another server: it takes no writes. */
  isFollowing: boolean;
  /** Lines of pg_hba.conf that let anybody in from the network without a password. */
  openDoors: string[];
  /** Roles and databases for which commits were made to return before they are flushed. */
  unflushed: string[];
};

/** Throws, with everything that is wrong at once, where this server would lose what it acknowledged or show what it must hide. */
export async function checkServer(connectionString: string): Promise<void> {
  const problems = findServerProblems(await readFacts(connectionString));
  if (problems.length > 0) throw new Error(`Linli does not trust this PostgreSQL:\n  ${problems.join('\n  ')}`);
}

/** What is wrong with a server, each in words that say what to do. Pure, so that servers we do not have are tested too. */
export function findServerProblems(facts: ServerFacts): string[] {
  return [
    versionProblem(facts.version),
    facts.fsync !== 'on' && `fsync is ${facts.fsync}: a power cut would lose the database. Set it to on and restart.`,
    facts.fullPageWrites !== 'on' &&
      `full_page_writes is ${facts.fullPageWrites}: a power cut would tear pages. Set it to on and reload.`,
    facts.synchronousCommit === 'off' &&
      'synchronous_commit is off: what was acknowledged could be lost. Set it to on and reload.',
    facts.unflushed.length > 0 &&
      `synchronous_commit is off for ${facts.unflushed.join(', ')}. Take it away with ALTER … RESET synchronous_commit.`,
    facts.zeroDamagedPages === 'on' &&
      'zero_damaged_pages is on: damaged pages would silently become empty ones. Set it to off and reload.',
    facts.ignoreChecksumFailure === 'on' &&
      'ignore_checksum_failure is on: damaged pages would be taken for whole. Set it to off and reload.',
    facts.isFollowing && 'it follows another server and takes no writes. Give the address of the one that leads.',
    facts.openDoors.length > 0 &&
      `pg_hba.conf lets in without a password: ${facts.openDoors.join('; ')}. Use scram-sha-256 there and reload.`,
    facts.encoding !== 'UTF8' &&
      `the database is in ${facts.encoding}: Chinese names would be lost. Create it with ENCODING 'UTF8'.`,
  ].filter((problem) => typeof problem === 'string');
}

/** `version` as server_version_num gives it: 180004 for 18.4. */
function versionProblem(version: number): string | false {
  const major = Math.floor(version / 10_000);
  const minor = version % 10_000;
  const written = `${major}.${minor}`;
  if (major < oldestMajor) return `it is version ${written}; Linli needs ${oldestMajor} or later.`;
  const safe = firstSafeMinor[major];
  if (safe === undefined || minor >= safe) return false;
  return `it is version ${written}, which has known security holes; install ${major}.${safe} or later.`;
}

async function readFacts(connectionString: string): Promise<ServerFacts> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query<ServerFacts>(`
      select current_setting('server_version_num')::int as version,
             current_setting('fsync') as fsync,
             current_setting('synchronous_commit') as "synchronousCommit",
             current_setting('full_page_writes') as "fullPageWrites",
             current_setting('zero_damaged_pages') as "zeroDamagedPages",
             current_setting('ignore_checksum_failure') as "ignoreChecksumFailure",
             pg_is_in_recovery() as "isFollowing",
             (select pg_encoding_to_char(encoding) from pg_database where datname = current_database()) as encoding,
             array(select coalesce(rolname::text, 'every role') || ' in ' || coalesce(datname::text, 'every database')
                   from pg_db_role_setting
                   left join pg_roles on pg_roles.oid = setrole
                   left join pg_database on pg_database.oid = setdatabase
                   where 'synchronous_commit=off' = any (setconfig)
                     and (setdatabase = 0 or datname = current_database())) as unflushed`);
    return { ...(rows[0] as ServerFacts), openDoors: await listOpenDoors(client) };
  } finally {
    await client.end();
  }
}

/** Only a superuser may read the rules; an administrator with fewer rights has somebody else who answers for them. */
async function listOpenDoors(client: pg.Client): Promise<string[]> {
  const may = await client.query(`select has_function_privilege('pg_hba_file_rules()', 'execute') as "mayRead"`);
  if (may.rows[0].mayRead !== true) return [];
  const { rows } = await client.query<{ line: string }>(`
    select 'line ' || line_number || ' (' || type || ' ' || array_to_string(database, ',') || ' '
      || array_to_string(user_name, ',') || ' ' || coalesce(address, '') || ')' as line
    from pg_hba_file_rules where type like 'host%' and auth_method = 'trust'`);
  return rows.map(({ line }) => line);
}
