import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Case } from '@linli/domain/cases';
import { climbLadder, joinCaseParts } from '../cases/index.ts';
import { insideDivision, nobody, statement } from '../database/index.ts';
import { unitsOf } from '../identity/index.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { findCalendar, openPlaces } from '../territory/index.ts';
import { importCases } from './index.ts';
import { csvOf, type ImportScene, importedAt, openImportScene, type SourceLine, sampleMapping } from './testing.ts';

let scene: ImportScene;
before(async () => {
  scene = await openImportScene();
});
after(() => scene.close());

const eyes = insideDivision('990101');
const stateOf = statement(
  'test.state',
  `select state, alarm_at as "alarmAt" from cases join imported_cases on case_id = id where source_key = $1`,
);
const historyOf = statement(
  'test.history',
  `select type, at, body from ledger_entries join imported_cases on case_id = subject_id where source_key = $1 order by seq`,
);
const counts = statement(
  'test.counts',
  `select (select count(*) from cases) as cases, (select count(*) from imported_cases) as imported,
     (select count(*) from divisions) as divisions, (select count(*) from units) as units,
     (select count(*) from posts) as posts`,
);

type Stood = { state: Case; alarmAt: string | null };
const find = async (key: string) =>
  (await scene.database.transact(eyes, (tx) => tx.query<Stood>(stateOf, [key])))[0] as Stood;
const tell = (key: string) =>
  scene.asOwner((tx) => tx.query<{ type: string; at: string; body: Record<string, string> }>(historyOf, [key]));
const count = async () => (await scene.asOwner((tx) => tx.query<Record<string, number>>(counts)))[0];
const bring = async (...rows: SourceLine[]) => scene.bring(await scene.write(csvOf(rows)));
const faultOf = async (row: SourceLine) => {
  const { imported, problems } = await bring(row);
  assert.equal(imported, 0);
  return problems.map(({ line, fault, value }) => [line, fault, value]);
};

test('without a catalogue nothing comes in, not even the places', async () => {
  const path = await scene.write(csvOf([{}]));

  const answer = await importCases(scene, { path, mapping: sampleMapping }, importedAt);

  assert.deepEqual(answer, { refusal: 'catalogue.none' });
  assert.deepEqual(await count(), { cases: 0, imported: 0, divisions: 0, units: 0, posts: 0 });
});

test('a dry run judges every row and writes nothing', async () => {
  await scene.addCatalogue();
  const path = await scene.write(csvOf([{}, { unique_key: '1002', agency: 'NASA' }]));

  const { imported, statuses, problems } = await scene.bring(path, { dryRun: true });

  assert.deepEqual([imported, statuses], [1, { closed: 1 }]);
  assert.deepEqual(
    problems.map(({ line, key, fault, value }) => ({ line, key, fault, value })),
    [{ line: 3, key: '1002', fault: 'agencyUnknown', value: 'NASA' }],
  );
  assert.deepEqual(await count(), { cases: 0, imported: 0, divisions: 0, units: 0, posts: 0 });
});

test('a request that was closed comes in with its whole history, each step at its time', async () => {
  const { imported, arranged } = await bring({});

  assert.deepEqual([imported, arranged], [1, { divisions: 67, units: 8, posts: 9 }]);
  const history = await tell('1001');
  assert.deepEqual(
    history.map(({ type, at }) => [type, at]),
    [
      ['case.registered', '2025-01-06T14:00:00.000Z'],
      ['case.accepted', '2025-01-06T14:01:00.000Z'],
      ['case.dispatched', '2025-01-06T14:02:00.000Z'],
      ['case.acknowledged', '2025-01-06T14:03:00.000Z'],
      ['case.noted', '2025-01-06T14:04:00.000Z'],
      ['case.resolved', '2025-01-07T15:30:00.000Z'],
      ['case.followedUp', '2025-01-07T15:30:00.000Z'],
      ['case.closed', '2025-01-07T15:30:00.000Z'],
    ],
  );
  const { state } = await find('1001');
  assert.equal(state.words, '路灯状况：路灯不亮（街道）。原系统编号 1001。');
  assert.equal(state.place.divisionCode, '990101001010');
  assert.deepEqual([state.channel, state.reporterKind, state.noFollowUp], ['hotline', 'anonymous', 'anonymous']);
  assert.equal(state.orders[0]?.unit.name, '示例交通（合成，导入）');
});

test('whoever reads the history sees which steps are derived and what the source said', async () => {
  const said = Object.fromEntries((await tell('1001')).map(({ type, body }) => [type, body]));

  assert.match(said['case.accepted']?.publicWords ?? '', /推定/);
  assert.match(said['case.dispatched']?.reason ?? '', /原系统记载由示例交通办理.*推定/);
  assert.match(said['case.noted']?.words ?? '', /推定/);
  assert.match(said['case.resolved']?.summary ?? '', /原系统/);
  assert.match(said['case.closed']?.words ?? '', /原系统/);
});

test('the same file again brings in nothing and creates nothing', async () => {
  const before = await count();

  const { imported, already, arranged } = await bring({});

  assert.deepEqual([imported, already, arranged], [0, 1, { divisions: 0, units: 0, posts: 0 }]);
  assert.deepEqual(await count(), before);
});

test('two imports of the same file at the same time bring each request in once', async () => {
  const rows = Array.from({ length: 12 }, (_, at) => ({ unique_key: `twin-${at}` }));

  const [one, other] = await Promise.all([bring(...rows), bring(...rows)]);

  assert.equal(one.imported + other.imported, 12);
  assert.equal(one.already + other.already, 12);
  const { cases, imported } = (await count()) ?? {};
  assert.deepEqual([cases, imported], [13, 13]);
});

test('bad rows are reported with line, key, value and reason, and the good ones are in', async () => {
  const { imported, rows, problems } = await bring(
    { unique_key: '2001' },
    { unique_key: '2002', complaint_type: 'Giant Squid' },
    { unique_key: '2003', community_board: '99 BRONX' },
    { unique_key: '2004', created_date: '2025-02-30 10:00:00' },
    { unique_key: '2005', closed_date: '2025-01-05 10:00:00' },
    { unique_key: '2001' },
    { unique_key: '2006', status: 'Lost' },
    { unique_key: '2007' },
  );

  assert.deepEqual([rows, imported], [8, 2]);
  assert.deepEqual(
    problems.map(({ line, key, fault, value }) => [line, key, fault, value]),
    [
      [3, '2002', 'kindUnknown', 'Giant Squid'],
      [4, '2003', 'placeUnknown', '99 BRONX'],
      [5, '2004', 'dateInvalid', '2025-02-30 10:00:00'],
      [6, '2005', 'closedBeforeCreated', '2025-01-06 09:00:00 > 2025-01-05 10:00:00'],
      [7, '2001', 'duplicateKey', '2001'],
      [8, '2006', 'statusUnknown', 'Lost'],
    ],
  );
});

test('what a mapping cannot tell is never guessed', async () => {
  const cases: [SourceLine, unknown[]][] = [
    [{ descriptor: 'toString' }, ['detailUnknown', 'toString']],
    [{ agency: 'constructor' }, ['agencyUnknown', 'constructor']],
    [{ open_data_channel_type: 'Pigeon' }, ['channelUnknown', 'Pigeon']],
    [{ location_type: 'Moon' }, ['locationUnknown', 'Moon']],
    [{ latitude: '91' }, ['pointInvalid', '-73.828990,91']],
    [{ latitude: '' }, ['pointInvalid', '-73.828990,']],
    [{ unique_key: '' }, ['keyInvalid', '']],
    [{ created_date: '2031-01-06 09:00:00' }, ['dateInFuture', '2031-01-06 09:00:00']],
    [{ closed_date: '', resolution_action_updated_date: '' }, ['closingTimeMissing', 'Closed']],
    [{ status: 'Open' }, ['closedButOpen', 'Open 2025-01-07 10:30:00']],
    [{ city: 'BRO\u0000NX' }, ['controlCharacter', 'BRO\u0000NX']],
  ];
  for (const [row, wanted] of cases) assert.deepEqual(await faultOf({ unique_key: '3001', ...row }), [[2, ...wanted]]);
});

test('a row that is not UTF-8 spoils no other', async () => {
  const text = csvOf([{ unique_key: '4001' }, { unique_key: '4002', city: 'XX' }, { unique_key: '4003' }]);
  const bytes = Buffer.from(text);
  bytes.fill(0xff, bytes.indexOf('XX'), bytes.indexOf('XX') + 2);

  const { imported, problems } = await scene.bring(await scene.write(bytes));

  assert.equal(imported, 2);
  assert.deepEqual(
    problems.map(({ line, key, fault }) => [line, key, fault]),
    [[3, '4002', 'notUtf8']],
  );
});

test('a missing column, a row too short and quotes that do not pair are named', async () => {
  const columns = ['unique_key', 'created_date'];
  const without = await scene.bring(await scene.write(csvOf([{}], columns)));
  const short = await scene.bring(await scene.write(`${csvOf([{ unique_key: '5001' }])}5002,2025-01-06 09:00:00\n`));
  const broken = await scene.bring(await scene.write(`${csvOf([{ unique_key: '5003' }])}5004,"2025\n`));
  const empty = await scene.bring(await scene.write(''));

  assert.deepEqual([without.imported, without.problems[0]?.fault, without.problems[0]?.line], [0, 'columnMissing', 1]);
  assert.match(without.problems[0]?.value ?? '', /^closed_date, agency/);
  assert.deepEqual([short.imported, short.problems[0]?.fault, short.problems[0]?.line], [1, 'columnCount', 3]);
  assert.deepEqual([broken.imported, broken.problems[0]?.fault], [1, 'badCsv']);
  assert.equal(empty.problems[0]?.fault, 'columnMissing');
});

test('a request over at once, and one closed without a time, keep what the source tells', async () => {
  const { imported, remarks } = await bring(
    { unique_key: '6001', closed_date: '2025-01-06 09:00:00' },
    { unique_key: '6002', closed_date: '', resolution_action_updated_date: '2025-01-06 09:00:05' },
  );

  assert.equal(imported, 2);
  assert.deepEqual(remarks, [{ line: 3, key: '6002', remark: 'closedAtUpdate' }]);
  const { state } = await find('6002');
  assert.deepEqual([state.status, state.closedAt], ['closed', '2025-01-06T14:00:05.000Z']);
  assert.match(state.resolution?.summary ?? '', /最后更新/);
  const times = (await tell('6001')).map(({ at }) => at);
  assert.ok(times.every((at) => at === '2025-01-06T14:00:00.000Z'));
});

test('what is open stays open, and the ladder climbs when the clock next runs', async () => {
  const open = { closed_date: '', resolution_action_updated_date: '' };
  const { statuses } = await bring(
    { ...open, unique_key: '7001', status: 'Open' },
    { ...open, unique_key: '7002', status: 'In Progress' },
  );

  assert.deepEqual(statuses, { dispatched: 1, handling: 1 });
  const overdue = await find('7002');
  assert.ok(overdue.state.dues.resolve?.at?.startsWith('2025-'));
  assert.ok(overdue.alarmAt?.startsWith('2025-01-'), 'the alarm is as old as the deadline');
  assert.equal(overdue.state.alarm.level, 'none');

  await runClock();

  for (const key of ['7001', '7002']) {
    const { state, alarmAt } = await find(key);
    assert.equal(state.alarm.level, 'red');
    assert.equal(alarmAt, null);
  }
});

test('every ledger of what came in fits', async () => {
  const verdict = await scene.asOwner((tx) => verifyLedgers(tx));

  assert.equal(verdict.misfit, undefined);
  assert.equal(verdict.rows, ((await count())?.cases ?? 0) + 8 + 9);
});

async function runClock() {
  const { database } = scene;
  const places = await openPlaces((work) => database.transact(nobody, work));
  const parts = joinCaseParts({ database, places, unitsOf, findCalendar });
  for (let round = 0; round < 20; round += 1)
    if ((await database.transact(eyes, (tx) => climbLadder(tx, parts, importedAt))) === 0) break;
  assert.equal(places.nameOf('990101001010'), '布朗克斯示例街道 布朗克斯第10示例社区');
  places.close();
}
