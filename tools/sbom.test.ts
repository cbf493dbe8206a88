import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { listLockedPackages } from './lockfile.ts';
import { makeSbom } from './make-sbom.ts';
import { root } from './root.ts';

const sbom = await makeSbom();
const locked = await listLockedPackages();
const running = locked.filter(({ dev }) => dev !== true);
const nameOf = ({ name, version }: { name: string; version?: string }) => `${name}@${version}`;

test('the list of what runs holds every package that is installed to run, and none that only developing needs', () => {
  const listed = sbom.components.filter(({ hashes }) => hashes !== undefined).map(nameOf);

  assert.equal(sbom.bomFormat, 'CycloneDX');
  assert.deepEqual([...new Set(listed)].sort(), [...new Set(running.map(nameOf))].sort());
  assert.ok(!listed.some((it) => /^(typescript|@biomejs\/biome|playwright-core)@/.test(it)));
});

test('each package is listed with the hash that the lockfile holds it to, its address for scanners and its licence', () => {
  const hashes = new Map(running.map((it) => [nameOf(it), it.integrity]));
  const wrong = sbom.components
    .filter((it) => hashes.has(nameOf(it)))
    .filter((it) => {
      const [hash] = it.hashes ?? [];
      const integrity = `sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`;
      const purl = `pkg:npm/${it.name.replace('@', '%40')}@${it.version}`;
      return hash?.alg !== 'SHA-512' || integrity !== hashes.get(nameOf(it)) || it.purl !== purl;
    });

  assert.deepEqual(wrong.map(nameOf), []);
});

test('who depends on whom names only what is listed, and Linli itself stands at the top', () => {
  const listed = new Set([...sbom.components.map((it) => it['bom-ref']), 'linli-house@0.1.0']);
  const named = sbom.dependencies.flatMap(({ ref, dependsOn = [] }) => [ref, ...dependsOn]);

  assert.deepEqual(
    named.filter((ref) => !listed.has(ref)),
    [],
  );
  assert.equal(sbom.metadata.component.name, 'linli-house');
});

test('the list is made when somebody asks and never kept in the repository, where it would grow old', async () => {
  const ignored = await readFile(join(root, '.gitignore'), 'utf8');
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

  assert.match(ignored, /^\/sbom\.cdx\.json$/m);
  assert.match(scripts.sbom, /tools\/sbom\.ts$/);
});
