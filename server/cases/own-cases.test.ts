import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import pg from 'pg';
import type { Outgoing } from '../identity/index.ts';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
let admin: pg.Client;
const sent: Outgoing[] = [];
before(async () => {
  county = await openTestCounty([], { tell: async (outgoing) => void sent.push(outgoing) });
  admin = new pg.Client({ connectionString: county.test.adminUrl });
  await admin.connect();
});
after(async () => {
  await admin.end();
  await county.close();
});

const named = { name: '王秀英', phone: '13812345678' };

async function signIn(phone: string): Promise<string> {
  const { id } = (await county.ask(undefined, 'POST', '/sign-up-codes', { phone })).body as unknown as { id: string };
  const [, code] = /验证码 (\d+)/.exec(sent.at(-1)?.words ?? '') ?? [];
  const opened = await county.ask(undefined, 'POST', '/sign-up-sessions', { id, phone, code });
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  return (opened.body as unknown as { token: string }).token;
}

async function report(token: string | undefined, reporter?: object) {
  const matter = { words: '路灯坏了', place: { divisionCode: community }, categoryCode: streetLampOut };
  const answer = await county.ask(token, 'POST', '/cases', { ...matter, ...(reporter && { reporter }) });
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body as unknown as { code: string; receipt: string };
}

async function ownCodes(token: string): Promise<string[]> {
  const { body } = await county.ask(token, 'GET', '/account/cases');
  return (body as unknown as { cases: { code: string }[] }).cases.map(({ code }) => code);
}

test('what a resident reports while she is signed in she finds and opens on another device, without the receipt', async () => {
  const { code, receipt } = await report(await signIn('13800000001'), named);
  const elsewhere = await signIn('13800000001');
  const list = await county.ask(elsewhere, 'GET', '/account/cases');
  const opened = await county.ask(elsewhere, 'POST', `/account/cases/${code}/receipt-sessions`);
  const { token } = opened.body as unknown as { token: string };
  const seen = await county.ask(token, 'GET', `/cases/${code}`);

  assert.match(receipt, /^\w{26}$/, 'the receipt stays the way without an account');
  assert.deepEqual(list.body, {
    cases: [{ code, words: '路灯坏了', status: 'registered', registeredAt: county.now() }],
  });
  assert.equal(opened.status, 201);
  assert.deepEqual([seen.status, seen.body.code], [200, code]);
});

test('another resident, a stranger and staff find and open nothing of it', async () => {
  const { code } = await report(await signIn('13800000002'), named);
  const other = await signIn('13800000003');
  const opening = `/account/cases/${code}/receipt-sessions`;
  const answers = [
    await county.ask(other, 'POST', opening),
    await county.ask(undefined, 'POST', opening),
    await county.ask(county.zhao.token, 'POST', opening),
    await county.ask(county.zhao.token, 'GET', '/account/cases'),
    await county.ask(other, 'GET', `/cases/${code}`),
  ];

  assert.deepEqual(await ownCodes(other), []);
  assert.deepEqual(
    answers.map(({ status }) => status),
    [404, 401, 403, 403, 403],
  );
});

test('who gives nothing of herself is linked to no account, and neither is who is not signed in', async () => {
  const token = await signIn('13800000004');
  const nameless = await report(token);
  const stranger = await report(undefined, named);
  const { rows } = await admin.query('select 1 from case_reporters where case_code = any($1)', [
    [nameless.code, stranger.code],
  ]);

  assert.deepEqual(await ownCodes(token), []);
  assert.equal(rows.length, 0);
});

test('nobody who may only hand in can link a report to somebody else', async () => {
  const { rows: people } = await admin.query('select person_id as id from resident_contacts limit 2');
  const link = county.database.handIn(
    { post: '', unit: '', county: '500235', from: '', to: '', caseCode: '', person: people[0].id, role: '' },
    (tx) =>
      tx.query(
        {
          name: 'test.link',
          text: 'insert into case_reporters (county_code, case_code, person_id) values ($1, $2, $3)',
        },
        ['500235', '50023526030200009999', people[1].id],
      ),
  );

  await assert.rejects(link, /row-level security/);
});

test('who closes her account loses no case: it stays, without her, and opens with its receipt', async () => {
  const token = await signIn('13800000005');
  const { code, receipt } = await report(token, named);
  const closed = await county.ask(token, 'DELETE', '/account');
  const opened = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  const { rows } = await admin.query('select 1 from case_reporters where case_code = $1', [code]);

  assert.deepEqual([closed.status, opened.status, rows.length], [204, 201, 0]);
});
