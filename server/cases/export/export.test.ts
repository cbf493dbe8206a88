import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import pg from 'pg';
import readXlsx from 'read-excel-file/node';
import { community, openTestCounty, streetLampOut, type TestCounty } from '../testing.ts';

let county: TestCounty;
let owner: pg.Client;
/** Where files are made here, and nobody else makes any. */
let made: string;
before(async () => {
  made = await mkdtemp(join(tmpdir(), 'linli-test-'));
  process.env.TMPDIR = made;
  county = await openTestCounty();
  owner = new pg.Client({ connectionString: county.test.adminUrl });
  await owner.connect();
  for (const words of ['路灯坏了', '=HYPERLINK("http://x.cn","路灯")', '打我电话 13812345678，路灯不亮'])
    await register({
      words,
      place: { divisionCode: community },
      categoryCode: streetLampOut,
      reporter: { name: '王秀英', phone: '13912345678' },
    });
});
after(async () => {
  await owner.end();
  await county.close();
  await rm(made, { recursive: true });
});

async function register(report: object): Promise<void> {
  const { status, body } = await county.ask(county.zhao.token, 'POST', '/cases', report);
  if (status !== 201) throw new Error(JSON.stringify(body));
}

const asked = { format: 'csv', reason: '周例会研判', query: { queue: 'accept' } };
const exportAs = (token: string, payload: object = asked) =>
  county.app.inject({
    method: 'POST',
    url: '/api/v1/exports',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    payload,
  });
const rowsOf = (text: string): string[][] => parse(text, { bom: true, relax_column_count: true });
const entries = async () =>
  (await owner.query("select type, actor, body from ledger_entries where subject = 'export' order by at, subject_id"))
    .rows;

test('an operator takes her list out as a file: marked, without formulas, without anything of reporters', async () => {
  const answer = await exportAs(county.zhao.token);
  const id = String(answer.headers['x-export-id']);

  assert.equal(answer.statusCode, 200, answer.body);
  assert.match(String(answer.headers['content-disposition']), /^attachment; filename="cases-[0-9a-f-]{36}\.csv"$/);
  const rows = rowsOf(answer.body);
  assert.match(rows[0]?.[0] ?? '', new RegExp(`^导出编号 ${id} · 赵敏（.+）· 2026-03-02 09:00 · 用途：周例会研判`));
  assert.deepEqual(rows.at(-1), rows[0]);
  assert.equal(rows.length, 3 + 3);
  const words = rows.slice(2, -1).map(([, cell]) => cell);
  assert.ok(words.includes(`'=HYPERLINK("http://x.cn","路灯")`));
  assert.doesNotMatch(answer.body, /13812345678|13912345678|王秀英/);
});

test('the same list as a workbook is read by another program, cell by cell', async () => {
  const answer = await exportAs(county.zhao.token, { ...asked, format: 'xlsx' });

  const [sheet] = await readXlsx(answer.rawPayload);
  const rows = (sheet?.data ?? []) as unknown[][];
  assert.deepEqual(rows[1]?.slice(0, 3), ['编号', '诉求内容（节选）', '地点']);
  assert.ok(rows.some((row) => row[1] === '=HYPERLINK("http://x.cn","路灯")'));
});

test('each file is an entry in the ledger, with what was asked, why, how much, and the file’s own hash', async () => {
  const answer = await exportAs(county.zhao.token);

  const last = (await entries()).at(-1);
  assert.equal(last.type, 'cases.exported');
  assert.equal(last.actor.name, '赵敏');
  const sha256 = createHash('sha256').update(answer.rawPayload).digest('hex');
  const { id, reason, filter, rowCount, format } = last.body;
  assert.deepEqual(
    [id, reason, filter, rowCount, format, last.body.sha256],
    [answer.headers['x-export-id'], '周例会研判', { queue: 'accept' }, 3, 'csv', sha256],
  );
});

test('where it cannot be written down, no file leaves and none stays behind', async () => {
  await owner.query('revoke insert on exports from linli_app');
  const before = await entries();

  const answer = await exportAs(county.zhao.token);
  await owner.query('grant insert on exports to linli_app');

  assert.equal(answer.statusCode, 500);
  assert.doesNotMatch(answer.body, /路灯/);
  assert.deepEqual(await entries(), before);
  assert.deepEqual(
    (await readdir(made)).filter((name) => name.startsWith('linli-export-')),
    [],
  );
});

test('the number on a sheet of paper leads a supervisor or an administrator to who took it out, and nobody else', async () => {
  const id = String((await exportAs(county.zhao.token)).headers['x-export-id']);
  const administrator = await county.appoint({ name: '管理员', username: 'wulixin', role: 'administrator' });
  const look = (token: string) => county.ask(token, 'GET', `/exports/${id}`);

  for (const { token } of [county.qian, administrator]) {
    const { status, body } = await look(token);
    const { madeBy, reason, rowCount } = body as unknown as Record<string, unknown>;
    assert.deepEqual([status, reason, rowCount], [200, '周例会研判', 3]);
    assert.equal((madeBy as { name: string }).name, '赵敏');
  }
  assert.equal((await look(county.zhao.token)).status, 403);
  const nowhere = await county.ask(county.qian.token, 'GET', '/exports/019cac0f-2680-7e27-9f69-000000000009');
  assert.equal(nowhere.body.code, 'export.notFound');
});

test('a department takes out only the cases in which it has a part', async () => {
  const rows = rowsOf((await exportAs(county.sun.token, { ...asked, query: {} })).body);

  assert.equal(rows.length, 3);
});

test('a grid worker, a reporter and somebody who signed in long ago take nothing out', async () => {
  assert.equal((await exportAs(county.li.token)).statusCode, 403);
  assert.equal((await county.ask(undefined, 'POST', '/exports', asked)).status, 401);
  county.pass(16 * 60_000);
  const late = await exportAs(county.zhao.token);

  assert.deepEqual([late.statusCode, late.json().code], [403, 'session.stepUpRequired']);
});

test('an export needs a reason, and takes no page of its own choice', async () => {
  const token = await county.signIn('zhaomin');
  const { reason, ...bare } = asked;

  assert.equal((await exportAs(token, bare)).json().code, 'field.missing');
  assert.equal((await exportAs(token, { ...asked, reason: 'x' })).json().code, 'field.tooShort');
  assert.equal((await exportAs(token, { ...asked, query: { limit: 5 } })).json().code, 'field.unknown');
});
