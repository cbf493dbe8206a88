import pg from 'pg';

/** One connection of the role that owns the tables, for imports that stream and open their transaction themselves. */
export async function ownerClient<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'linli-import' });
  await client.connect();
  try {
    await client.query('set role linli_owner');
    return await work(client);
  } finally {
    await client.end();
  }
}
