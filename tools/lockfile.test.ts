import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listLockedPackages } from './lockfile.ts';
import { root } from './root.ts';

const packages = await listLockedPackages();
const names = new Set(packages.map(({ path }) => path.split('node_modules/').at(-1)));
const manifests = await Promise.all(
  ['package.json', 'domain/package.json', 'server/package.json', 'web/package.json'].map(async (path) =>
    JSON.parse(await readFile(join(root, path), 'utf8')),
  ),
);
const [manifest] = manifests;
const exactVersion = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

test('the packages of every platform are locked, or npm ci would refuse on a fresh machine', () => {
  const missing = packages.flatMap(({ path, optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {})
      .filter((name) => !names.has(name))
      .map((name) => `${name} of ${path}`),
  );

  assert.deepEqual(missing, []);
});

test('the lockfile names no registry, so that every machine uses its own', () => {
  assert.deepEqual(
    packages.filter(({ resolved }) => resolved !== undefined).map(({ path }) => path),
    [],
  );
});

test('every package is held to its own SHA-512, whichever registry it comes from', () => {
  const sha512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

  assert.ok(packages.length > 500);
  assert.deepEqual(
    packages.filter(({ integrity = '' }) => !sha512.test(integrity)).map(({ path }) => path),
    [],
  );
});

test('no package comes from a git repository, an address or a folder', () => {
  const foreign = /^(git|https?|file|link|github|gitlab|bitbucket|gist|ssh)\b|^[\w.-]+\/[\w.-]+(#|$)|\.tgz$/;
  const asked = [
    ...packages.flatMap(({ path, dependencies, optionalDependencies }) =>
      Object.entries({ ...dependencies, ...optionalDependencies }).map((it) => [path, ...it]),
    ),
    ...manifests.flatMap((it) => Object.entries({ ...it.dependencies, ...it.devDependencies, ...it.overrides })),
  ];

  assert.deepEqual(
    asked.filter((it) => foreign.test(String(it.at(-1)))),
    [],
  );
  assert.deepEqual(
    packages.filter(({ version = '' }) => !/^\d+\.\d+\.\d+([-+][\w.+-]+)?$/.test(version)).map(({ path }) => path),
    [],
  );
});

test('a package may run an install script only when it is on the list, and the list holds no other', () => {
  const running = packages.filter((it) => it.hasInstallScript).map(({ path }) => path.split('node_modules/').at(-1));

  assert.deepEqual(Object.keys(manifest.allowScripts).sort(), [...new Set(running)].sort());
});

test('our own packages are asked for in exact versions', () => {
  const asked = manifests.flatMap((it) =>
    Object.entries<string>({ ...it.dependencies, ...it.devDependencies, ...it.overrides }),
  );

  assert.deepEqual(
    asked.filter(([name, version]) => !name.startsWith('@linli/') && !exactVersion.test(version)),
    [],
  );
  assert.match(manifest.dependencies.node, exactVersion);
});

test('every licence is one that somebody has read and allowed, and the list holds no other', async () => {
  const { allowed, unnamed } = await readLicences();
  const found = packages.map(({ name, version, license }) => license ?? unnamed.get(`${name}@${version}`));
  const wrong = packages.filter((_, at) => !allowed.has(found[at] ?? '')).map(({ name, license }) => [name, license]);

  assert.deepEqual(wrong, []);
  assert.deepEqual(
    [...allowed].filter((licence) => !found.includes(licence)),
    [],
  );
});

test('npm is told nothing that would weaken the lockfile', async () => {
  const settings = (await readFile(join(root, '.npmrc'), 'utf8')).split('\n');

  assert.deepEqual(
    settings.filter((line) =>
      /^(\S*:?registry|legacy-peer-deps|strict-ssl|ignore-scripts|package-lock)\s*=/.test(line),
    ),
    [],
  );
});

/** The rows of licences.txt: allowed licences, and packages whose manifest names none. */
async function readLicences() {
  const text = await readFile(join(root, 'tools/licences.txt'), 'utf8');
  const rows = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/ {2,}/));
  assert.deepEqual(
    rows.filter((row) => row.length !== 2),
    [],
    'each row has a licence, at least two spaces, and a reason',
  );
  const heads = rows.map(([head = '']) => head);
  const unnamed = heads.filter((head) => head.includes(': ')).map((head) => head.split(': ') as [string, string]);
  return { allowed: new Set(heads.filter((head) => !head.includes(': '))), unnamed: new Map(unnamed) };
}
