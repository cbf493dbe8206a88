import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Catalogue } from '@linli/domain/cases';
import { systemActor } from '@linli/domain/identity';
import { openDatabase, platformInside } from '../database/index.ts';
import { testDatabase } from '../database/testing.ts';
import { createUnit } from '../identity/index.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'linli-catalogues-'));
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const starterPath = fileURLToPath(new URL('../cases/catalogue/starter.json', import.meta.url));
const starter: Catalogue = JSON.parse(await readFile(starterPath, 'utf8'));
const linli = (words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: database.adminUrl },
  });
  return { status, stdout, stderr };
};
const fileWith = async (change: (copy: Catalogue) => unknown) => {
  const copy = structuredClone(starter);
  change(copy);
  const path = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(path, JSON.stringify(copy));
  return path;
};
const importing = (...words: string[]) => linli(['import', 'categories', ...words]);
const inForce = () => JSON.parse(importing(starterPath, '--dry-run', '--json').stdout).before;

test('before any catalogue, nothing can be explained', () => {
  const { status, stderr } = linli(['dispatch', 'explain', '--category', '0101', '--division', '500235001001']);

  assert.equal(status, 1);
  assert.match(stderr, /还没有事项目录/);
});

test('a trial run shows what would come and leaves nothing behind', () => {
  const { status, stdout, stderr } = importing(starterPath, '--dry-run');

  assert.equal(status, 0, stderr);
  assert.match(stdout, /若导入 .* 版事项目录（此前没有目录）/);
  assert.match(stdout, new RegExp(`类别：新增 ${starter.categories.length}，修改 0，取消 0`));
  assert.equal(inForce(), undefined);
});

test('the starter catalogue comes in whole, and again without change', () => {
  const first = importing(starterPath, '--from', '2026-01-01T00:00:00+08:00', '--json');
  const again = importing(starterPath, '--from', '2026-01-01T00:00:00+08:00');

  assert.equal(first.status, 0, first.stderr);
  assert.equal(JSON.parse(first.stdout).categories, starter.categories.length);
  assert.equal(inForce(), starter.version);
  assert.match(again.stdout, /没有变化/);
});

test('a new version is compared with the one in force, row by row', async () => {
  const path = await fileWith((copy) => {
    copy.version = '2026.9';
    Object.assign(copy.categories[0] as object, { nameZh: '路灯坏了' });
    Object.assign(copy.deadlines[0] as object, { amount: 9 });
  });

  const { status, stdout, stderr } = importing(path, '--dry-run');

  assert.equal(status, 0, stderr);
  assert.match(stdout, /与 .* 版相比/);
  assert.match(stdout, /类别：新增 0，修改 1，取消 0\n {2}\* 0101 路灯坏了（nameZh："路灯故障" → "路灯坏了"）/);
  assert.match(stdout, /时限规则：新增 0，修改 1，取消 0\n {2}\* \S+（amount：\d+ → 9）/);
});

test('everything wrong is named with its place and value, and nothing comes in', async () => {
  const path = await fileWith((copy) => {
    copy.version = '2026.8';
    Object.assign(copy.categories[1] as object, { duty: 'flying' });
    Object.assign(copy.categories[2] as object, { code: copy.categories[3]?.code });
  });

  const { status, stdout } = importing(path);

  assert.equal(status, 1);
  assert.match(stdout, /未导入：\d+ 处有误/);
  assert.match(stdout, /\/categories\/1\/duty 没有这项职责："flying"/);
  assert.match(stdout, /\/categories\/3 重复："\d{4}"/);
  assert.equal(inForce(), starter.version);
});

test('a version number that stands for something else already is refused', async () => {
  const path = await fileWith((copy) => Object.assign(copy.categories[0] as object, { nameZh: '另一个' }));

  const { status, stdout } = importing(path, '--json');

  assert.equal(status, 1);
  assert.deepEqual(JSON.parse(stdout).problems, [{ path: '/version', code: 'versionTaken', value: starter.version }]);
});

test('a catalogue for later days leaves the present one in force, and says so', async () => {
  const later = await fileWith((copy) => {
    copy.version = '2027.1';
  });

  const { status, stdout, stderr } = importing(later, '--from', '2100-01-01T00:00:00Z');

  assert.equal(status, 0, stderr);
  assert.match(stdout, /自2100年1月1日.*起生效/);
  assert.equal(inForce(), starter.version);
  const older = await fileWith((copy) => {
    copy.version = '2025.1';
  });
  assert.match(importing(older, '--from', '2026-01-01T00:00:00+08:00').stdout, /注意：.*生效的仍是/);
});

test('what is no catalogue at all is named with exit code 2, what has another shape with 1', async () => {
  const text = join(folder, 'text.json');
  await writeFile(text, '{"version":');
  const other = join(folder, 'other.json');
  await writeFile(other, '[1, 2]');

  assert.deepEqual(
    [importing(text).status, importing(join(folder, 'nowhere.json')).status, importing().status],
    [2, 2, 2],
  );
  assert.equal(importing(starterPath, '--from', '2026-01-01').status, 2);
  assert.equal(importing(other).status, 1);
});

test('which unit takes up a matter is explained in plain words, step by step', async () => {
  await createUnits();

  const { status, stdout, stderr } = linli(['dispatch', 'explain', '--category', '0101', '--division', '500235001001']);

  assert.equal(status, 0, stderr);
  assert.match(stdout, /事项：0101 路灯故障/);
  assert.match(stdout, /派单规则：0101-any（.* 版）：类别 0101，各级中心，由承担“.*”职责的单位主办/);
  assert.match(stdout, /500235001001 .*：没有\n {2}500235001 .*：没有\n {2}500235 .*：云阳县城市管理局\n/);
  assert.match(stdout, /主办单位：云阳县城市管理局/);
});

test('a condition of the case leads to another rule, and units that nobody has are named', () => {
  const words = ['--category', '0101', '--division', '500235001001', '--field', 'hasBareWire=是'];

  const plain = linli(['dispatch', 'explain', ...words]);
  const json = JSON.parse(linli(['dispatch', 'explain', ...words, '--json']).stdout);

  assert.match(plain.stdout, /0101-if1.*“有裸露电线”为“是”/);
  assert.match(plain.stdout, /协办职责“.*”：往上各级都没有单位承担/);
  assert.deepEqual([json.rule.id, json.lead.name, json.missing], ['0101-if1', '云阳县城市管理局', ['powerSupply']]);
  assert.deepEqual(json.fields, { hasBareWire: true });
});

test('what cannot be asked is named', () => {
  const asking = (...words: string[]) => linli(['dispatch', 'explain', ...words]);
  const place = ['--division', '500235001001'];

  assert.deepEqual(
    [
      asking('--category', '9999', ...place).status,
      asking('--category', '0101', '--division', '50').status,
      asking('--category', '0101', ...place, '--level', 'planet').status,
      asking('--category', '0101', ...place, '--field', 'colour=red').status,
      asking('--category', '0101', ...place, '--field', 'lampCount=many').status,
      asking(...place).status,
    ],
    [1, 2, 2, 2, 2, 2],
  );
  assert.match(asking('--category', '0101', ...place, '--field', 'colour=red').stderr, /poleNumber/);
});

async function createUnits(): Promise<void> {
  const doors = openDatabase({ app: database.appUrl, intake: database.intakeUrl });
  const unit = { kind: 'department', name: '云阳县城市管理局', divisionCode: '500235', duties: ['lighting'] } as const;
  await doors.transact(platformInside('500235'), async (tx) => {
    createUnit(tx, { ...unit, duties: [...unit.duties] }, systemActor('test'), '2026-03-02T01:00:00.000Z');
  });
  await doors.close();
}
