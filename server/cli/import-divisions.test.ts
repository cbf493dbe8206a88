import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { testDatabase } from '../database/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'linli-divisions-'));
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const linli = (...words: string[]) =>
  spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.adminUrl },
  });
const bringIn = (...words: string[]) => linli('import', 'divisions', ...words);
const fileWith = async (name: string, content: string) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test('an operator looks first, then imports, then imports the next year', async () => {
  const counties = ['500235,云阳县', '500236,奉节县'].join('\n');
  const file = await fileWith('register.csv', `code,name\n50,重庆市\n5002,县\n${counties}\n`);

  const looked = bringIn(file, '--year', '2023', '--dry-run');
  const imported = bringIn(file, '--year', '2023', '--json');
  const renamed = await fileWith('next.csv', `code,name\n50,重庆市\n5002,县\n500235,云阳区\n500236,奉节县\n`);
  const next = bringIn(renamed, '--year', '2024', '--dry-run');

  assert.match(looked.stdout, /2023 年区划共 4 行，若导入将有：\n新增 4，恢复 0，更名 0，撤销 0\n新增 50 重庆市/);
  const answer = JSON.parse(imported.stdout);
  assert.deepEqual([answer.rows, answer.isChanged, answer.changes.added.count], [4, true, 4]);
  assert.match(next.stdout, /更名 500235 云阳县 → 云阳区/);
});

test('bad rows are named in words, with exit code 1', async () => {
  const file = await fileWith('bad.csv', 'code,name\n11,北京市\n1101,\n110199001,孤儿街道\n');

  const refused = bringIn(file, '--year', '2025');

  assert.equal(refused.status, 1);
  assert.match(refused.stdout, /未导入：2 处有误。\nbad.csv:3 名称为空：1101\nbad.csv:4 上级区划不存在：110199001/);
});

test('a bad name cannot move the cursor of the terminal that shows it', async () => {
  const file = await fileWith('escape.csv', 'code,name\n11,北京\u001b[2J市\n');
  const { stdout } = bringIn(file, '--year', '2025');
  assert.match(stdout, /escape.csv:2 名称过长或含控制字符：11 北京\ufffd\[2J市/);
});

test('what cannot be used is named with exit code 2', async () => {
  const file = await fileWith('some.csv', 'code,name\n11,北京市\n');
  const cases: [string[], RegExp][] = [
    [[file], /--year/],
    [[file, '--year', '二〇二三'], /二〇二三/],
    [[file, '--year', '2023', '--within', '500'], /500/],
    [[join(folder, 'nowhere'), '--year', '2023'], /nowhere.*ENOENT/],
  ];
  assert.deepEqual(
    cases.map(([words, says]) => [bringIn(...words)].map(({ status, stderr }) => [status, says.test(stderr)])[0]),
    cases.map(() => [2, true]),
  );
});

test('an older register is refused in a sentence', async () => {
  const file = await fileWith('old.csv', 'code,name\n11,北京市\n');
  assert.equal(bringIn(file, '--year', '2023', '--within', '11').status, 0);
  assert.match(bringIn(file, '--year', '2022').stderr, /已导入 2023 年的区划，不能再导入更早的 2022 年/);
});
