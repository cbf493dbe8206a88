import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { followOutbox } from './follow-outbox.ts';
import { type Bench, effectsOf, happenIn, noting, openBench, until } from './outbox.test-support.ts';
import { createSignal, heedCommits } from './signal.ts';
import { createSweeper, keptMilliseconds } from './sweep-outbox.ts';

let bench: Bench;
before(async () => {
  bench = await openBench();
});
after(() => bench.close());

const fail = (fault: unknown) => assert.fail(String(fault));

test('a reader reacts at once to a commit of its own server', async (t) => {
  const signal = createSignal();
  const database = heedCommits(bench.database, signal);
  const following = followOutbox({ database, readers: [noting('prompt')], signal, pollMilliseconds: 3_600_000 }, fail);
  t.after(following.stop);
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  await happenIn(database, 'lamp.dark');
  await until(async () => (await effectsOf(bench, 'prompt')).includes('lamp.dark'));
});

test('a reader learns by itself what another server committed', async (t) => {
  const following = followOutbox(
    { database: bench.database, readers: [noting('distant')], signal: createSignal() },
    fail,
  );
  t.after(following.stop);

  await bench.happen('lamp.far');
  await until(async () => (await effectsOf(bench, 'distant')).includes('lamp.far'));
});

test('a reader that fails is told, tried again, and does not stop the others', async (t) => {
  const told: string[] = [];
  let isBroken = true;
  const reader = noting('mended');
  const weak = {
    ...reader,
    react: async (...entries: Parameters<typeof reader.react>) => {
      if (isBroken) throw new Error('broken');
      await reader.react(...entries);
    },
  };
  const readers = [weak, noting('sound')];
  const following = followOutbox({ database: bench.database, readers, signal: createSignal() }, (_, where) =>
    told.push(where),
  );
  t.after(following.stop);
  await bench.happen('lamp.flickers');

  await until(async () => (await effectsOf(bench, 'sound')).includes('lamp.flickers'));
  await until(() => told.length > 0);
  isBroken = false;
  await until(async () => (await effectsOf(bench, 'mended')).includes('lamp.flickers'));

  assert.equal(told[0], 'outbox reader mended');
});

test('what every reader has passed is forgotten after a while, and nothing else', async () => {
  const entry = await bench.happen('lamp.old');
  const known = async () => (await bench.ask('select 1 from outbox where subject_id = $1', [entry])).length === 1;
  const readers = [noting('prompt'), noting('distant')];
  let now = 0;
  const sweep = createSweeper(bench.database, readers, () => now);
  const following = followOutbox({ database: bench.database, readers, signal: createSignal() }, fail);
  await until(async () => (await effectsOf(bench, 'distant')).includes('lamp.old'));
  await until(async () => (await effectsOf(bench, 'prompt')).includes('lamp.old'));
  await following.stop();

  await sweep();
  const atOnce = await known();
  const unread = await bench.happen('lamp.new');
  now = keptMilliseconds;
  await sweep();

  assert.equal(atOnce, true);
  assert.equal(await known(), false);
  assert.equal((await bench.ask('select 1 from outbox where subject_id = $1', [unread])).length, 1);
});
