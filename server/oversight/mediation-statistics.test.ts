import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Instant } from '@linli/domain/kernel';
import type { MediationFigure } from '@linli/domain/mediation';
import { type Database, openDatabase, platformInside } from '../database/index.ts';
import { type TestDatabase, testDatabase } from '../database/testing.ts';
import { keepFigures } from '../mediation/figures-store.ts';
import { insertMediationRules } from '../mediation/rules/store.ts';
import { sheetOfStatistics } from './statistics-sheet.ts';
import { tellMediationStatistics } from './tell-mediation-statistics.ts';

const county = '500235';
const now: Instant = '2026-03-20T02:00:00.000Z';
const places = { locate: () => undefined, nameOf: () => undefined, counties: () => [county] };
let server: TestDatabase;
let database: Database;
before(async () => {
  server = await testDatabase();
  database = openDatabase({ app: server.appUrl, intake: server.intakeUrl });
  const figures = [
    ...some(60, { committeeCode: '500235001001', disputeType: 'neighbours', outcome: 'settled' }),
    ...some(40, { committeeCode: '500235001001', disputeType: 'land', outcome: 'failed' }),
    ...some(50, { committeeCode: '500235002001', disputeType: 'neighbours', outcome: 'settled' }),
    ...some(4, { committeeCode: '500235002001', disputeType: 'land', outcome: 'settled' }),
  ];
  await database.transact(platformInside(county), async (tx) => keepFigures(tx, figures));
});
after(async () => {
  await database.close();
  await server.drop();
});

let made = 0;
function some(count: number, about: Partial<MediationFigure>): MediationFigure[] {
  return Array.from({ length: count }, () => ({
    ...{ countyCode: county, mediationId: `00000000-0000-7000-b400-${String(made++).padStart(12, '0')}` },
    ...{ committeeId: '00000000-0000-7000-b500-000000000001', committeeName: '调委会', committeeCode: '500235001' },
    ...{ disputeType: 'neighbours', source: 'application', openedAt: '2026-02-02T02:00:00.000Z', isAccepted: true },
    ...{ outcome: 'open', isWritten: false, isWhereItCame: true, amountFen: 0, performedFen: 0, isPerformed: false },
    ...{ isBroken: false, isRepeated: false, court: 'none', modelCase: 'none', ...about },
  })) as MediationFigure[];
}

const tell = (division: string, quarter?: string) =>
  database.transact(platformInside(county), (tx) =>
    tellMediationStatistics(tx, { places }, { division, ...(quarter && { quarter }) }, now),
  );

test('of a county its total, its shares and its large counts are told, and small ones withheld with what gives them away', async () => {
  const told = await tell(county);
  const cell = (place: string, group: string) =>
    told.table.find((each) => each.place === place && each.group === group)?.count;

  assert.equal(told.total, 154);
  assert.equal(cell('500235002', 'land'), null);
  assert.ok([cell('500235002', 'neighbours'), cell('500235001', 'land')].includes(null));
  assert.equal(told.shares.find(({ id }) => id === 'M01')?.percent, Math.round((100 * 114) / 154));
  assert.equal(told.definitions.length, told.shares.length);
});

test('of model cases large counts are told, and small ones withheld with what gives them away; of a town none', async () => {
  const openedAt: Instant = '2025-05-02T02:00:00.000Z';
  const told = await database.transact(platformInside(county), async (tx) => {
    keepFigures(tx, [
      ...some(100, { openedAt, outcome: 'settled' }),
      ...some(20, { openedAt, outcome: 'settled', modelCase: 'published' }),
      ...some(30, { openedAt, outcome: 'settled', modelCase: 'asking' }),
      ...some(3, { openedAt, outcome: 'failed', modelCase: 'refused' }),
    ]);
    return tellMediationStatistics(tx, { places }, { division: county, quarter: '2025-2' }, now);
  });
  const counts = Object.fromEntries(told.byModelCase.map(({ state, count }) => [state, count]));
  const lines: string[] = [];
  for await (const row of sheetOfStatistics(told, 'mediations').rows) lines.push(row.join());

  assert.equal(counts.refused, null);
  assert.equal([counts.published, counts.asking, counts.none].filter((count) => count === null).length, 1);
  assert.deepEqual([counts.none, counts.asking], [100, 30]);
  assert.ok(lines.includes(`典型案例,${told.divisionName},有当事人不同意公开,未公布`));
  assert.deepEqual((await tell('500235001', '2025-2')).byModelCase, []);
});

test('what the county withholds of a town is withheld in the town too, and a quarter without disputes tells nothing', async () => {
  const town = await tell('500235002');
  const empty = await tell(county, '2025-4');

  assert.equal(town.byGroup.find(({ key }) => key === 'land')?.count, null);
  assert.deepEqual([empty.total, empty.byPlace], [0, []]);
});

test('a kind that the county has of its own is called as the county calls it, in the file too; others as in the whole country', async () => {
  const orchards = { code: 'orchards', nameZh: '柑橘园', nameEn: 'orchards' };
  const own = some(30, { committeeCode: '500235001001', disputeType: 'orchards', outcome: 'settled' });
  const told = await database.transact(platformInside(county), async (tx) => {
    keepFigures(
      tx,
      own.map((each) => ({ ...each, openedAt: '2025-08-02T02:00:00.000Z' })),
    );
    keepFigures(tx, some(30, { openedAt: '2025-08-02T02:00:00.000Z', outcome: 'failed' }));
    await insertMediationRules(tx, county, { version: 1, rules: { disputeTypes: [orchards] } }, '测试', now);
    return tellMediationStatistics(tx, { places }, { division: county, quarter: '2025-3' }, now);
  });
  const lines: string[] = [];
  for await (const row of sheetOfStatistics(told, 'mediations').rows) lines.push(row.join());

  assert.deepEqual(told.byGroup.map(({ name }) => name).toSorted(), ['柑橘园', '邻里'].toSorted());
  assert.ok(lines.some((line) => line.includes('柑橘园')) && !lines.some((line) => line.includes('orchards,')));
});

test('the file says what was not told', async () => {
  const { rows } = sheetOfStatistics(await tell(county), 'mediations');
  const lines: unknown[] = [];
  for await (const row of rows) lines.push(row.join());

  assert.ok(lines.some((line) => String(line).includes('未公布')));
  assert.ok(lines.some((line) => String(line).includes('季度登记的纠纷')));
});
