import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { csvOf, type ImportScene, openImportScene, sampleMapping } from '../case-import/testing.ts';

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url));
let scene: ImportScene;
before(async () => {
  scene = await openImportScene();
});
after(() => scene.close());

async function linli(...words: string[]): Promise<{ exitCode: number; said: string; complained: string }> {
  const env = { ...process.env, DATABASE_URL: scene.adminUrl };
  const child = spawn(process.execPath, [cli, 'import', 'cases', ...words], { env });
  const [said, complained] = (await Promise.all(
    [child.stdout, child.stderr].map(async (pipe) => {
      let heard = '';
      for await (const chunk of pipe) heard += chunk;
      return heard;
    }),
  )) as [string, string];
  const exitCode = child.exitCode ?? (await new Promise<number>((resolve) => child.on('close', resolve)));
  return { exitCode, said, complained };
}

test('without a catalogue the command says which one to run first', async () => {
  const { exitCode, complained } = await linli('--format', 'nyc311', await scene.write(csvOf([{}])));

  assert.equal(exitCode, 1);
  assert.match(complained, /linli import categories/);
});

test('good rows are in, bad ones are named, and the exit code is 1', async () => {
  await scene.addCatalogue();
  const file = await scene.write(csvOf([{}, { unique_key: '1002', complaint_type: 'Giant \u202eSquid' }]));

  const { exitCode, said } = await linli('--format', 'nyc311', file);
  const again = await linli('--format', 'nyc311', file, '--json');

  assert.equal(exitCode, 1);
  assert.match(said, /^共 2 行：已导入 1 件（已结案 1），以前导入过 0 件，未导入 1 行/);
  assert.match(said, /\n新建67 个合成区划，8 个单位，9 个岗位。\n/);
  assert.match(said, /\n第 3 行 1002：对照表没有这个类别：Giant \ufffdSquid\n/);
  assert.equal(again.exitCode, 1);
  const { imported, already, problems } = JSON.parse(again.said);
  assert.deepEqual([imported, already, problems.length], [0, 1, 1]);
  assert.deepEqual((await linli('--format', 'nyc311', await scene.write(csvOf([{}])))).exitCode, 0);
});

test('what cannot be used is named with exit code 2, before any database is touched', async () => {
  const file = await scene.write(csvOf([{}]));
  const folder = `${file}.folder`;
  await mkdir(folder);
  const mappingWith = (changes: object) => scene.write(JSON.stringify({ ...sampleMapping, ...changes }));
  const refused = async (words: string[], wanted: RegExp) => {
    const { exitCode, complained } = await linli(...words);
    assert.deepEqual([exitCode, wanted.test(complained)], [2, true], complained);
  };

  await refused([file], /--format/);
  await refused([file, '--format', 'sap'], /“sap”.*nyc311/);
  await refused(['nowhere.csv', '--format', 'nyc311'], /nowhere\.csv.*ENOENT/);
  await refused([folder, '--format', 'nyc311'], /EISDIR/);
  await refused([file, '--format', 'nyc311', '--mapping', file], /不是 UTF-8 编码的 JSON/);
  const mapped = ['--format', 'nyc311', '--mapping'];
  await refused([file, ...mapped, await mappingWith({ timeZone: 'Mars/Olympus' })], /\/timeZone 没有这个时区：Mars/);
  await refused([file, ...mapped, await mappingWith({ statuses: { Closed: 'gone' } })], /\/statuses\/Closed 写法不对/);
  const real = [{ code: '500235', nameZh: '云阳县' }];
  await refused([file, ...mapped, await mappingWith({ divisions: real })], /\/divisions\/0\/code .*合成区划.*500235/);
  await refused([file, ...mapped, await mappingWith({ boroughs: { Bronx: '500235' } })], /\/boroughs\/Bronx 不在/);
});
