import { readFile, stat } from 'node:fs/promises';

/** The account that runs the server; undefined where it is simply ours. */
export type ServerAccount = { readonly uid: number; readonly gid: number };

/** PostgreSQL refuses to run as root: then it runs as the owner of its folder, else as `postgres`, else as `nobody`. */
export async function findServerAccount(clusterFolder: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const entry = ['postgres', 'nobody'].map((name) => accounts.find((fields) => fields[0] === name)).find(Boolean);
  if (!entry)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody" to run it as. ' +
        'Start Linli as an ordinary user, or set DATABASE_URL to a server of yours.',
    );
  // Modulo, because macOS writes the account of nobody as -2.
  return { uid: Number(entry[2]) >>> 0, gid: Number(entry[3]) >>> 0 };
}
