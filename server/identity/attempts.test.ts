import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countAttempts } from './attempts.ts';

function countingPauses() {
  const pauses: number[] = [];
  const attempts = countAttempts(async (milliseconds) => {
    pauses.push(milliseconds);
  });
  const fail = (account: string, address: string) =>
    attempts.inTurn(account, address, async () => attempts.failed(account, address));
  return { attempts, pauses, fail };
}

async function repeat(times: number, work: (turn: number) => Promise<unknown>) {
  for (let turn = 0; turn < times; turn += 1) await work(turn);
}

test('a few slips cost nothing, then each wrong password makes the next try wait longer, eight seconds at most', async () => {
  const { pauses, fail } = countingPauses();

  await repeat(12, () => fail('zhaomin', '10.0.0.1'));

  assert.deepEqual(pauses, [0, 0, 0, 0, 250, 500, 1000, 2000, 4000, 8000, 8000, 8000]);
});

test('while somebody else guesses, Zhao waits two seconds at most at her own desk', async () => {
  const { attempts, pauses, fail } = countingPauses();
  await repeat(30, () => fail('zhaomin', '10.0.0.66'));

  await attempts.inTurn('zhaomin', '10.0.0.1', async () => attempts.succeeded('zhaomin', '10.0.0.1'));

  assert.equal(pauses.at(-1), 2000);
});

test('an address that fails for many accounts waits at each', async () => {
  const { pauses, fail } = countingPauses();

  await repeat(80, (turn) => fail(`account ${turn}`, '10.0.0.66'));
  await fail('somebody', '10.0.0.1');

  assert.equal(pauses[63], 0);
  assert.equal(pauses[79], 8000);
  assert.equal(pauses[80], 0);
});

test('guesses at one account from one address wait in line, and the line is short', async () => {
  const { attempts } = countingPauses();
  const endless = () => new Promise<never>(() => {});
  for (let waiting = 0; waiting < 5; waiting += 1) void attempts.inTurn('zhaomin', '10.0.0.1', endless);

  await assert.rejects(attempts.inTurn('zhaomin', '10.0.0.1', endless), { message: 'request.tooMany' });
  assert.equal(await attempts.inTurn('sungong', '10.0.0.1', async () => 'in'), 'in');
});

test('the right password ends the waiting', async () => {
  const { attempts, pauses, fail } = countingPauses();
  await repeat(8, () => fail('zhaomin', '10.0.0.1'));

  await attempts.inTurn('zhaomin', '10.0.0.1', async () => attempts.succeeded('zhaomin', '10.0.0.1'));
  await fail('zhaomin', '10.0.0.1');

  assert.equal(pauses.at(-1), 0);
});
