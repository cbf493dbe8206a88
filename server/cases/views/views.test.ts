import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, type TestCounty } from '../testing.ts';

type View = { id: string; name: string; isMine: boolean };

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

const lamps = { name: '路灯', query: { queue: 'accept', mine: true, category: '0101', order: 'due' }, isShared: false };

async function namesOf(token: string): Promise<string[]> {
  const { body } = await county.ask(token, 'GET', '/case-views');
  return (body as unknown as { views: View[] }).views.map(({ name }) => name);
}

async function keep(token: string, view: object) {
  const { status, body } = await county.ask(token, 'POST', '/case-views', view);
  return { status, ...(body as unknown as View) };
}

test('a list that somebody keeps is hers, until she shares it with her unit', async () => {
  const own = await keep(county.zhao.token, lamps);
  const shared = await keep(county.zhao.token, { ...lamps, name: '全中心的路灯', isShared: true });

  assert.deepEqual([own.status, shared.status], [201, 201]);
  assert.deepEqual(await namesOf(county.zhao.token), ['路灯', '全中心的路灯']);
  assert.deepEqual(await namesOf(county.zhou.token), ['全中心的路灯']);
  assert.deepEqual(await namesOf(county.sun.token), [], 'another unit');
});

test('a shared list is removed by whoever made it, and by nobody else', async () => {
  const { id } = await keep(county.zhao.token, { ...lamps, name: '要删的', isShared: true });

  assert.equal((await county.ask(county.zhou.token, 'DELETE', `/case-views/${id}`)).status, 404);
  assert.equal((await county.ask(county.zhao.token, 'DELETE', `/case-views/${id}`)).status, 200);
  assert.ok(!(await namesOf(county.zhao.token)).includes('要删的'));
});

test('a filter that no list has is refused, and so is who is nobody', async () => {
  assert.equal((await keep(county.zhao.token, { ...lamps, query: { phone: '13812345678' } })).status, 422);
  assert.equal((await county.ask(undefined, 'POST', '/case-views', lamps)).status, 401);
  const administrator = await county.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
  assert.equal((await keep(administrator.token, lamps)).status, 403);
});

test('nobody keeps more lists than she can look through', async () => {
  for (let kept = 0; kept < 30; kept += 1) await keep(county.qian.token, { ...lamps, name: `${kept}` });

  assert.equal((await keep(county.qian.token, lamps)).status, 422);
});
