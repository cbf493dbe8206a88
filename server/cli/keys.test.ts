import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { runLinli } from './testing.ts';

let county: TestDatabase;
let folder: string;
before(async () => {
  county = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'linli-keys-'));
});
after(async () => {
  await county.drop();
  await rm(folder, { recursive: true, force: true });
});

test('a master key is replaced by a command, and the old one stays until it is retired', async () => {
  const before = (await linli('list')).json.keys as { id: string }[];
  const rotated = await linli('rotate');
  const afterwards = (await linli('list')).json.keys as { id: string; isCurrent: boolean }[];
  const old = before[0]?.id ?? '';

  const answers = [
    await linli('retire', rotated.json.current as string),
    await linli('retire', old),
    await linli('retire', 'x'),
  ];

  assert.deepEqual(
    afterwards.map(({ isCurrent }) => isCurrent),
    [false, true],
  );
  assert.deepEqual(
    answers.map(({ code, json }) => [code, (json.error as { code: string }).code]),
    [
      [1, 'key.current'],
      [1, 'key.justReplaced'],
      [1, 'key.notFound'],
    ],
  );
  assert.equal((await readdir(folder)).filter((name) => name.startsWith('master-')).length, 2);
});

const linli = async (...words: string[]) => {
  const { code, out } = await runLinli(['keys', ...words, '--json'], { adminUrl: county.adminUrl, keys: folder });
  return { code, json: JSON.parse(out) as Record<string, unknown> };
};
