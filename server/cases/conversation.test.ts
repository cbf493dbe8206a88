import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseView, HistoryEntry } from '@linli/domain/cases';
import { photo, upload } from './attachment.test-support.ts';
import { community, openTestCounty, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const report = { words: '工地夜里偷偷倒渣土', place: { divisionCode: community }, categoryCode: '0101' };

/** Somebody who gives no name reports, and comes back with her receipt. */
async function reportWithReceipt(more: object = {}) {
  const { body } = await county.ask(undefined, 'POST', '/cases', { ...report, ...more });
  const { code, receipt } = body as unknown as { code: string; receipt: string };
  const opened = await county.ask(undefined, 'POST', '/receipt-sessions', { code, receipt });
  return { code, token: (opened.body as unknown as { token: string }).token };
}

async function step(token: string, code: string, address: string, body: object = {}) {
  const answer = await county.ask(token, 'POST', `/cases/${code}/${address}`, body);
  assert.equal(answer.status, 201, `${address}: ${JSON.stringify(answer.body)}`);
  return answer.body as unknown as CaseView;
}

async function historyFor(token: string, code: string): Promise<HistoryEntry[]> {
  const { body } = await county.ask(token, 'GET', `/cases/${code}/history`);
  return (body as unknown as { entries: HistoryEntry[] }).entries;
}

test('whoever gave no name is asked by the unit that has her case, and answers with her receipt and a photo', async () => {
  const { code, token } = await reportWithReceipt();
  await step(county.zhao.token, code, 'acceptance');
  const before = await step(county.zhao.token, code, 'dispatch', { lead: county.sun.unitId, reason: '归其管' });
  await step(county.sun.token, code, 'questions', { words: '车牌颜色记得吗？' });

  const asked = await county.ask(token, 'GET', `/cases/${code}`);
  const { id } = (await upload(county, await photo())).json();
  await step(token, code, 'answers', { words: '蓝色的，有照片', attachments: [id] });

  const { may, conversation } = asked.body as unknown as CaseView;
  assert.equal(conversation?.waitsFor, 'reporter');
  assert.ok(may.includes('answer'));
  const seen = (await county.ask(county.sun.token, 'GET', `/cases/${code}`)).body as unknown as CaseView;
  assert.deepEqual([seen.conversation?.waitsFor, seen.attachments.length], ['unit', 1]);
  assert.deepEqual(seen.dues, before.dues);
  const lines = (await county.ask(county.sun.token, 'GET', '/cases')).body as unknown as { cases: CaseLines };
  assert.equal(lines.cases.find((line) => line.code === code)?.hasNewAnswer, true);
});
type CaseLines = { code: string; hasNewAnswer: boolean }[];

test('the reporter reads which unit asked her, and not which person', async () => {
  const { code, token } = await reportWithReceipt();
  await step(county.zhao.token, code, 'questions', { words: '在哪一段路？' });

  const entry = (await historyFor(token, code)).find(({ type }) => type === 'case.asked');

  assert.deepEqual(Object.keys(entry?.actor ?? {}), ['kind', 'unitName']);
  assert.deepEqual(entry?.body, { words: '在哪一段路？' });
});

test('of her answer the unit reads her words, and nothing of who she is', async () => {
  const { code, token } = await reportWithReceipt({ accusation: {} });
  await step(county.zhao.token, code, 'questions', { words: '是哪个单位的车？' });
  await step(token, code, 'answers', { words: '不清楚' });

  const entry = (await historyFor(county.zhao.token, code)).at(-1);

  assert.deepEqual(
    [entry?.type, entry?.actor, entry?.body],
    ['case.answered', { kind: 'reporter' }, { words: '不清楚', attachments: [] }],
  );
});

test('a unit without a part in the case asks nothing, nor does the receipt of another case answer', async () => {
  const { code } = await reportWithReceipt();
  const other = await reportWithReceipt();
  await step(county.zhao.token, code, 'questions', { words: '在哪一段路？' });

  const asked = await county.ask(county.sun.token, 'POST', `/cases/${code}/questions`, { words: '是谁报的？' });
  const answered = await county.ask(other.token, 'POST', `/cases/${code}/answers`, { words: '不知道' });

  assert.deepEqual([asked.status, answered.status], [404, 404]);
});

test('who called is not asked by receipt: she has none', async () => {
  const taken = await county.ask(county.zhao.token, 'POST', '/cases', {
    ...report,
    reporter: { phone: '13900000000' },
  });

  const refused = await county.ask(county.zhao.token, 'POST', `/cases/${taken.body.code}/questions`, { words: '？' });

  assert.deepEqual([refused.status, refused.body.code], [422, 'case.noReceiptToAskBy']);
});
