import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './root.ts';

export type SourceFile = {
  /** From the root of the repository, `server/cases/store.ts`. */
  readonly path: string;
  readonly text: string;
  readonly isTest: boolean;
};

const folders = ['domain', 'server', 'web', 'tools', 'bench', 'journeys', 'probes'];

/** Everything that people wrote in a programming language, in order of path. */
export async function listSources(extensions = 'ts,tsx,mjs,js,css'): Promise<SourceFile[]> {
  const paths: string[] = [];
  const pattern = `{${folders.join(',')}}/**/*.{${extensions},}`;
  for await (const path of glob(pattern, { cwd: root, exclude: (path) => /(^|\/)(node_modules|dist)$/.test(path) }))
    if (/\.\w+$/.test(path) && !path.endsWith('.tmp.ts')) paths.push(path);
  return Promise.all(
    paths.sort().map(async (path) => ({
      path,
      text: await readFile(join(root, path), 'utf8'),
      isTest: /\.test\.tsx?$|(^|\/)testing(\.ts$|\/)|\.test-support\.ts$/.test(path),
    })),
  );
}

/** What a file imports: paths from the root for our own files, the bare name for packages. */
export function importsOf(file: SourceFile): string[] {
  const pattern = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
  return [...file.text.matchAll(pattern)].map(([, specifier = '']) => {
    if (specifier.startsWith('.')) return join(dirname(file.path), specifier);
    const room = /^@linli\/domain\/(.+)$/.exec(specifier)?.[1];
    return room === undefined ? specifier : `domain/${room}/index.ts`;
  });
}

/** The text without comments, and with the words in quotes left as they are. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
