import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addMasterKey, openKeyRing, removeMasterKey } from './key-folder.ts';

let parent: string;
before(async () => {
  parent = await mkdtemp(join(tmpdir(), 'linli-keys-'));
});
after(() => rm(parent, { recursive: true, force: true }));

test('the first start makes a folder and keys that nobody else may read, and the second finds them', async () => {
  const folder = join(parent, 'first', 'keys');

  const ring = openKeyRing(folder);
  const again = openKeyRing(folder);

  const modes = await Promise.all([folder, ...(await readdir(folder)).map((name) => join(folder, name))].map(modeOf));
  assert.deepEqual(modes, [0o700, 0o600, 0o600]);
  assert.deepEqual(again.current(), ring.current());
  assert.deepEqual(again.lookupSecret, ring.lookupSecret);
});

test('a key that is added is the current one at once, for a server that runs too, and the older ones stay', () => {
  const folder = join(parent, 'second');
  const ring = openKeyRing(folder);
  const first = ring.current().id;

  const second = addMasterKey(folder, new Date(Date.now() + 1_000));

  assert.equal(ring.find(second)?.id, second);
  assert.deepEqual([ring.current().id, ring.list().map(({ id }) => id)], [second, [first, second]]);
  removeMasterKey(folder, first);
  assert.equal(openKeyRing(folder).find(first), undefined);
});

test('a key that others may read is refused', async () => {
  const folder = join(parent, 'third');
  openKeyRing(folder);
  await chmod(join(folder, 'lookup.key'), 0o644);

  assert.throws(() => openKeyRing(folder), /Others may read the key .*lookup\.key: run chmod 600/);
});

async function modeOf(path: string): Promise<number> {
  return (await stat(path)).mode & 0o777;
}
