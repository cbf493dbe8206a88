import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const lamp = { words: '滨江路的路灯坏了三天，晚上看不清路', place: { lng: 108.695, lat: 30.925 } };
const answered = { responded: true, solved: true, satisfied: 'satisfied' };

/** Mrs Wang reports without an account and holds her receipt. */
async function mrsWangReports(words = lamp.words) {
  const reported = await county.ask(undefined, 'POST', '/cases', {
    ...lamp,
    words,
    reporter: { phone: '13900000000' },
  });
  assert.equal(reported.status, 201);
  const { code, receipt } = reported.body as unknown as { code: string; receipt: string };
  const opened = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  assert.equal(opened.status, 201);
  return { code, receipt, token: (opened.body as unknown as { token: string }).token };
}

async function step(token: string, code: string, address: string, body: object = {}) {
  const answer = await county.ask(token, 'POST', `/cases/${code}/${address}`, body);
  assert.equal(answer.status, 201, `${address}: ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as { status: string; may: string[]; version: number };
}

async function brought(code: string) {
  const { zhao, sun } = county;
  await step(zhao.token, code, 'categorization', { categoryCode: streetLampOut });
  await step(zhao.token, code, 'acceptance', { publicWords: '滨江路路灯不亮' });
  return step(zhao.token, code, 'dispatch', { lead: sun.unitId, reason: '由城市管理部门维修' });
}

test('a lamp that Mrs Wang reports is repaired, followed up, closed and archived', async () => {
  const { code, token } = await mrsWangReports();
  await brought(code);
  await step(county.sun.token, code, 'acknowledgement');
  await step(county.sun.token, code, 'first-contact', { words: '已电话联系' });
  await step(county.sun.token, code, 'notes', { kind: 'note', words: '更换灯具' });
  const resolved = await step(county.sun.token, code, 'resolution', { summary: '已更换灯具并恢复照明' });
  assert.equal(resolved.status, 'resolved');
  await step(token, code, 'follow-up', { answer: answered });
  await step(county.zhou.token, code, 'closure');
  const archived = await step(county.zhou.token, code, 'archive');

  assert.equal(archived.status, 'archived');
  const history = await county.ask(county.zhou.token, 'GET', `/cases/${code}/history`);
  const types = (history.body as unknown as { entries: { type: string }[] }).entries.map(({ type }) => type);
  assert.deepEqual(types, [
    'case.registered',
    'case.categorized',
    'case.accepted',
    'case.dispatched',
    'case.acknowledged',
    'case.contacted',
    'case.noted',
    'case.resolved',
    'case.followedUp',
    'case.closed',
    'case.archived',
  ]);
});

test('a resident reads her own case with its promised date, and no names of staff', async () => {
  const { code, token } = await mrsWangReports();
  await brought(code);
  const seen = await county.ask(token, 'GET', `/cases/${code}`);
  const { status, dues, may } = seen.body as unknown as {
    status: string;
    dues: { resolve: { at: string } };
    may: string[];
  };
  assert.equal(status, 'dispatched');
  assert.ok(dues.resolve.at > county.now());
  assert.deepEqual(may, ['supplement', 'withdrawal', 'accusation', 'contactErasure']);
  const history = await county.ask(token, 'GET', `/cases/${code}/history`);
  const actors = (history.body as unknown as { entries: { actor: object }[] }).entries.map(({ actor }) =>
    Object.keys(actor),
  );
  assert.deepEqual(actors, [['kind'], ['kind', 'unitName'], ['kind', 'unitName']]);
});

test('a receipt opens no other case, and a wrong one is answered like an unknown code', async () => {
  const mine = await mrsWangReports();
  const other = await mrsWangReports('隔壁楼道灯也坏了');
  assert.equal((await county.ask(mine.token, 'GET', `/cases/${other.code}`)).status, 404);
  const wrong = await county.ask(undefined, 'POST', '/receipt-sessions', { code: mine.code, receipt: other.receipt });
  const unknown = await county.ask(undefined, 'POST', '/receipt-sessions', {
    code: '5'.repeat(20),
    receipt: other.receipt,
  });
  assert.deepEqual([wrong.status, unknown.status], [403, 403]);
  assert.equal(
    (wrong.body as unknown as { detail: string }).detail,
    (unknown.body as unknown as { detail: string }).detail,
  );
});

test('a department sees no case that was not dispatched to it', async () => {
  const { code } = await mrsWangReports();
  assert.equal((await county.ask(county.sun.token, 'GET', `/cases/${code}`)).status, 404);
  await brought(code);
  assert.equal((await county.ask(county.sun.token, 'GET', `/cases/${code}`)).status, 200);
});

test('a step that is not open now is refused with a sentence that says what to do', async () => {
  const { code } = await mrsWangReports();
  const refused = await county.ask(county.zhao.token, 'POST', `/cases/${code}/closure`, {});
  const problem = refused.body as unknown as { code: string; detail: string };
  assert.equal(refused.status, 409);
  assert.equal(problem.code, 'case.stepNotNow');
  assert.match(problem.detail, /请/);
});

test('a grid worker settles a matter on the spot in her own cell', async () => {
  const report = { ...lamp, categoryCode: streetLampOut, summary: '现场拧紧灯泡，已亮' };
  const settled = await county.ask(county.li.token, 'POST', '/cases/on-the-spot', report);
  assert.equal(settled.status, 201, JSON.stringify(settled.body));
  const seen = await county.ask(county.li.token, 'GET', `/cases/${settled.body.code}`);
  assert.equal((seen.body as unknown as { status: string }).status, 'resolved');
});

test('words of a report find it, newest first, page by page', async () => {
  await mrsWangReports('幸福小区三号楼电梯困人，按钮失灵');
  await mrsWangReports('幸福小区一号楼电梯异响');
  const first = await county.ask(county.zhao.token, 'GET', `/cases?q=${encodeURIComponent('电梯')}&limit=1`);
  const page = first.body as unknown as { cases: { words: string }[]; next: string };
  assert.equal(page.cases[0]?.words, '幸福小区一号楼电梯异响');
  const second = await county.ask(
    county.zhao.token,
    'GET',
    `/cases?q=${encodeURIComponent('电梯')}&limit=1&after=${page.next}`,
  );
  assert.equal((second.body as unknown as typeof page).cases[0]?.words, '幸福小区三号楼电梯困人，按钮失灵');
});

test('an operator is shown an open case that is likely the same', async () => {
  const { code } = await mrsWangReports('滨江路菜市场门口污水横流');
  const found = await county.ask(county.zhao.token, 'POST', '/duplicate-searches', {
    words: '菜市场门口污水很多',
    lng: 108.6951,
    lat: 30.925,
  });
  const codes = (found.body as unknown as { duplicates: { code: string }[] }).duplicates.map((each) => each.code);
  assert.ok(codes.includes(code));
});

test('of two reports merged into one, the other lives on and says whose it took up', async () => {
  const [one, other] = [await mrsWangReports(), await mrsWangReports()];
  const merged = await step(county.zhao.token, one.code, 'merger', { into: other.code, reason: '同一盏灯' });
  assert.equal(merged.status, 'merged');
  const survivor = await county.ask(county.zhao.token, 'GET', `/cases/${other.code}`);
  assert.deepEqual((survivor.body as unknown as { absorbed: string[] }).absorbed, [one.code]);
});

test('a handler who reports a matter as a neighbour gets a receipt like everybody', async () => {
  const reported = await county.ask(county.sun.token, 'POST', '/cases', lamp);
  assert.equal(reported.status, 201);
  assert.equal((reported.body as unknown as { receipt: string }).receipt.length, 26);
});
