import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { testDatabase } from '../database/testing.ts';
import { type DivisionImport, type ImportedDivisions, importDivisions } from './import-divisions.ts';
import { listRegisterFiles } from './register-files.ts';

const now = '2026-11-20T02:00:00.000Z';
const chongqing = {
  'provinces.csv': 'code,name\n50,"重庆市"\n',
  'cities.csv': 'code,name,provinceCode\n5002,"县",50\n',
  'areas.csv': 'code,name,cityCode,provinceCode\n500235,"云阳县",5002,50\n',
  'streets.csv': 'code,name,areaCode\n500235001,"双江街道",500235\n500235002,"青龙街道",500235\n',
  'villages.csv': 'code,name,streetCode\n500235001001,"滨江社区",500235001\n500235002001,"青龙社区",500235002\n',
};
type Register = Record<string, string | Buffer>;

const { client, bringIn, divisions, past, clear } = await newPlace();
beforeEach(clear);

async function newPlace() {
  const database = await testDatabase();
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const folder = await mkdtemp(join(tmpdir(), 'linli-register-'));
  after(async () => {
    await client.end();
    await database.drop();
    await rm(folder, { recursive: true });
  });
  let turn = 0;
  return {
    client,
    bringIn: async (register: Register, more: Partial<DivisionImport> = {}) => {
      turn += 1;
      const here = join(folder, String(turn));
      await mkdir(here);
      await Promise.all(Object.entries(register).map(([name, text]) => writeFile(join(here, name), text)));
      const files = await listRegisterFiles(more.files ? [] : [here]);
      return importDivisions(client, { files, year: 2023, source: 'test', ...more }, now);
    },
    divisions: async () =>
      (await client.query('select code, name, valid_from::text, valid_to::text from divisions order by code')).rows,
    past: async () =>
      (await client.query('select code, name, valid_from::text, valid_to::text from past_divisions order by 1, 3'))
        .rows,
    clear: async () => {
      await client.query('truncate divisions, past_divisions, territory_versions cascade');
    },
  };
}

function problemsOf(imported: Awaited<ReturnType<typeof bringIn>>) {
  return (imported as ImportedDivisions).problems.map(({ file, line, fault }) => `${file}:${line} ${fault}`);
}

test('a register comes in with all its levels', async () => {
  const imported = (await bringIn(chongqing)) as ImportedDivisions;

  assert.deepEqual([imported.rows, imported.isChanged, imported.problemCount], [7, true, 0]);
  assert.equal(imported.changes.added.count, 7);
  const street = (await divisions()).find(({ code }) => code === '500235001');
  assert.deepEqual(street, { code: '500235001', name: '双江街道', valid_from: '2023-01-01', valid_to: null });
});

test('a packed file is read like a plain one', async () => {
  const { 'villages.csv': villages, ...others } = chongqing;
  const imported = await bringIn({ ...others, 'villages.csv.gz': gzipSync(villages) });
  assert.equal((imported as ImportedDivisions).rows, 7);
});

test('every bad row is named with its file and line, and nothing comes in', async () => {
  const imported = await bringIn({
    ...chongqing,
    'areas.csv':
      'code,name,cityCode\n500235,"云阳县",5002\n500236,,5002\n50023,奉节县,5002\n５００２３７,巫山县,5002\n',
    'streets.csv':
      'code,name,areaCode\n500235001,双江街道,500235\n500299001,无县镇,500299\n500235003,人和街道,500234\n',
    'villages.csv': [
      'code,name,streetCode',
      '500235001001,滨江社区,500235001',
      '500235001001,滨江社区,500235001',
      '500235001002,"坏\u0007名",500235001',
      '',
      '500235009001,无街村,500235009',
    ].join('\n'),
  });

  assert.deepEqual(problemsOf(imported), [
    'areas.csv:3 nameEmpty',
    'areas.csv:4 codeWrongLength',
    'areas.csv:5 codeNotDigits',
    'streets.csv:3 parentUnknown',
    'streets.csv:4 parentContradicts',
    'villages.csv:3 duplicate',
    'villages.csv:4 nameInvalid',
    'villages.csv:6 parentUnknown',
  ]);
  assert.deepEqual(await divisions(), []);
});

test('a file in another encoding is named with the lines that show it', async () => {
  const yunyangInGbk = Buffer.from([0xd4, 0xc6, 0xd1, 0xf4, 0xcf, 0xd8]);
  const imported = await bringIn({
    ...chongqing,
    'provinces.csv': Buffer.from('\ufeffcode,name\n50,重庆市\n'),
    'areas.csv': Buffer.concat([Buffer.from('code,name\n500235,'), yunyangInGbk, Buffer.from('\n')]),
    'streets.csv': Buffer.concat([
      Buffer.from('code,name\n500235001,双江街道\n500235002,'),
      Buffer.from([0xe9, 0x9d, 0xff, 0x0a]),
    ]),
  });

  const problems = problemsOf(imported);
  assert.ok(problems.includes('provinces.csv:1 byteOrderMark'));
  assert.ok(problems.includes('areas.csv:2 notUtf8ButGbk'));
  assert.ok(problems.includes('streets.csv:3 notUtf8'));
  assert.deepEqual(await divisions(), []);
});

test('a file without its header, with an open quote, or falsely packed is named', async () => {
  assert.deepEqual(problemsOf(await bringIn({ ...chongqing, 'provinces.csv': '50,重庆市\n' })), [
    'provinces.csv:1 columnMissing',
    'cities.csv:2 parentUnknown',
  ]);
  assert.ok(problemsOf(await bringIn({ ...chongqing, 'provinces.csv': '' })).includes('provinces.csv:1 columnMissing'));
  assert.match(
    problemsOf(await bringIn({ 'provinces.csv': 'code,name\n50,"重庆市\n' })).join(),
    /provinces.csv:\d badCsv/,
  );
  assert.deepEqual(problemsOf(await bringIn({ 'provinces.csv.gz': Buffer.from('code,name\n50,重庆市\n') })), [
    'provinces.csv.gz:1 cannotUnpack',
  ]);
});

test('the next year renames, adds and abolishes, and the past stays known', async () => {
  await bringIn(chongqing);

  const imported = (await bringIn(
    {
      ...chongqing,
      'streets.csv': 'code,name\n500235001,双江新街道\n500235003,人和街道\n',
      'villages.csv': 'code,name\n500235001001,滨江社区\n',
    },
    { year: 2024 },
  )) as ImportedDivisions;

  assert.deepEqual(imported.changes.renamed.samples, [{ code: '500235001', name: '双江新街道', before: '双江街道' }]);
  assert.deepEqual(
    imported.changes.abolished.samples.map(({ code }) => code),
    ['500235002', '500235002001'],
  );
  assert.equal(imported.changes.added.count, 1);
  assert.deepEqual((await divisions()).slice(3), [
    { code: '500235001', name: '双江新街道', valid_from: '2024-01-01', valid_to: null },
    { code: '500235001001', name: '滨江社区', valid_from: '2023-01-01', valid_to: null },
    { code: '500235002', name: '青龙街道', valid_from: '2023-01-01', valid_to: '2024-01-01' },
    { code: '500235002001', name: '青龙社区', valid_from: '2023-01-01', valid_to: '2024-01-01' },
    { code: '500235003', name: '人和街道', valid_from: '2024-01-01', valid_to: null },
  ]);
  assert.deepEqual(await past(), [
    { code: '500235001', name: '双江街道', valid_from: '2023-01-01', valid_to: '2024-01-01' },
  ]);
});

test('a division that comes back is in force again, and its first life is kept', async () => {
  const without = { ...chongqing, 'villages.csv': 'code,name\n500235001001,滨江社区\n' };
  await bringIn(chongqing);
  await bringIn(without, { year: 2024 });

  const imported = (await bringIn(chongqing, { year: 2025 })) as ImportedDivisions;

  assert.equal(imported.changes.restored.count, 1);
  assert.deepEqual((await divisions()).at(-1), {
    code: '500235002001',
    name: '青龙社区',
    valid_from: '2025-01-01',
    valid_to: null,
  });
  assert.deepEqual(await past(), [
    { code: '500235002001', name: '青龙社区', valid_from: '2023-01-01', valid_to: '2024-01-01' },
  ]);
});

test('the same register again changes nothing', async () => {
  await bringIn(chongqing);
  const imported = (await bringIn(chongqing)) as ImportedDivisions;
  const versions = await client.query('select count(*)::int as count from territory_versions');
  assert.deepEqual([imported.isChanged, versions.rows[0].count], [false, 1]);
});

test('an older year is refused', async () => {
  await bringIn(chongqing, { year: 2024 });
  assert.deepEqual(await bringIn(chongqing, { year: 2023 }), {
    refusal: 'register.olderYear',
    field: 'year',
    values: { year: 2023, newest: 2024 },
  });
});

test('a register that would abolish more than a tenth is refused unless that is meant', async () => {
  const many = Array.from({ length: 30 }, (_, n) => `5002350010${10 + n},第${n}社区`).join('\n');
  await bringIn({ ...chongqing, 'villages.csv': `code,name\n${many}\n` });

  const refused = await bringIn(chongqing, { year: 2024 });
  assert.deepEqual(refused, { refusal: 'register.manyAbolished', values: { count: 30, inForce: 35 } });
  assert.equal((await divisions()).filter(({ valid_to }) => valid_to !== null).length, 0);

  const meant = (await bringIn(chongqing, { year: 2024, allowAbolishing: true })) as ImportedDivisions;
  assert.equal(meant.changes.abolished.count, 30);
});

test('an import of one county leaves all others alone', async () => {
  const both = {
    ...chongqing,
    'areas.csv': 'code,name\n500235,云阳县\n500236,奉节县\n',
    'streets.csv': 'code,name\n500235001,双江街道\n500235002,青龙街道\n500236001,永安街道\n',
  };
  await bringIn(both);

  const county = { 'areas.csv': 'code,name\n500235,云阳县\n', 'streets.csv': 'code,name\n500235001,双江街道\n' };
  const imported = (await bringIn(county, { year: 2024, within: '500235' })) as ImportedDivisions;

  assert.deepEqual(
    imported.changes.abolished.samples.map(({ code }) => code),
    ['500235002', '500235002001'],
  );
});

test('a dry run tells what would change and changes nothing', async () => {
  const imported = (await bringIn(chongqing, { dryRun: true })) as ImportedDivisions;
  assert.deepEqual([imported.isChanged, imported.changes.added.count], [false, 7]);
  assert.deepEqual(await divisions(), []);
});

const register = fileURLToPath(new URL('../../../shared/data/divisions', import.meta.url));

test('the whole national register comes in, row for row, without being held in memory', {
  skip: existsSync(register) ? false : 'needs ../shared/data',
}, async () => {
  let bytes = 0;
  const files = await listRegisterFiles([register]);
  const onBytes = (count: number) => {
    bytes += count;
  };

  const imported = (await bringIn({}, { files, onBytes })) as ImportedDivisions;

  assert.equal(imported.problemCount, 0);
  const levels = await client.query(
    'select length(code) as digits, count(*)::int from divisions group by 1 order by 1',
  );
  assert.deepEqual(
    levels.rows.map(({ count }) => count),
    [31, 342, 2978, 41352, 620573],
  );
  assert.ok(bytes > 1_000_000);
  assert.ok(process.memoryUsage.rss() < 500e6, `${process.memoryUsage.rss()} bytes`);
});
