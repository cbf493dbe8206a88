import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOneWorker, WorkerBusy, WorkerLost } from './one-worker.ts';

const limits = { mostWaiting: 3, secondsForOne: 0.6, secondsIdle: 30, heapMegabytes: 32, megabytes: 256 };
const open = (more = {}) =>
  openOneWorker<string, string>(new URL('./one-worker.test-support.ts', import.meta.url), { ...limits, ...more });

test('jobs are done one after the other, each with its own answer', async () => {
  const worker = open({ secondsForOne: 5 });

  const answers = await Promise.all(['lamp', 'bench', 'tree'].map(worker.ask));

  assert.deepEqual(answers, ['lamp done 1', 'bench done 2', 'tree done 3']);
  await worker.close();
});

test('what one job throws is told to whoever asked, and the next is done', async () => {
  const worker = open({ secondsForOne: 5 });

  await assert.rejects(worker.ask('throw'), /broken/);

  assert.equal(await worker.ask('lamp'), 'lamp done 2');
  await worker.close();
});

test('a job that never ends, ends its process or eats its memory is given up, and the next is done by a new process', async () => {
  const worker = open({ secondsForOne: 5 });
  const hasty = open();

  await assert.rejects(hasty.ask('never'), WorkerLost);
  await assert.rejects(worker.ask('exit'), WorkerLost);
  await assert.rejects(worker.ask('swallow'), /allocate memory|The worker ended/);
  await assert.rejects(worker.ask('eat'), WorkerLost);

  assert.equal(await worker.ask('lamp'), 'lamp done 1');
  await Promise.all([worker.close(), hasty.close()]);
});

test('more than may wait are sent away at once', async () => {
  const worker = open({ secondsForOne: 5 });

  const asked = ['1', '2', '3', '4', '5', '6'].map((job) =>
    worker.ask(job).then(
      () => 'done',
      (error) => error,
    ),
  );

  const answers = await Promise.all(asked);
  assert.deepEqual(answers.slice(0, 4), ['done', 'done', 'done', 'done']);
  assert.ok(answers.slice(4).every((error) => error instanceof WorkerBusy));
  await worker.close();
});

test('a job knows no password, reads no file of the house, writes nothing and starts nothing', async () => {
  const worker = open({ secondsForOne: 5 });

  assert.equal(await worker.ask('environment'), 'MALLOC_ARENA_MAX NODE_ENV');
  for (const forbidden of ['read', 'list', 'write', 'start', 'thread', 'compile'])
    assert.match(await worker.ask(forbidden), /ERR_ACCESS_DENIED|EvalError/, forbidden);
  await worker.close();
});
