import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './root.ts';

type Entry = {
  version?: string;
  resolved?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  optionalDependencies?: Record<string, string>;
};

const lock: { packages: Record<string, Entry> } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const packages = Object.entries(lock.packages).filter(([path, entry]) => path.includes('node_modules/') && !entry.link);
const names = new Set(packages.map(([path]) => path.split('node_modules/').at(-1)));

test('the packages of every platform are locked, or npm ci would refuse on a fresh machine', () => {
  const missing = packages.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${name} of ${path}`),
  );

  assert.deepEqual(missing, []);
});

test('the lockfile names no registry, so that every machine uses its own', () => {
  assert.deepEqual(
    packages.filter(([, entry]) => entry.resolved !== undefined).map(([path]) => path),
    [],
  );
});

test('a package may run an install script only when it is on the list, and the list holds no other', () => {
  const running = packages
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));

  assert.deepEqual(Object.keys(manifest.allowScripts).sort(), [...new Set(running)].sort());
});

test('our own packages are asked for in exact versions', async () => {
  const manifests = await Promise.all(
    ['package.json', 'domain/package.json', 'server/package.json', 'web/package.json'].map(async (path) =>
      JSON.parse(await readFile(join(root, path), 'utf8')),
    ),
  );
  const asked = manifests.flatMap((it) => Object.entries<string>({ ...it.dependencies, ...it.devDependencies }));

  assert.deepEqual(
    asked.filter(([name, version]) => !name.startsWith('@linli/') && !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)),
    [],
  );
});
