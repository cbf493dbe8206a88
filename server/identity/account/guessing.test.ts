import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { until } from '../../jobs/outbox.test-support.ts';
import { countAttempts } from '../attempts.ts';
import { password } from '../testing.ts';
import { type AccountHouse, openAccountHouse } from './account.test-support.ts';

let house: AccountHouse;
let pauses: number[] = [];
before(async () => {
  const attempts = countAttempts(async (milliseconds) => {
    pauses.push(milliseconds);
  });
  house = await openAccountHouse([], {}, undefined, { attempts });
});
after(() => house.close());

/** The waits that were asked for by what `work` does. */
async function waitsOf(work: () => Promise<unknown>): Promise<number[]> {
  pauses = [];
  await work();
  return [...pauses];
}

async function repeat(times: number, work: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await work();
}

test('whoever guesses at a door waits ever longer, whichever door it is, and is never locked out', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
  const wrong = 'not the password';

  const atDoor = await waitsOf(() => repeat(7, () => house.enter('zhaomin', wrong)));
  const inside = await waitsOf(() => repeat(7, () => house.ask('POST', '/session/proofs', token, { password: wrong })));
  const right = await house.enter('zhaomin');
  const after = await waitsOf(() => house.enter('zhaomin'));

  assert.deepEqual(atDoor, [0, 0, 0, 0, 250, 500, 1000]);
  assert.deepEqual(inside, atDoor);
  assert.deepEqual([right.statusCode, after], [201, [0]]);
});

test('the six digits are guessed at no faster than a password', async () => {
  const { token } = await house.appoint({ name: '周丽', username: 'zhouli', role: 'operator' });
  const { secret } = (await house.ask('POST', '/account/totp', token)).json();
  await house.ask('POST', '/account/totp/confirmation', token, { code: house.codeAt(secret) });

  const waits = await waitsOf(() => repeat(7, () => house.enter('zhouli', password, '000000')));

  assert.deepEqual(waits, [0, 0, 0, 0, 250, 500, 1000]);
});

test('that somebody guesses at an account is on the ledger, with how often and without an address', async () => {
  await house.appoint({ name: '孙工', username: 'sungong', role: 'handler' });

  await repeat(12, () => house.enter('sungong', 'not the password'));
  await until(async () => (await house.countActs('account.guessedAt')) > 0);

  assert.equal(await house.countActs('account.guessedAt'), 1);
});
