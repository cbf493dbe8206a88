import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const linli = fileURLToPath(new URL('../bin/linli.mjs', import.meta.url));
const withoutDatabase = { ...process.env, DATABASE_URL: '', LINLI_DATA: '/nowhere' };
const run = (...words: string[]) =>
  spawnSync(process.execPath, [linli, 'deadline', ...words], { encoding: 'utf8', env: withoutDatabase });
const fromMonday = ['--from', '2026-03-02T09:00:00+08:00'];
const oneHour = [...fromMonday, '--amount', '1', '--unit', 'working-hours'];

test('the command answers with the due instant and everything it was worked out from', () => {
  const { status, stdout, stderr } = run(...fromMonday, '--amount', '5', '--unit', 'working-days', '--json');

  const { calendar, ...answer } = JSON.parse(stdout);
  assert.deepEqual(answer, {
    dueAt: '2026-03-09T09:30:00.000Z',
    from: '2026-03-02T01:00:00.000Z',
    amount: 5,
    unit: 'working-days',
    pauses: [],
  });
  assert.equal(calendar.division, 'CN');
  assert.match(calendar.version, /^chinese-days@/);
  assert.deepEqual([status, stderr], [0, '']);
});

test('people read the due time in Chinese, by the clock in Beijing', () => {
  const { status, stdout } = run('--from', '2026-02-13T01:00:00Z', '--amount', '2', '--unit', 'working-days');

  assert.equal(status, 0);
  assert.match(stdout, /^到期：2026年2月24日星期二 17:30（北京时间）\n/);
  assert.match(stdout, /期间：2 个工作日/);
});

test('several pauses move the due time together', () => {
  const { stdout } = run(
    ...oneHour,
    ...['--pause', '2026-03-02T09:30:00+08:00/2026-03-02T10:00:00+08:00'],
    ...['--pause', '2026-03-02T10:15:00+08:00/2026-03-02T10:30:00+08:00', '--json'],
  );

  const answer = JSON.parse(stdout);
  assert.equal(answer.dueAt, '2026-03-02T02:45:00.000Z');
  assert.deepEqual(answer.pauses[1], { from: '2026-03-02T02:15:00.000Z', to: '2026-03-02T02:30:00.000Z' });
});

test('while the clock stands there is no due time, and that is a refusal', () => {
  const { status, stdout } = run(...oneHour, '--pause', '2026-03-02T09:30:00+08:00/', '--json');

  assert.equal(status, 1);
  assert.equal(JSON.parse(stdout).error.code, 'period.paused');
});

test('a year that is not announced is refused by its number', () => {
  const { status, stdout, stderr } = run('--from', '2098-12-30T09:00:00Z', '--amount', '9', '--unit', 'days');

  assert.deepEqual([status, stdout], [1, '']);
  assert.match(stderr, /2098/);
});

test('what cannot be used is named, with exit code 2', () => {
  const refused = (words: string[], value: string) => {
    const { status, stdout, stderr } = run(...words);
    assert.deepEqual([status, stdout, stderr.split('\n').length, stderr.includes(value)], [2, '', 2, true], stderr);
  };
  const period = ['--amount', '1', '--unit', 'days'];

  refused(['--from', '2026-03-02', ...period], '2026-03-02');
  refused(['--from', '2026-02-30T09:00:00Z', ...period], '2026-02-30');
  refused(['--from', '', ...period], '--from');
  refused([...fromMonday, '--amount', '0', '--unit', 'days'], '“0”');
  refused([...fromMonday, '--amount', '-3', '--unit', 'days'], '-3');
  refused([...fromMonday, '--amount', '1.5', '--unit', 'days'], '1.5');
  refused([...fromMonday, '--amount', '１', '--unit', 'days'], '１');
  refused([...fromMonday, '--amount', '9'.repeat(40), '--unit', 'days'], '999');
  refused([...fromMonday, '--amount', '1', '--unit', 'weeks'], 'weeks');
  refused([...oneHour, '--pause', 'tomorrow'], 'tomorrow');
  refused([...oneHour, '--pause', '2026-03-02T10:00:00Z/x'], '“x”');
  refused([...oneHour, '--pause', '2026-03-02T10:00:00Z/2026-03-02T09:00:00Z'], '2026-03-02T09:00:00Z');
  refused([...oneHour, '--calendar', 'Mars'], 'Mars');
  refused([...oneHour, '--until', 'now'], '--until');
  refused(period, '--from');
});

test('with --json what cannot be used is told on standard output', () => {
  const { status, stdout, stderr } = run(...fromMonday, '--amount', 'many', '--unit', 'days', '--json');

  assert.deepEqual([status, stderr], [2, '']);
  assert.equal(JSON.parse(stdout).error.code, 'period.invalid');
  assert.match(JSON.parse(stdout).error.detail, /many/);
});

test('help explains every option', () => {
  const { status, stdout } = run('--help');

  assert.equal(status, 0);
  assert.match(stdout, /--from .*--amount .*--unit .*--calendar .*--pause .*--json/s);
});
