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

test('who sends many at once leaves room for others', async () => {
  const gate = openGate({ most: 3, mostWaiting: 10, mostOfOne: 2 });
  const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 20, 'done'));

  const answers = await Promise.all(['a', 'a', 'a', 'b', 'a'].map((who) => gate.pass(slow, who)));

  assert.deepEqual(answers, ['done', 'done', undefined, 'done', undefined]);
  assert.equal(await gate.pass(slow, 'a'), 'done');
});
