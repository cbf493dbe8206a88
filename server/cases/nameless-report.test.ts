import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { newBlurredId } from '../database/id.ts';
import { formOf, photo } from './attachment.test-support.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

const minute = 60_000;
const words = '办证大厅工作人员推诿，跑了四趟都不给办';
const traits = {
  'user-agent': 'TellTale/1.0 (Mrs Wang)',
  'x-forwarded-for': '203.0.113.77',
  'accept-language': 'zh-CN',
};

let county: TestCounty;
let admin: pg.Client;
before(async () => {
  county = await openTestCounty();
  admin = new pg.Client({ connectionString: county.test.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await county.close();
});

/** Every row of every table, as text. */
async function everyRow(): Promise<Set<string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const rows = new Set<string>();
  for (const { name } of tables) {
    const { rows: found } = await admin.query<{ row: string }>(`select to_jsonb(kept)::text as row from ${name} kept`);
    for (const { row } of found) rows.add(`${name} ${row}`);
  }
  return rows;
}

/** The rows that `work` leaves behind, and the headers of the answers. */
async function tracesOf(work: () => Promise<void>): Promise<string[]> {
  const before = await everyRow();
  await work();
  return [...(await everyRow())].filter((row) => !before.has(row));
}

async function send(method: 'POST' | 'GET', url: string, body?: object, token?: string) {
  const form = url === '/attachments' ? formOf(await partsOfPhoto()) : undefined;
  const answer = await county.app.inject({
    method,
    url: `/api/v1${url}`,
    remoteAddress: '203.0.113.77',
    headers: {
      ...traits,
      ...form?.headers,
      ...(method === 'POST' ? { 'idempotency-key': crypto.randomUUID() } : {}),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    payload: form?.payload ?? body,
  });
  assert.ok(answer.statusCode < 300, `${url} ${answer.body}`);
  assert.equal(answer.headers['set-cookie'], undefined, url);
  return answer.json();
}

async function partsOfPhoto() {
  return [
    { name: 'divisionCode', content: community },
    { name: 'file', content: await photo(), fileName: 'photo.jpg' },
  ];
}

/** The moments inside of UUIDs of version 7. */
function momentsIn(rows: readonly string[]): string[] {
  const ids = rows.join(' ').match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g) ?? [];
  return ids.map((id) => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString());
}

function assertSaysNoMoreThanTheHour(rows: readonly string[], minuteOfTheHour: number): void {
  const at = `:${minuteOfTheHour}:`;
  assert.deepEqual(
    rows.filter((row) => row.includes(at)),
    [],
  );
  assert.deepEqual(
    momentsIn(rows).filter((moment) => moment.includes(at)),
    [],
  );
  const leaks = rows.filter((row) => /TellTale|203\.0\.113|Mrs Wang/.test(row));
  assert.deepEqual(leaks, []);
}

let code = '';
let receipt = '';

test('of a report without a name nothing is kept that tells who sent it or when within the hour, and no cookie is set', async () => {
  county.pass(37 * minute + 12_345);

  const rows = await tracesOf(async () => {
    await send('POST', '/category-suggestions', { words });
    await send('POST', '/duplicate-searches', { words, divisionCode: community });
    const { id } = await send('POST', '/attachments');
    const report = { words, place: { divisionCode: community }, categoryCode: '1206', attachments: [id] };
    ({ code, receipt } = await send('POST', '/cases', report));
  });

  assert.ok(rows.some((row) => row.startsWith('public.cases ')));
  assert.ok(rows.some((row) => row.startsWith('public.attachments ')));
  assertSaysNoMoreThanTheHour(rows, 37);
  assert.ok(rows.join('').includes('2026-03-02T01:00:00'), 'the hour itself is kept');
});

test('a report with a telephone number keeps its exact time', async () => {
  const rows = await tracesOf(async () => {
    const reporter = { phone: '13900000000' };
    await send('POST', '/cases', { words, place: { divisionCode: community }, categoryCode: streetLampOut, reporter });
  });

  assert.ok(rows.some((row) => row.startsWith('public.cases ') && row.includes(':37:')));
});

test('when she comes back, asks, adds and answers, nothing tells when within the hour', async () => {
  county.pass(75 * minute);
  const question = await county.ask(county.zhao.token, 'POST', `/cases/${code}/questions`, { words: '哪个窗口？' });
  assert.equal(question.status, 201);
  county.pass(2 * minute);

  const rows = await tracesOf(async () => {
    const { token } = await send('POST', '/receipt-sessions', { code, receipt });
    await send('GET', `/cases/${code}`, undefined, token);
    await send('GET', `/cases/${code}/history`, undefined, token);
    await send('POST', `/cases/${code}/answers`, { words: '三号窗口' }, token);
    county.pass(10 * minute);
    await send('POST', `/cases/${code}/supplements`, { words: '下午去的' }, token);
    await send('GET', `/cases/${code}`, undefined, token);
  });

  assert.ok(rows.some((row) => row.includes('case.answered')));
  assertSaysNoMoreThanTheHour(rows, 54);
  assert.deepEqual(
    rows.filter((row) => /T03:04:/.test(row)),
    [],
  );
});

test('her steps never stand before what had happened already', async () => {
  const { rows } = await admin.query<{ seq: number; at: Date }>(
    `select seq, at from ledger_entries where subject_id = (select id from cases where code = $1) order by seq`,
    [code],
  );
  assert.ok(rows.length >= 4);
  assert.ok(rows.every(({ at }, index) => index === 0 || at >= (rows[index - 1] as { at: Date }).at));
});

test('an id made of a rounded moment tells that moment and is drawn anew each time', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => newBlurredId('2026-03-02T01:00:00.000Z')));

  assert.equal(ids.size, 1000);
  assert.deepEqual([...new Set(momentsIn([...ids]))], ['2026-03-02T01:00:00.000Z']);
});
