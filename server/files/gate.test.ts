import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openGate } from './index.ts';

test('no more than so many are inside at once, and whoever waits gets her turn in order', async () => {
  const gate = openGate({ most: 2, mostWaiting: 10 });
  const entered: number[] = [];
  let inside = 0;
  let most = 0;
  const enter = (who: number) =>
    gate.pass(async () => {
      entered.push(who);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      return who;
    });

  const answers = await Promise.all([1, 2, 3, 4, 5].map(enter));

  assert.deepEqual([answers, entered, most, inside], [[1, 2, 3, 4, 5], [1, 2, 3, 4, 5], 2, 0]);
});

test('more than may wait are sent away, and the gate opens again after a failure', async () => {
  const gate = openGate({ most: 1, mostWaiting: 1 });
  const fail = () => gate.pass(() => Promise.reject(new Error('broken')));

  const answers = await Promise.allSettled([fail(), fail(), fail()]);

  assert.deepEqual(
    answers.map(({ status }) => status),
    ['rejected', 'rejected', 'fulfilled'],
  );
  assert.equal(await gate.pass(async () => 'open'), 'open');
});

test('who sends many at once waits behind her own, and leaves room for others', async () => {
  const gate = openGate({ most: 3, mostWaiting: 10, mostOfOne: 2 });
  const done: string[] = [];
  const slow = (name: string) => () =>
    new Promise<void>((resolve) => setTimeout(() => resolve(void done.push(name)), 20));

  const first = ['a1', 'a2', 'a3', 'a4'].map((name) => gate.pass(slow(name), 'a'));
  const other = gate.pass(slow('b1'), 'b');
  await Promise.all([...first, other]);

  assert.deepEqual(done, ['a1', 'a2', 'b1', 'a3', 'a4']);
});
