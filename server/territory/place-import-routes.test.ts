import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { scopeOf } from '@linli/domain/identity';
import type { BoundariesPreview, DivisionsPreview } from '@linli/domain/territory';
import { connectionOf, platformInside } from '../database/index.ts';
import { type Appointed, openTestHouse, type TestHouse, yunyang } from '../identity/testing.ts';
import { writeCells } from './boundary-import-store.ts';
import { territoryRoom } from './index.ts';

const places = { locate: () => undefined, nameOf: () => undefined, counties: () => [yunyang], version: () => 1 };
const register = [
  ['50', '重庆市'],
  ['5002', '县'],
  [yunyang, '云阳县'],
  ['500235001', '双江街道'],
  ['500235001001', '滨江社区'],
  ['500235001002', '梨园社区'],
] as const;

let house: TestHouse;
let wu: Appointed;

before(async () => {
  house = await openTestHouse([territoryRoom({ places })]);
  wu = await house.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
  await house.asOwner(
    `insert into territory_versions (kind, source, summary, imported_at) values ('divisions', 'test', '{}', now())`,
  );
  for (const [code, name] of register)
    await house.asOwner(`insert into divisions (code, name, valid_from, version) values ($1, $2, '2023-01-01', 1)`, [
      ...[code, name],
    ]);
});
after(() => house.close());

test('a preview of divisions names what would come, be renamed and go, and changes nothing', async () => {
  const { body } = await previewDivisions(
    csv(['500235001001', '滨江新社区'], ['500235001003', '望江社区'], ['110101001', '东华门街道']),
  );

  const { divisions } = body.difference ?? {};
  assert.deepEqual(divisions?.added, [{ key: '500235001003', name: '望江社区' }]);
  assert.deepEqual(divisions?.changed, [
    {
      key: '500235001001',
      name: '滨江新社区',
      members: [{ path: 'name', before: '滨江社区', after: '滨江新社区' }],
    },
  ]);
  assert.deepEqual(divisions?.removed, [{ key: '500235001002', name: '梨园社区' }]);
  assert.deepEqual([body.rows, body.outside, body.problems], [2, 1, []]);
  assert.equal(await nameOf('500235001001'), '滨江社区');
});

test('a bad row is named by its file and line, and in words', async () => {
  const { body } = await previewDivisions(csv(['500235001001', ''], ['50023500x', '错']));

  assert.deepEqual(
    body.problems.map(({ place, sentence }) => [place, sentence]),
    [
      ['yunyang.csv:2', '名称为空'],
      ['yunyang.csv:3', '代码须全为半角数字且不以 0 开头'],
    ],
  );
});

test('what was looked at is imported once, and the ledger says by whom and what', async () => {
  const files = csv(['500235001001', '滨江新社区'], ['500235001002', '梨园社区']);
  const { body: seen } = await previewDivisions(files);
  const asked = { year: 2027, files, source: '民函〔2027〕3号', replaces: seen.version };
  house.pass(20 * 60_000);
  const unproved = await ask(wu.token, 'POST', '/division-imports', asked);
  const token = await house.signIn('wulixin');
  const imported = await ask(token, 'POST', '/division-imports', asked);
  const stale = await ask(token, 'POST', '/division-imports', asked);

  const [entry] = await house.asOwner<{ name: string; changed: string }>(
    `select actor->>'name' as name, body->'difference'->'divisions'->'changed'->0->>'name' as changed
       from ledger_entries where type = 'divisions.imported' and body->>'source' = '民函〔2027〕3号'`,
  );
  assert.equal(unproved.body.code, 'session.stepUpRequired');
  assert.equal(imported.status, 201, JSON.stringify(imported.body));
  assert.deepEqual([stale.status, stale.body.code], [412, 'rule.stale']);
  assert.deepEqual(entry, { name: '吴立新', changed: '滨江新社区' });
  assert.equal(await nameOf('500235001001'), '滨江新社区');
});

test('a division above her own is not touched, whatever the file calls it', async () => {
  const files = csv(['50', '重庆'], ['500235001001', '滨江新社区'], ['500235001002', '梨园社区']);
  const { body } = await previewDivisions(files);

  assert.deepEqual([body.isChanged, body.outside], [false, 1]);
});

test('cells come in with both sides of what changes; a place elsewhere keeps the file out', async () => {
  const token = await house.signIn('wulixin');
  const asked = { content: shapes(['500235001001001', '第一网格', 0]), ...how };
  const { body: seen } = await previewBoundaries(token, asked);
  const imported = await ask(token, 'POST', '/boundary-imports', {
    ...{ ...asked, source: '网格划分方案', replaces: seen.version },
  });
  const again = { ...how, content: shapes(['500235001001001', '江边网格', 0], ['500235001001002', '第二网格', 1]) };
  const { body: second } = await previewBoundaries(token, again);
  const { body: outside } = await previewBoundaries(token, { ...how, content: shapes(['110101001001001', '甲', 0]) });

  assert.equal(imported.status, 201, JSON.stringify(imported.body));
  assert.deepEqual(seen.difference?.cells?.added, [{ key: '500235001001001', name: '第一网格' }]);
  assert.deepEqual(second.difference?.cells?.changed, [
    {
      key: '500235001001001',
      name: '江边网格',
      members: [{ path: 'name', before: '第一网格', after: '江边网格' }],
    },
  ]);
  assert.deepEqual(second.difference?.cells?.added, [{ key: '500235001001002', name: '第二网格' }]);
  assert.ok(outside.problems.some(({ code }) => code === 'outside'));
  assert.equal(outside.difference, undefined);
});

test('the database takes no cell of somebody who administers nothing, nor one of another county', async () => {
  const stamp = { version: 1, isSynthetic: false, at: house.now() };
  const write = (scope: Parameters<typeof house.database.transact>[0], code: string) =>
    house.database.transact(scope, (tx) => writeCells(connectionOf(tx), [{ code, name: '甲', polygons: [] }], stamp));
  const handler = scopeOf({ kind: 'staff', role: 'handler', divisionCode: yunyang, ...wu, name: '孙工' } as never);

  await assert.rejects(write(handler, '500235001001009'), /row-level security/);
  await assert.rejects(write(platformInside(yunyang), '500236001001009'), /row-level security/);
});

const how = { datum: 'wgs84', codeProperty: 'code', nameProperty: 'name', isWhole: false };

function csv(...rows: [code: string, name: string][]) {
  const text = ['code,name', ...rows.map((row) => row.join(','))].join('\n');
  return [{ name: 'yunyang.csv', content: Buffer.from(text).toString('base64') }];
}

function shapes(...cells: [code: string, name: string, at: number][]) {
  return {
    type: 'FeatureCollection',
    features: cells.map(([code, name, at]) => {
      const [west, east, south, north] = [108.7 + at * 0.01, 108.71 + at * 0.01, 30.9, 30.91];
      const ring = [
        ...[
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ];
      return { type: 'Feature', properties: { code, name }, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  };
}

function previewDivisions(files: object[]) {
  return ask<DivisionsPreview>(wu.token, 'POST', '/division-previews', { year: 2027, files });
}

function previewBoundaries(token: string, asked: object) {
  return ask<BoundariesPreview>(token, 'POST', '/boundary-previews', asked);
}

async function ask<Body = { code: string }>(token: string, method: 'POST', path: string, payload: object) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
  const answer = await house.app.inject({ method, url: `/api/v1${path}`, headers, payload });
  return { status: answer.statusCode, body: answer.json() as Body };
}

async function nameOf(code: string): Promise<string | undefined> {
  const [found] = await house.asOwner<{ name: string }>(`select name from divisions where code = '${code}'`);
  return found?.name;
}
