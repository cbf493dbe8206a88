import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './root.ts';

export type LockedPackage = {
  /** `node_modules/pg`, or nested below another package. */
  readonly path: string;
  readonly name: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  /** Wanted only for developing: not installed where it runs. */
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** Every package of others that the lockfile names, with our own three workspaces left out. */
export async function listLockedPackages(): Promise<LockedPackage[]> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries<Omit<LockedPackage, 'path' | 'name'> & { link?: boolean; name?: string }>(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.link !== true)
    .map(([path, entry]) => ({ ...entry, path, name: entry.name ?? path.split('node_modules/').at(-1) ?? path }));
}
