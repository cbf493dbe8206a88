import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { audiences } from '../web/build/audiences.ts';
import { builtFilesOf } from '../web/build/built-files.ts';
import { root } from './root.ts';

const dist = join(root, 'web/dist');
const bytesInKilobyte = 1_000;

/** What one audience's page fetches of JavaScript before it shows anything: chunk → kilobytes as they travel (gzip). */
export type Weights = ReadonlyMap<string, number>;
export type Page = { readonly folder: string; readonly total: number; readonly weights: Weights };

/** The pages as they are built, weighed. */
export async function weighPages(): Promise<Page[]> {
  const manifest = JSON.parse(await readFile(join(dist, '.vite/manifest.json'), 'utf8'));
  return Promise.all(
    Object.values(audiences).map(async (folder) => {
      const { first } = builtFilesOf(manifest, `${folder}/index.html`);
      const scripts = first.filter((file) => file.endsWith('.js'));
      const weighed = await Promise.all(
        scripts.map(async (file) => [chunkName(file), weigh(await readFile(join(dist, file)))] as const),
      );
      const weights = new Map<string, number>();
      for (const [name, weight] of weighed) weights.set(name, (weights.get(name) ?? 0) + weight);
      return { folder, weights, total: weighed.reduce((sum, [, weight]) => sum + weight, 0) };
    }),
  );
}

/** What has grown since the weights were written down, the most first: in words for whoever broke the budget. */
export function grown(now: Weights, before: Weights): string[] {
  return [...now]
    .map(([name, weight]) => ({ name, weight, more: weight - (before.get(name) ?? 0) }))
    .filter(({ more }) => more > 0.1)
    .toSorted((one, other) => other.more - one.more)
    .map(({ name, weight, more }) =>
      before.has(name)
        ? `${name} +${more.toFixed(1)} KB, now ${weight.toFixed(1)}`
        : `${name}, new: ${weight.toFixed(1)} KB`,
    );
}

/** One line for each chunk of each page, to be kept and compared. */
export function writeDown(pages: readonly Page[]): string {
  const lines = pages.flatMap(({ folder, weights }) =>
    [...weights].toSorted().map(([name, weight]) => `${folder} ${name} ${weight.toFixed(1)}`),
  );
  return `${lines.toSorted().join('\n')}\n`;
}

export function readDown(text: string, folder: string): Weights {
  const lines = text.split('\n').map((line) => line.split(' '));
  return new Map(lines.filter(([of]) => of === folder).map(([, name = '', weight]) => [name, Number(weight)]));
}

/** `assets/client-CtRO7now.js` without the hash, which changes with every letter. */
function chunkName(file: string): string {
  return file.replace(/^assets\//, '').replace(/-[\w-]{8}\.js$/, '');
}

function weigh(bytes: Buffer): number {
  return gzipSync(bytes).length / bytesInKilobyte;
}
