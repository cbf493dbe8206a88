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
const folder = await mkdtemp(join(tmpdir(), 'linli-boundaries-'));
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const linli = (...words: string[]) =>
  spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.adminUrl },
  });
const fileWith = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const cell = (number: number, west: number, closed = true) => {
  const ring = [
    [west, 30.9],
    [west + 0.01, 30.9],
    [west + 0.01, 30.91],
    [west, 30.91],
  ];
  return {
    type: 'Feature',
    properties: { 网格编码: `50023500100100${number}`, 网格名称: `第${number}网格` },
    geometry: { type: 'Polygon', coordinates: [closed ? [...ring, ring[0]] : ring] },
  };
};
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
const properties = ['--code-property', '网格编码', '--name-property', '网格名称'];

test('cells are imported, converted to WGS-84, and a position is found in them', async () => {
  const register = 'code,name\n50,重庆市\n5002,县\n500235,云阳县\n500235001,双江街道\n500235001001,滨江社区\n';
  linli('import', 'divisions', await fileWith('register.csv', register), '--year', '2023');
  const file = await fileWith('cells.geojson', collection(cell(1, 108.7), cell(2, 108.71)));

  const imported = linli('import', 'boundaries', file, '--datum', 'gcj02', '--synthetic', ...properties);
  const located = linli('locate', '108.7', '30.905');
  const json = linli('locate', '108.7', '30.905', '--json');

  assert.match(imported.stdout, /2 个要素已导入。网格：新增 2，变更 0，终止 0/, imported.stderr);
  // 108.705 of GCJ-02 lies some 0.005 degree further west in WGS-84.
  assert.match(
    located.stdout,
    /双江街道 滨江社区 第1网格 500235001001001（示例网格，非真实边界）\n在网格内\n50 重庆市/,
  );
  const { divisionCode, precision, ancestors } = JSON.parse(json.stdout);
  assert.deepEqual([divisionCode, precision, ancestors.length], ['500235001001001', 'cell', 5]);
});

test('a position that is nowhere, or no position, is said so', () => {
  const nowhere = linli('locate', '-118.24', '34.05');
  assert.deepEqual(
    [nowhere.status, nowhere.stderr.trim()],
    [1, 'linli: 经度 -118.24、纬度 34.05 不在已知的任何区划内。'],
  );
  assert.equal(linli('locate', '１０８', '30').status, 2);
  assert.equal(linli('locate', '108', '91').status, 2);
});

test('problems are told in words with exit code 1', async () => {
  const file = await fileWith('bad.geojson', collection(cell(3, 108.72, false), cell(3, 108.74)));

  const refused = linli('import', 'boundaries', file, '--datum', 'wgs84', ...properties);

  assert.equal(refused.status, 1);
  assert.match(
    refused.stdout,
    /未导入：2 处有误。\n第3网格 500235001001003：代码重复.*\n第3网格 500235001001003：环不闭合/,
  );
});

test('a file in another datum than declared is recognised by the cells that are known', async () => {
  const file = await fileWith('again.geojson', collection(cell(1, 108.7), cell(2, 108.71)));
  const refused = linli('import', 'boundaries', file, '--datum', 'wgs84', ...properties);
  assert.match(refused.stdout, /整体偏移，与该坐标系的偏移一致，请改选坐标系（命令用 --datum 声明）（.*gcj02）/);
});

test('what cannot be used is named with exit code 2', async () => {
  const broken = await fileWith('broken.geojson', '{"type":');
  const runs = [
    linli('import', 'boundaries', broken, '--datum', 'wgs84'),
    linli('import', 'boundaries', broken, '--datum', 'beijing54'),
    linli('import', 'boundaries', broken),
    linli('import', 'boundaries', join(folder, 'nowhere'), '--datum', 'wgs84'),
  ];
  assert.deepEqual(
    runs.map(({ status }) => status),
    [2, 2, 2, 2],
  );
  assert.match(runs[1]?.stderr ?? '', /beijing54.*wgs84、gcj02、bd09/);
});
