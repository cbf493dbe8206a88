import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { yunyang } from '../../identity/testing.ts';
import { casesJobs } from '../index.ts';
import { cell, community, openTestCounty, type TestCounty } from '../testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const visit = (change: object = {}) => ({
  checklistKey: 'street',
  divisionCode: cell,
  answers: [
    { key: 'lamp', finding: 'wrong' },
    { key: 'manhole', finding: 'fine' },
  ],
  words: '东侧第二盏',
  visitedAt: county.now(),
  ...change,
});
const send = (token: string | undefined, body: object) => county.ask(token, 'POST', '/place-visits', body);

async function visitsSeenBy(token: string) {
  const { status, body } = await county.ask(token, 'GET', '/place-visits');
  assert.equal(status, 200, JSON.stringify(body));
  return (body as unknown as { visits: Array<Record<string, unknown>> }).visits;
}

test('a grid worker records what she looked at, and her street is seen by who looks after it', async () => {
  assert.equal((await send(county.li.token, visit())).status, 201);

  const [seen] = await visitsSeenBy(county.zhao.token);
  assert.deepEqual(
    [seen?.checklistNameZh, seen?.placeName, seen?.words, String(seen?.visitedAt).slice(16)],
    ['街面', '双江街道 滨江社区 第001网格', '东侧第二盏', ':00.000Z'],
  );
  // Of who went there only the unit; nothing of the way there, nothing of whom she met.
  assert.deepEqual(Object.keys(seen ?? {}).toSorted(), [
    ...['answers', 'checklistKey', 'checklistNameEn', 'checklistNameZh', 'divisionCode', 'id', 'placeName'],
    ...['unitName', 'visitedAt', 'words'],
  ]);
});

test('it stands in the ledger without her words', async () => {
  const entries = await county.asOwner<{ body: object }>(`select body from ledger_entries where subject = 'visit'`);
  assert.ok(entries.length > 0);
  assert.ok(!JSON.stringify(entries).includes('东侧'));
});

test('a place outside of her cells, a list that is not there and somebody’s number are refused', async () => {
  const codeOf = async (change: object) => (await send(county.li.token, visit(change))).body.code;
  assert.equal(await codeOf({ divisionCode: community }), 'visit.notInYourCell');
  assert.equal(await codeOf({ checklistKey: 'people' }), 'visit.noChecklist');
  assert.equal(await codeOf({ answers: [{ key: 'oldMan', finding: 'fine' }] }), 'visit.answers');
  assert.equal(await codeOf({ words: '住户电话 13812345678' }), 'visit.namesPerson');
  assert.equal(await codeOf({ visitedAt: '2020-01-01T00:00:00.000Z' }), 'visit.tooLate');
});

test('who walks no cell records no visit, and a handler sees none', async () => {
  assert.equal((await send(county.zhao.token, visit())).status, 403);
  assert.equal((await send(undefined, visit())).status, 401);
  assert.equal((await county.ask(county.sun.token, 'GET', '/place-visits')).status, 403);
  assert.equal((await county.ask(county.sun.token, 'GET', '/checklists')).status, 403);
});

test('another community does not see what was looked at here', async () => {
  const neighbour = await county.appoint({
    ...{ name: '田芳', username: 'tianfang', role: 'operator' },
    ...{ divisionCode: '500235001002', unitDivisionCode: '500235001002' },
  });
  assert.deepEqual(await visitsSeenBy(neighbour.token), []);
});

test('a visit is forgotten when its list says so, and that is written down', async () => {
  const job = casesJobs({
    ...{ database: county.database, parts: county.parts, counties: () => [yunyang], retention: 'propose' },
  }).find(({ name }) => name === 'cases.forgetVisits');
  const days = (count: number) => new Date(Date.parse(county.now()) + count * 86_400_000).toISOString();
  assert.equal(await job?.run(days(89)), 0);
  assert.ok(Number(await job?.run(days(91))) > 0);
  assert.deepEqual(await visitsSeenBy(county.zhao.token), []);
});

test('the lists of a new house look at places alone', async () => {
  const { body } = await county.ask(county.li.token, 'GET', '/checklists');
  const { checklists } = body as unknown as { checklists: Array<{ nameZh: string }> };
  assert.deepEqual(
    checklists.map(({ nameZh }) => nameZh),
    ['楼道', '街面', '河边、山塘', '活动场地'],
  );
});
