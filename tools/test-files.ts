import { glob } from 'node:fs/promises';
import { root } from './root.ts';

const folders = ['domain', 'server', 'web', 'tools', 'bench', 'journeys', 'probes'];

/** All test files, or those whose path holds one of the words; journeys apart, because they need a browser. */
export async function listTestFiles(words: readonly string[]): Promise<{ tests: string[]; journeys: string[] }> {
  const found: string[] = [];
  for await (const path of glob(`{${folders.join(',')}}/**/*.test.ts`, { cwd: root, exclude: isForeign })) {
    const isWanted = words.length === 0 || words.some((word) => path.includes(word.replace(/^\.\//, '')));
    if (isWanted) found.push(path);
  }
  found.sort();
  return {
    tests: found.filter((path) => !path.startsWith('journeys/')),
    journeys: found.filter((path) => path.startsWith('journeys/')),
  };
}

function isForeign(path: string): boolean {
  return /(^|\/)(node_modules|dist)$/.test(path);
}
