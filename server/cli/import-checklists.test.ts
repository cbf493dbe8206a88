import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { migrate } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const database = await testDatabase();
await migrate(database.adminUrl);
const folder = await mkdtemp(join(tmpdir(), 'linli-checklists-'));
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const list = {
  ...{ key: 'market', nameZh: '农贸市场', nameEn: 'Market', keepDays: 30 },
  items: [{ key: 'exit', wrongZh: '市场出口被堵', wrongEn: 'Exit blocked', categoryCode: '0901' }],
};
async function importing(content: object) {
  const path = join(folder, 'checklists.json');
  await writeFile(path, JSON.stringify(content));
  const env = { ...process.env, DATABASE_URL: database.adminUrl, LINLI_KEYS: folder };
  const words = [command, 'import', 'checklists', path];
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  return { status, said: stdout + stderr };
}

test('the checklists of a county are one version; the same again changes nothing', async () => {
  assert.match((await importing({ checklists: [list] })).said, /走访清单第 2 版已导入：1 张/);
  assert.match((await importing({ checklists: [list] })).said, /没有变化，仍为第 2 版/);
});

test('a list about people is refused by name, and nothing is imported', async () => {
  const { status, said } = await importing({ checklists: [{ ...list, nameZh: '独居老人探访' }] });
  assert.equal(status, 1);
  assert.match(said, /清单只看地方，不记人.*："独居老人探访"/);
});
