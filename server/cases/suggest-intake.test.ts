import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { community, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

type Suggested = {
  categories: Array<{ categoryCode: string; because: Array<{ word: string; from: string; cases?: number }> }>;
  unit?: { categoryCode: string; name?: string; path: Array<{ place: string; isHeld: boolean }> };
  places: Array<{ divisionCode: string; address: string; cases: number }>;
};

const place = { lng: 108.695, lat: 30.925 };
let county: TestCounty;
before(async () => {
  county = await openTestCounty();
  for (const house of ['3 号', '8 号', '12 号'])
    await report({ words: '灯柱被撞歪，夜里黢黑', place: { ...place, address: `滨江路 ${house}` } });
  await report({ words: '夜里黢黑，丈夫打人', place, categoryCode: '0804' });
});
after(() => county.close());

function report(body: object) {
  return county.ask(undefined, 'POST', '/cases', { categoryCode: streetLampOut, ...body });
}

async function ask(path: string, body: object, token: string | undefined = county.zhao.token) {
  const answer = await county.ask(token, 'POST', path, body);
  return { status: answer.status, body: answer.body as unknown as Suggested };
}

test('what somebody says is given a category with the words that point to it, and the unit with the way to it', async () => {
  const { status, body } = await ask('/intake-suggestions', { words: '门口路灯不亮', divisionCode: community });

  assert.equal(status, 200);
  assert.equal(body.categories[0]?.categoryCode, streetLampOut);
  assert.ok(body.categories[0]?.because.some(({ word, from }) => word === '路灯' && from === 'keyword'));
  assert.equal(body.unit?.categoryCode, streetLampOut);
  assert.ok(body.unit?.name);
  assert.equal(body.unit?.path.at(-1)?.isHeld, true);
});

test('a word that only neighbours have used points to where their reports went', async () => {
  const { body } = await ask('/intake-suggestions', { words: '这里黢黑' });

  assert.deepEqual(body.categories[0], {
    categoryCode: streetLampOut,
    because: [{ word: '黢黑', from: 'past', cases: 3 }],
  });
});

test('the unit follows the category that the operator has chosen', async () => {
  const question = { words: '门口路灯不亮', divisionCode: community, categoryCode: '0203' };

  assert.equal((await ask('/intake-suggestions', question)).body.unit?.categoryCode, '0203');
});

test('a street is found by earlier cases, without the numbers of their houses', async () => {
  const { body } = await ask('/place-searches', { words: '滨江' });

  assert.deepEqual(
    body.places.map(({ address, cases }) => [address, cases]),
    [['滨江路', 3]],
  );
});

test('who takes nothing in is refused', async () => {
  for (const path of ['/intake-suggestions', '/place-searches']) {
    assert.equal((await ask(path, { words: '滨江路' }, county.sun.token)).status, 403);
    assert.equal((await county.ask(undefined, 'POST', path, { words: '滨江路' })).status, 401);
  }
});
