import pg from 'pg';

/** What a base backup asks of the server. On one session: its end ends a backup that was begun. */
export type BackupSession = {
  readonly begin: (label: string) => Promise<{ firstLog: string; timeline: number; postgres: number }>;
  /** Waits until the log that the backup needs has been handed over. */
  readonly end: () => Promise<{ label: string; tablespaceMap: string; lastLog: string }>;
  readonly close: () => Promise<void>;
};

export async function openBackupSession(adminUrl: string): Promise<BackupSession> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'linli-backup' });
  await client.connect();
  return {
    begin: async (label) => {
      const { rows } = await client.query(
        `select pg_walfile_name(lsn) as "firstLog", current_setting('server_version_num')::int as postgres
         from pg_backup_start($1, fast => true) as lsn`,
        [label],
      );
      const { firstLog, postgres } = rows[0];
      return { firstLog, postgres, timeline: Number.parseInt(firstLog.slice(0, 8), 16) };
    },
    end: async () => {
      const { rows } = await client.query(
        `select labelfile as label, spcmapfile as "tablespaceMap", pg_walfile_name(lsn) as "lastLog"
         from pg_backup_stop(wait_for_archive => true)`,
      );
      return rows[0];
    },
    close: () => client.end(),
  };
}

/** Lets the server hand over what of its log is not full yet, and waits until it has. */
export async function handOverLog(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'linli-backup' });
  await client.connect();
  try {
    const { rows } = await client.query('select pg_walfile_name(pg_switch_wal()) as name');
    const handed = 'select last_archived_wal >= $1 as "isHanded" from pg_stat_archiver';
    for (let tries = 0; tries < 600; tries += 1) {
      const { isHanded } = (await client.query(handed, [rows[0].name])).rows[0];
      if (isHanded === true) return;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error('PostgreSQL does not hand over its log: see postgres.log');
  } finally {
    await client.end();
  }
}
