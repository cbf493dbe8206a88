import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { later } from '@linli/domain/kernel';
import { casesReactions } from '../../cases/index.ts';
import { openTestCounty, places, streetLampOut, type TestCounty } from '../../cases/testing.ts';
import { insideDivision, statement } from '../../database/index.ts';
import { readAll } from '../../jobs/index.ts';
import { testKeyRing } from '../../sealing/testing.ts';
import type { Outgoing } from '../messages/index.ts';
import { type FollowParts, type FollowsSending, followsRoom, sendFollows } from './index.ts';

const township = '500235001';
const day = 86_400_000;
let county: TestCounty;
const letters: Outgoing[] = [];

before(async () => {
  const parts: FollowParts = { keyRing: testKeyRing(), places, rulebook: (now) => county.parts.rulebook(now) };
  county = await openTestCounty([followsRoom(parts)]);
});
after(() => county.close());

const sending = (sender: FollowsSending['sender'] = async (letter) => void letters.push(letter)): FollowsSending => ({
  ...{ database: county.database, keyRing: testKeyRing(), places, rulebook: county.parts.rulebook },
  ...{ sender, publicUrl: 'https://linli.example' },
});
const follow = (email: string, topic: object = {}) =>
  county.ask(undefined, 'POST', '/public/follows', { email, county: '500235', ...topic });
const lettersTo = (email: string) => letters.filter(({ to }) => to.value === email);
const tokenIn = (letter: Outgoing | undefined) =>
  /\/public\/follow\/([0-9a-f]{38})/.exec(letter?.words ?? '')?.[1] ?? '';

/** Follows, reads the question and says yes. */
async function followed(email: string, topic: object = {}): Promise<string> {
  await follow(email, topic);
  await sendFollows(sending(), county.now());
  const token = tokenIn(lettersTo(email).at(-1));
  const confirmed = await county.ask(undefined, 'POST', `/public/follows/${token}/confirmation`);
  assert.equal(confirmed.status, 201, JSON.stringify(confirmed.body));
  return token;
}

/** A lamp that everybody may see since now. */
async function shown(publicWords: string): Promise<string> {
  const place = { lng: 108.695, lat: 30.925 };
  const reporter = { name: '王秀英', phone: '13800000000' };
  const body = { words: '滨江路的路灯坏了三天，我家老人摔了', place, reporter };
  const { code } = (await county.ask(undefined, 'POST', '/cases', body)).body;
  const step = (address: string, said: object) =>
    county.ask(county.zhao.token, 'POST', `/cases/${code}/${address}`, said);
  await step('categorization', { categoryCode: streetLampOut });
  await step('acceptance', { publicWords });
  await readAll(county.database, [casesReactions(county.parts)]);
  return code;
}

/** The next morning, as far as letters go: also what the database calls now has passed by then. */
const nextDay = () => later(new Date().toISOString(), 2 * day);

test('an address is asked once, and told nothing before its owner has said yes', async () => {
  const first = await follow('wang@example.com');
  const again = await follow('Wang@Example.com');
  await sendFollows(sending(), county.now());
  await shown('滨江路一号路灯不亮');
  await sendFollows(sending(), nextDay());

  assert.deepEqual([first.status, again.status, first.body, again.body], [201, 201, {}, {}]);
  const told = lettersTo('wang@example.com');
  assert.equal(told.length, 1);
  assert.match(told[0]?.words ?? '', /请确认订阅[\s\S]*云阳县 · 各类事项[\s\S]*一天后自动作废/);
});

test('who confirmed is told the next morning what became public, in public words alone, once', async () => {
  // What was public before she followed is no news; the clock of the test is not that of the database.
  await county.asOwner(`update public_cases set shown_at = '2020-01-01'`);
  const token = await followed('li@example.com', { division: township });
  const code = await shown('滨江路二号路灯不亮');
  await sendFollows(sending(), nextDay());
  await sendFollows(sending(), nextDay());

  const [, letter, ...rest] = lettersTo('li@example.com');
  assert.deepEqual(rest, []);
  assert.match(letter?.words ?? '', /新公开 1 件/);
  assert.ok(
    letter?.words.includes(`滨江路二号路灯不亮（双江街道 滨江社区）\n  https://linli.example/public/cases/${code}`),
  );
  assert.doesNotMatch(letter?.words ?? '', /王秀英|13800000000|摔/);
  assert.equal(tokenIn(letter), token);
});

test('who follows a circle hears of what lies in it and of nothing beyond', async () => {
  await followed('near@example.com', { near: '108.695,30.925,500' });
  await followed('far@example.com', { near: '108.605,30.925,500' });
  await shown('滨江路三号路灯不亮');
  await sendFollows(sending(), nextDay());

  assert.equal(lettersTo('near@example.com').length, 2);
  assert.equal(lettersTo('far@example.com').length, 1);
});

test('who follows another kind of matter is not told of a lamp', async () => {
  await followed('noise@example.com', { category: '02' });
  await shown('滨江路四号路灯不亮');
  await sendFollows(sending(), nextDay());

  assert.equal(lettersTo('noise@example.com').length, 1);
});

test('the link of any letter ends it, and the address is gone from the house', async () => {
  const token = await followed('gone@example.com');
  const seen = await county.ask(undefined, 'GET', `/public/follows/${token}`);
  const left = await county.ask(undefined, 'DELETE', `/public/follows/${token}`);
  const again = await county.ask(undefined, 'GET', `/public/follows/${token}`);
  await shown('滨江路五号路灯不亮');
  await sendFollows(sending(), nextDay());

  assert.deepEqual([seen.status, left.status, again.status], [200, 204, 404]);
  assert.equal((seen.body as unknown as { to: string }).to.includes('gone@'), false);
  assert.equal(lettersTo('gone@example.com').length, 1);
});

test('a wish that nobody confirms within a day is forgotten', async () => {
  await follow('idle@example.com');
  await sendFollows(sending(), county.now());
  const token = tokenIn(lettersTo('idle@example.com')[0]);
  await sendFollows(sending(), later(county.now(), 2 * day));

  assert.equal((await county.ask(undefined, 'GET', `/public/follows/${token}`)).status, 404);
});

test('nobody can have a stranger asked more than three times a day', async () => {
  await Promise.all(
    ['', '01', '02', '03', '04'].map((category) => follow('stranger@example.com', category === '' ? {} : { category })),
  );
  await sendFollows(sending(), county.now());

  assert.equal(lettersTo('stranger@example.com').length, 3);
});

test('a letter that could not be sent is sent later, under the same id', async () => {
  await follow('later@example.com');
  const tried: string[] = [];
  await sendFollows(
    sending(async ({ id }) => {
      tried.push(id);
      throw new Error('The gateway is away');
    }),
    county.now(),
  );
  await sendFollows(sending(), later(county.now(), 10 * 60_000));

  const [letter] = lettersTo('later@example.com');
  assert.ok(tried.includes(letter?.id ?? ''));
});

test('a place or a kind that does not exist cannot be followed, nor a token guessed', async () => {
  const answers = [
    await follow('x@example.com', { division: '500236001' }),
    await follow('x@example.com', { category: '9999' }),
    await county.ask(undefined, 'GET', `/public/follows/500235${'0'.repeat(32)}`),
    await county.ask(undefined, 'DELETE', `/public/follows/500235${'0'.repeat(32)}`),
    await county.ask(undefined, 'POST', `/public/follows/500235${'0'.repeat(32)}/confirmation`),
  ];

  assert.deepEqual(
    answers.map(({ status }) => status),
    [422, 422, 404, 404, 404],
  );
});

test('staff see nothing of who follows', async () => {
  await followed('private@example.com');
  const eyes = { ...insideDivision('500235'), post: county.zhao.postId, unit: county.zhao.unitId };
  const seen = await county.database.transact(eyes, (tx) =>
    tx.query(statement('test.follows', 'select id from follows'), []),
  );

  assert.deepEqual(seen, []);
});
