import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { type Bench, effectsOf, noting, openBench, settle } from './outbox.test-support.ts';
import { enterReader, readAll, readOn } from './outbox.ts';

let bench: Bench;
before(async () => {
  bench = await openBench();
});
after(() => bench.close());

test('a reader learns of everything that happened, in order and once', async () => {
  const reader = noting('orderly');
  await readAll(bench.database, [reader]);
  await bench.happen('lamp.reported');
  await bench.happen('lamp.mended');

  await readAll(bench.database, [reader]);
  await readAll(bench.database, [reader]);

  assert.deepEqual(await effectsOf(bench, 'orderly'), ['lamp.reported', 'lamp.mended']);
});

test('what a reader did and how far it came are kept together or not at all', async () => {
  const reader = noting('faulty');
  await readAll(bench.database, [reader]);
  await bench.happen('lamp.stolen');
  await settle(bench);
  const failing = {
    ...reader,
    react: async (...told: Parameters<typeof reader.react>) => {
      await reader.react(...told);
      throw new Error('the light went out');
    },
  };

  await assert.rejects(readOn(bench.database, failing), /the light went out/);
  const afterFault = await effectsOf(bench, 'faulty');
  await readAll(bench.database, [reader]);

  assert.equal(afterFault.includes('lamp.stolen'), false);
  assert.deepEqual(
    (await effectsOf(bench, 'faulty')).filter((type) => type === 'lamp.stolen'),
    ['lamp.stolen'],
  );
});

test('a server that is killed before its commit leaves no effect, and the next one does the work', async () => {
  await enterReader(bench.database, noting('first'));
  await bench.happen('lamp.lost');
  await settle(bench);
  const script = new URL('./crash.test-support.ts', import.meta.url).pathname;
  const server = spawn(process.execPath, [script, bench.test.appUrl, bench.test.intakeUrl]);
  await once(server.stdout, 'data');
  const whileOtherReacts = await readOn(bench.database, noting('first'));

  server.kill('SIGKILL');
  await once(server, 'exit');
  const afterCrash = await effectsOf(bench, 'first');
  while ((await readOn(bench.database, noting('first'))) === 0) {}

  assert.equal(whileOtherReacts, 0);
  assert.deepEqual(afterCrash, []);
  assert.deepEqual(
    (await effectsOf(bench, 'first')).filter((type) => type === 'lamp.lost'),
    ['lamp.lost'],
  );
});

test('an entry that commits late is not passed over', async () => {
  const reader = noting('patient');
  await readAll(bench.database, [reader]);
  const slow = new pg.Client({ connectionString: bench.test.appUrl });
  await slow.connect();
  await slow.query(`begin; insert into outbox (county_code, subject, subject_id, seq, type, at, body)
    values ('500235', 'lamp', gen_random_uuid(), 1, 'lamp.slow', now(), '{}')`);
  await bench.happen('lamp.quick');

  await readOn(bench.database, reader);
  const meanwhile = await effectsOf(bench, 'patient');
  await slow.query('commit');
  await slow.end();
  await readAll(bench.database, [reader]);

  assert.equal(meanwhile.includes('lamp.quick'), false);
  assert.deepEqual((await effectsOf(bench, 'patient')).slice(-2), ['lamp.slow', 'lamp.quick']);
});

test('two servers that react at once do the work once', async () => {
  const reader = noting('twin');
  await readAll(bench.database, [reader]);
  await bench.happen('lamp.twin');
  await settle(bench);

  await Promise.all([readOn(bench.database, reader), readOn(bench.database, reader)]);

  assert.deepEqual(
    (await effectsOf(bench, 'twin')).filter((type) => type === 'lamp.twin'),
    ['lamp.twin'],
  );
});
