import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { ReadingView } from '@linli/domain/cases';
import pg from 'pg';
import { inTransaction, nobody } from '../database/index.ts';
import { openPool } from '../database/pool.ts';
import { verifyLedgers } from '../oversight/verify-ledgers.ts';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
let owner: pg.Client;
let asOwner: pg.Pool;
before(async () => {
  county = await openTestCounty();
  owner = new pg.Client({ connectionString: county.test.ownerUrl });
  await owner.connect();
  asOwner = openPool(county.test.ownerUrl, { max: 1, name: 'test' });
});
after(async () => {
  await owner.end();
  await asOwner.end();
  await county.close();
});

const place = { lng: 108.695, lat: 30.925 };
const domesticViolence = '0804';

test('Mrs Wang sees which units opened her own file, when and why, without names', async () => {
  const { code, session } = await report(domesticViolence);
  const nobodyYet = await readings(session, code);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  county.pass(60_000);
  await county.ask(county.zhao.token, 'POST', `/cases/${code}/contact-readings`, { reason: 'clarification' });

  const seen = await readings(session, code);

  assert.deepEqual(nobodyYet, []);
  assert.deepEqual(
    seen.map(({ what, role, reason, name }) => ({ what, role, reason, name })),
    [
      { what: 'contact', role: 'operator', reason: 'clarification', name: undefined },
      { what: 'case', role: 'operator', reason: 'centre', name: undefined },
    ],
  );
  assert.ok(seen.every(({ unitName, at }) => unitName !== undefined && at !== undefined));
});

test('her supervisor sees the names as well, and an operator does not see the list', async () => {
  const { code } = await report(domesticViolence);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}`);

  const seen = await readings(county.qian.token, code);
  const refused = await county.ask(county.zhao.token, 'GET', `/cases/${code}/readings`);

  assert.deepEqual(
    seen.map(({ name }) => name),
    ['赵敏'],
  );
  assert.equal(refused.status, 403);
});

test('the same post is written down once an hour for the same part', async () => {
  const { code, session } = await report(domesticViolence);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}/history`);
  await county.ask(county.zhou.token, 'GET', `/cases/${code}`);
  county.pass(59 * 60_000);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  const withinTheHour = await readings(session, code);
  county.pass(2 * 60_000);
  await county.ask(county.zhao.token, 'GET', `/cases/${code}`);

  assert.equal(withinTheHour.length, 2);
  assert.equal((await readings(session, code)).length, 3);
});

test('an ordinary case may be looked at without more ado, and she herself always', async () => {
  const lamp = await report(streetLampOut);
  await county.ask(county.zhao.token, 'GET', `/cases/${lamp.code}`);
  const sensitive = await report(domesticViolence);
  await county.ask(sensitive.session, 'GET', `/cases/${sensitive.code}`);

  assert.deepEqual(await readings(lamp.session, lamp.code), []);
  assert.deepEqual(await readings(sensitive.session, sensitive.code), []);
});

test('whoever cannot be written down sees nothing', async () => {
  const { code } = await report(domesticViolence);
  await owner.query(`alter table case_readings add constraint full_disk check (what <> 'case') not valid`);
  const refused = await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  await owner.query('alter table case_readings drop constraint full_disk');
  const shown = await county.ask(county.zhao.token, 'GET', `/cases/${code}`);

  assert.equal(refused.status, 500);
  assert.equal(shown.status, 200);
});

test('a reader who was taken off the list is missed by linli verify, and so is another name', async () => {
  const verify = () => inTransaction(asOwner, nobody, (tx) => verifyLedgers(tx));
  const whole = await verify();
  await owner.query('create temp table kept as table case_readings');
  await owner.query('delete from case_readings where id = (select id from case_readings order by id limit 1)');
  const missing = await verify();
  await owner.query('truncate case_readings');
  await owner.query('insert into case_readings table kept');
  await owner.query(`update case_readings set actor = actor || '{"name": "别人"}'`);
  const renamed = await verify();
  await owner.query('truncate case_readings');
  await owner.query('insert into case_readings table kept');

  assert.equal(whole.misfit, undefined);
  assert.deepEqual([missing.misfit?.subject, missing.misfit?.what], ['reading', 'rowMissing']);
  assert.deepEqual(
    [renamed.misfit?.subject, renamed.misfit?.what, renamed.misfit?.column],
    ['reading', 'row', 'actor'],
  );
});

test('what is written down in the file stands in the ledger too', async () => {
  const { rows } = await owner.query(
    `select count(*)::int as missing from case_readings reading where not exists (
       select from ledger_entries entry where entry.subject_id = reading.id and entry.county_code = reading.county_code
         and entry.subject = 'reading' and entry.body->>'what' = reading.what
         and entry.body->>'caseId' = reading.case_id::text and entry.actor = reading.actor)`,
  );

  assert.equal(rows[0].missing, 0);
});

async function report(categoryCode: string): Promise<{ code: string; session: string }> {
  const body = { words: '有事求助', place, categoryCode, reporter: { phone: '13900000000' } };
  const answer = await county.ask(undefined, 'POST', '/cases', body);
  const { code, receipt } = answer.body as unknown as { code: string; receipt: string };
  const opened = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  return { code, session: (opened.body as unknown as { token: string }).token };
}

async function readings(token: string, code: string): Promise<ReadingView[]> {
  const { status, body } = await county.ask(token, 'GET', `/cases/${code}/readings`);
  assert.equal(status, 200);
  return (body as unknown as { readings: ReadingView[] }).readings;
}
