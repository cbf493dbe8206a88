import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';
import { run } from './run.ts';

const stamp = join(root, 'web/dist/.sources');
const sources = ['web/**/*.{ts,tsx,css,html,json,js,svg,png,woff2}', 'domain/**/*.{ts,json}', 'package-lock.json'];
const notSources = (path: string) => /(^|\/)(dist|node_modules)(\/|$)|\.test\.ts$/.test(path);

/** Builds the screens where they are missing or older than what they are made from; says nothing where they are fresh. */
export async function buildWeb(): Promise<void> {
  const hash = await hashSources();
  if (existsSync(stamp) && (await readFile(stamp, 'utf8')) === hash) return;
  process.stderr.write('Building the screens …\n');
  const built = await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: join(root, 'web'),
    isQuiet: true,
  });
  if (built !== 0) throw new Error('The screens could not be built; the reason stands above.');
  await writeFile(stamp, hash);
}

async function hashSources(): Promise<string> {
  const paths: string[] = [];
  for (const pattern of sources) {
    for await (const path of glob(pattern, { cwd: root, exclude: notSources })) {
      if (!notSources(path)) paths.push(path);
    }
  }
  const hash = createHash('sha256');
  for (const path of paths.sort()) hash.update(path).update(await readFile(join(root, path)));
  return hash.digest('hex');
}
