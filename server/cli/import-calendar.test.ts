import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startEmbedded } from '../database/embedded.ts';
import { testDatabase } from '../database/testing.ts';

const command = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), 'linli-calendars-'));
after(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const linli = (words: string[], env: NodeJS.ProcessEnv = { DATABASE_URL: database.adminUrl }) =>
  spawnSync(process.execPath, [command, ...words], { encoding: 'utf8', env: { ...process.env, ...env } });
const deadline = (from: string, ...words: string[]) =>
  linli(['deadline', '--from', from, '--amount', '1', '--unit', 'working-days', '--json', ...words]);
const fileWith = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const year = (of: number, ...dates: string[]) => ({ year: of, days: dates.map((date) => ({ date, isOffDay: true })) });

test('a year that is imported is reckoned with, with and without --calendar', async () => {
  const before = deadline('2040-05-31T02:00:00Z');
  const file = await fileWith('2040.json', year(2040, '2040-06-01'));

  const imported = linli(['import', 'calendar', file, '--json']);

  assert.deepEqual([before.status, imported.status], [1, 0], imported.stderr);
  assert.deepEqual(JSON.parse(imported.stdout).years, [{ year: 2040, holidays: 1, makeUpDays: 0 }]);
  assert.equal(JSON.parse(deadline('2040-05-31T02:00:00Z').stdout).dueAt, '2040-06-04T09:30:00.000Z');
  const ofCounty = JSON.parse(deadline('2040-05-31T02:00:00Z', '--calendar', '500235').stdout);
  assert.equal(ofCounty.dueAt, '2040-06-04T09:30:00.000Z');
  assert.equal(ofCounty.calendar.division, '500235');
  assert.match(ofCounty.calendar.version, /\+CN\.1$/);
});

test('a county keeps its own hours, and the places inside it with it', () => {
  const imported = linli(['import', 'calendar', '--division', '540102', '--hours', '09:30-13:00,15:30-18:30']);

  assert.match(imported.stdout, /540102日历第 1 版已导入。\n工作时间：09:30-13:00，15:30-18:30/);
  const answers = ['540102001', '540103'].map((place) => deadline('2026-03-04T02:00:00Z', '--calendar', place));
  assert.deepEqual(
    answers.map(({ stdout }) => JSON.parse(stdout).dueAt),
    ['2026-03-05T10:30:00.000Z', '2026-03-05T09:30:00.000Z'],
  );
});

test('a bad file is named, and the good ones beside it are not imported either', async () => {
  const good = await fileWith('good.json', year(2041, '2041-01-01'));
  const bad = await fileWith('bad.json', year(2042, '2042-13-01'));

  const { status, stderr } = linli(['import', 'calendar', good, bad]);

  assert.equal(status, 1);
  assert.match(stderr, /bad\.json.*days\[0\]\.date.*2042-13-01/);
  assert.equal(deadline('2041-05-31T02:00:00Z').status, 1);
});

test('what cannot be imported at all is named with exit code 2', async () => {
  const refused = (words: string[], value: string) => {
    const { status, stderr } = linli(['import', 'calendar', ...words]);
    assert.deepEqual([status, stderr.includes(value)], [2, true], stderr);
  };
  const file = await fileWith('2043.json', year(2043, '2043-01-01'));

  refused([], '--hours');
  refused([join(folder, 'nowhere.json')], 'nowhere.json');
  refused([folder], folder);
  refused([await fileWith('broken.json', '{"year":')], 'broken.json');
  refused([file, '--division', '50023'], '50023');
  refused([file, '--hours', '17:30-08:30'], '17:30-08:30');
});

test('a year that is not announced is refused', async () => {
  const { status, stderr } = linli(['import', 'calendar', await fileWith('2044.json', year(2044))]);

  assert.equal(status, 1);
  assert.match(stderr, /2044/);
});

test('a calendar of a division needs a database, and says so', () => {
  const nowhere = { DATABASE_URL: '', LINLI_DATA: join(folder, 'none') };
  const words = ['deadline', '--from', '2026-03-04T02:00:00Z', '--amount', '1', '--unit', 'days'];

  const without = linli([...words, '--calendar', '500235'], nowhere);
  const deaf = linli([...words, '--calendar', '500235'], { DATABASE_URL: 'postgres://127.0.0.1:1/linli' });
  const national = linli(words, { DATABASE_URL: 'postgres://127.0.0.1:1/linli' });

  assert.deepEqual([without.status, deaf.status, national.status], [1, 1, 0]);
  assert.match(without.stderr, /npm start/);
  assert.match(deaf.stderr, /ECONNREFUSED/);
});

test('without a server of their own people import into the one that comes with Linli', async () => {
  const own = { DATABASE_URL: '', LINLI_DATA: join(folder, 'own') };
  const ofCounty = [
    'deadline',
    '--from',
    '2026-03-04T02:00:00Z',
    '--amount',
    '1',
    '--unit',
    'days',
    '--calendar',
    '500235',
  ];

  const imported = linli(['import', 'calendar', '--division', '50', '--hours', '09:00-17:00'], own);
  const alone = linli([...ofCounty, '--json'], own);
  const running = await startEmbedded({ dataDir: own.LINLI_DATA });
  const besideIt = linli([...ofCounty, '--json'], own);
  await running.stop();

  assert.equal(imported.status, 0, imported.stderr);
  assert.equal(JSON.parse(alone.stdout).dueAt, '2026-03-05T09:00:00.000Z');
  assert.equal(besideIt.stdout, alone.stdout);
});
