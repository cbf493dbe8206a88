import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const password = 'three lamps in a row';
let house: TestHouse;

before(async () => {
  house = await openTestHouse();
});
after(() => house.close());

function create(words: string[], typed = password) {
  return spawnSync(process.execPath, [command, 'create-administrator', '--division', '500235', ...words], {
    encoding: 'utf8',
    input: `${typed}\n`,
    env: { ...process.env, DATABASE_URL: house.test.adminUrl },
  });
}

test('the first administrator is created by command, signs in and may create units', async () => {
  const created = create(['--username', 'ZhouGuanli', '--name', '周管理']);
  assert.equal(created.status, 0, created.stderr);
  // The command lives in our time, the test house in March 2026.
  house.pass(Date.now() - Date.parse(house.now()));

  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'idempotency-key': randomUUID() },
    payload: { username: 'zhouguanli', password },
  });

  assert.equal(answer.statusCode, 201);
  assert.equal(answer.json().me.post.role, 'administrator');
  assert.ok(answer.json().me.may.includes('unit.create'));
});

test('a short password, a place that is none and a taken name are refused with a sentence', () => {
  create(['--username', 'wu', '--name', '吴立新']);

  const short = create(['--username', 'he', '--name', '何'], 'short');
  const nowhere = create(['--username', 'he', '--name', '何', '--division', '50023']);
  const taken = create(['--username', 'wu', '--name', '伍']);

  assert.deepEqual([short.status, nowhere.status, taken.status], [2, 2, 1]);
  assert.match(short.stderr, /密码至少要有 12 个字符/);
  assert.match(nowhere.stderr, /不是省、市、县或乡级区划代码/);
  assert.match(taken.stderr, /这个用户名已有人使用/);
});
