import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../database/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));

/** The `linli` command as somebody types it, on a database of the test's own, with files in a folder that goes with it. */
export async function commandLine() {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'linli-command-'));
  after(async () => {
    await database.drop();
    await rm(folder, { recursive: true });
  });
  const linli = (...words: string[]) => {
    const env = { ...process.env, DATABASE_URL: database.adminUrl, LINLI_KEYS: folder };
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env });
    return { status, said: stdout + stderr };
  };
  /** As it is, or as JSON. */
  const fileWith = async (name: string, content: unknown) => {
    const path = join(folder, name);
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
  return { database, linli, fileWith };
}

/** The same on a database that a test has already, while its house goes on. `said` is what it told and what it complained of. */
export async function runLinli(
  words: readonly string[],
  { adminUrl, keys }: { readonly adminUrl: string; readonly keys?: string },
): Promise<{ code: number; out: string; said: string }> {
  const env = { ...process.env, DATABASE_URL: adminUrl, ...(keys !== undefined && { LINLI_KEYS: keys }) };
  const child = spawn(process.execPath, [command, ...words], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number>((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  const [out, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, said: out + complained };
}
