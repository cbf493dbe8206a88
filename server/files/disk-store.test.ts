import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { instantOf } from '@linli/domain/kernel';
import { contentKey, openFileStore } from './index.ts';

const root = await mkdtemp(join(tmpdir(), 'linli-files-'));
const folder = join(root, 'data', 'files');
const files = openFileStore({ kind: 'disk', folder });
after(() => rm(root, { recursive: true }));

const lamp = Buffer.from('a broken lamp');
const key = contentKey('500235', new Date().toISOString().slice(0, 10), lamp);

test('what was put on the disk is read back, and nobody else on the machine may read it', async () => {
  await files.put(key, lamp);

  assert.deepEqual(await files.get(key), lamp);
  assert.equal((await stat(join(folder, key))).mode & 0o077, process.platform === 'win32' ? 0o066 : 0);
});

test('a file is dated to the day: it does not tell when its sender reported', async () => {
  await files.put(key, lamp);

  assert.equal((await stat(join(folder, key))).mtimeMs % 86_400_000, 0);
});

test('the same file put twice, even at once, is one file and leaves nothing beside it', async () => {
  await Promise.all([files.put(key, lamp), files.put(key, lamp), files.put(key, lamp)]);

  const names = await readdir(join(folder, key, '..'));
  assert.equal(names.length, 1);
  assert.deepEqual(await files.get(key), lamp);
});

test('what was never put is not there, and what was removed neither', async () => {
  const bench = Buffer.from('a broken bench');
  const other = contentKey('500235', '2026-03-02', bench);
  assert.equal(await files.get(other), undefined);
  await files.put(other, bench);

  await files.remove(other);
  await files.remove(other);

  assert.equal(await files.get(other), undefined);
});

test('a file that cannot be written leaves nothing half-written behind', async () => {
  const endless = { byteLength: 4 } as Uint8Array;

  await assert.rejects(files.put(key, endless));

  assert.deepEqual(await readdir(join(folder, key, '..')), [key.split('/').at(-1)]);
});

test('what a crash left half-written is swept after an hour, and what is just being written is not', async () => {
  await files.put(key, lamp);
  const left = join(folder, `${key}.0b7c.new`);
  await writeFile(left, 'half a lam');
  const written = Date.now();

  const atOnce = await files.sweep(instantOf(written + 60_000));
  const later = await files.sweep(instantOf(written + 2 * 3_600_000));

  assert.deepEqual([atOnce, later], [0, 1]);
  assert.deepEqual(await readdir(join(folder, key, '..')), [key.split('/').at(-1)]);
});

test('the same bytes of two counties are two files', () => {
  assert.notEqual(contentKey('500235', '2026-03-02', lamp), contentKey('500236', '2026-03-02', lamp));
});

test('a key that leads out of the folder is refused', async () => {
  await assert.rejects(files.get('../../etc/passwd'), /is no key of a file/);
  await assert.rejects(files.put(`500235/2026-03-02/${'a'.repeat(63)}/`, lamp), /is no key of a file/);
});
