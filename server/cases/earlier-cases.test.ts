import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { asOwner, statement } from '../database/index.ts';
import { sealPlainRows } from '../sealing/index.ts';
import { testKeyRing } from '../sealing/testing.ts';
import { numberFinder } from './index.ts';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

const place = { lng: 108.695, lat: 30.925 };
const hers = '13812345678';
const callId = '019cac0f-2680-7e27-9f69-000000000001';

type Line = { code: string; words: string };
type Reading = { what: string; reason?: string };

let county: TestCounty;
let lamp: string;
before(async () => {
  county = await openTestCounty();
  lamp = await report('滨江路路灯不亮，请打13812345678', { phone: '138 1234 5678', name: '王秀英' });
  await report('别人的事', { phone: '13900000000' });
});
after(() => county.close());

async function report(words: string, reporter: object, more: object = {}): Promise<string> {
  const body = { words, place, categoryCode: streetLampOut, reporter, ...more };
  return (await county.ask(undefined, 'POST', '/cases', body)).body.code;
}

async function callFrom(phone: string, token = county.zhao.token) {
  const { status, body } = await county.ask(token, 'POST', '/caller-readings', { phone, callId });
  const { cases = [], code } = body as unknown as { cases: Line[]; code: string };
  return { status, code, cases };
}

const readings = statement('test.readings', "select body from ledger_entries where type = 'caller.read'");
const writtenDown = () => asOwner(county.test.adminUrl, (tx) => tx.query<{ body: { callId: string } }>(readings, []));

/** The rows as they were before 0260. */
const asBefore = [
  'alter table case_contacts drop constraint case_contacts_found_check',
  'update case_contacts set phone_hash = null',
  `alter table case_contacts add constraint case_contacts_found_check
     check (phone_sealed is null or phone_hash is not null) not valid`,
];

test('who calls from the number she reported with is known by it, and nothing of it is told', async () => {
  const { status, cases } = await callFrom('+86 138-1234-5678');

  assert.equal(status, 200);
  assert.deepEqual(
    cases.map(({ code, words }) => [code, words]),
    [[lamp, '滨江路路灯不亮，请打138****5678']],
  );
  assert.ok(!JSON.stringify(cases).includes('王秀英'));
});

test('that it was shown stands in the ledger with the call, and the people of the case may read it', async () => {
  await callFrom(hers);

  const { body } = await county.ask(county.qian.token, 'GET', `/cases/${lamp}/readings`);
  const [newest] = (body as unknown as { readings: Reading[] }).readings;
  assert.deepEqual([newest?.what, newest?.reason], ['earlierCase', 'call']);
  assert.equal((await writtenDown()).at(-1)?.body.callId, callId);
});

test('a number that nobody reported with shows nothing, and is written down as well', async () => {
  const before = (await writtenDown()).length;

  assert.deepEqual((await callFrom('13700000000')).cases, []);
  assert.equal((await writtenDown()).length, before + 1);
});

test('a husband who calls from the same telephone is not told what his wife reported of him', async () => {
  const shared = '13666666666';
  await report('丈夫打人', { phone: shared }, { categoryCode: '0804' });
  await report('办事员索要好处费', { phone: shared }, { accusation: { other: '某窗口' } });
  await report('邻居占道', { phone: shared }, { isReporterShielded: true });

  assert.deepEqual((await callFrom(shared)).cases, []);
});

test('who takes no calls is refused, and half a number is no number', async () => {
  assert.equal((await callFrom(hers, county.sun.token)).status, 403);
  assert.equal((await callFrom(hers, county.li.token)).status, 403);
  assert.deepEqual([(await callFrom('12345')).status, (await callFrom('12345')).code], [422, 'caller.noNumber']);
});

test('an operator of another township is shown nothing from outside of it', async () => {
  const elsewhere = await county.appoint({
    name: '唐燕',
    username: 'tangyan',
    role: 'operator',
    divisionCode: '500235100',
    unitDivisionCode: '500235100',
  });

  assert.deepEqual((await callFrom(hers, elsewhere.token)).cases, []);
});

test('a number that was sealed before there was a hash is found after the next start', async () => {
  await asOwner(county.test.adminUrl, async (tx) => {
    for (const [index, text] of asBefore.entries()) await tx.query(statement(`asBefore${index}`, text));
  });
  assert.deepEqual((await callFrom(hers)).cases, []);

  await sealPlainRows(county.test.adminUrl, testKeyRing(), [numberFinder], county.now);

  assert.equal((await callFrom(hers)).cases.length, 1);
});

test('nobody looks through numbers one after another: after twenty in a minute an operator has to wait, and no other', async () => {
  const tang = await county.appoint({ name: '唐燕', username: 'hunan', role: 'operator', unitId: county.zhao.unitId });
  await county.ask(tang.token, 'GET', '/cases/counts');
  const before = (await writtenDown()).length;
  const answers: number[] = [];
  for (let call = 0; call < 21; call += 1) answers.push((await callFrom(`137000001${10 + call}`, tang.token)).status);

  assert.deepEqual(answers, [...Array(20).fill(200), 429]);
  assert.equal((await writtenDown()).length, before + 20, 'what was refused was not looked up');
  assert.equal((await callFrom(hers)).status, 200);
});
