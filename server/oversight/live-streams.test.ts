import assert from 'node:assert/strict';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import * as cast from '../../domain/cases/testing/cast.ts';
import { cityManagement, community, neighbourCounty, township } from '../../domain/cases/testing/places.ts';
import { type Story, take } from '../../domain/cases/testing/story.ts';
import type { CaseParts } from '../cases/index.ts';
import { again, recordEntries, recordStory, stages } from '../cases/recorded-story.test-support.ts';
import { type Database, insideDivision, nobody, statement } from '../database/index.ts';
import { openReceiptSession } from '../identity/index.ts';
import { type Appointed, openTestHouse, type TestHouse } from '../identity/testing.ts';
import { createSignal, heedCommits } from '../jobs/index.ts';
import { until } from '../jobs/outbox.test-support.ts';
import { listen } from './event-source.test-support.ts';
import { oversightRoom } from './index.ts';

const cases = {} as CaseParts;
let house: TestHouse;
let database: Database;
let address: string;
let qian: Appointed;
before(async () => {
  const signal = createSignal();
  const liveTimes = { heartbeatMilliseconds: 50, recheckMilliseconds: 300 };
  house = await openTestHouse([oversightRoom({ cases, signal, liveTimes })]);
  database = heedCommits(house.database, signal);
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  address = `http://127.0.0.1:${(house.app.server.address() as AddressInfo).port}`;
  qian = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });
});
after(() => house.close());

test('a supervisor hears at once what happens in her county', async (t) => {
  const source = await listen(address, qian.token);
  t.after(source.close);
  await source.next('ready');
  const story = again(stages.accepted());

  await recordStory(database, story);
  const first = await source.next('change');
  const second = await source.next('change');

  const { code } = story.found;
  const unitId = story.found.centre.id;
  assert.deepEqual(first.body, { code, type: 'case.registered', status: 'registered', queue: 'accept', unitId });
  assert.deepEqual(second.body, { code, type: 'case.accepted', status: 'accepted', queue: 'dispatch', unitId });
});

test('each post hears what it may see, and no more', async (t) => {
  const posts = {
    township: { role: 'operator', divisionCode: township },
    otherTownship: { role: 'operator', divisionCode: '500235102' },
    gridWorker: { role: 'gridWorker', divisionCode: community, unitKind: 'station', unitDivisionCode: township },
    neighbour: { role: 'leader', divisionCode: neighbourCounty },
    handler: { role: 'handler', unitKind: 'department' },
    administrator: { role: 'administrator' },
  } as const;
  const sources = new Map<string, Awaited<ReturnType<typeof listen>>>();
  for (const [name, post] of Object.entries(posts)) {
    const { token } = await house.appoint({ name, username: name, ...post });
    sources.set(name, await listen(address, token));
  }
  const supervisor = await listen(address, qian.token);
  t.after(() => [...sources.values(), supervisor].forEach(({ close }) => void close()));
  for (const source of [...sources.values(), supervisor]) await source.next('ready');

  const story = await recordStory(database, again(stages.dispatched()));
  await until(() => supervisor.heard.filter(({ body }) => body.code === story.code).length === 3);

  const heardBy = (name: string) => sources.get(name)?.heard.filter(({ kind }) => kind === 'change').length;
  assert.equal(heardBy('township'), 3);
  assert.equal(heardBy('gridWorker'), 3);
  assert.equal(heardBy('otherTownship'), 0);
  assert.equal(heardBy('neighbour'), 0);
  assert.equal(heardBy('handler'), 0);
  assert.equal(heardBy('administrator'), 0);
});

test('a department hears of the case from its order until it has given the order back', async (t) => {
  const sun = await house.appoint({ name: '孙工', username: 'sun', role: 'handler', unitKind: 'department' });
  const supervisor = await listen(address, qian.token);
  const source = await listen(address, sun.token);
  t.after(() => [supervisor, source].forEach(({ close }) => void close()));
  await source.next('ready');
  const story = ofUnit(again(stages.returned()), sun.unitId);

  await recordStory(database, story);
  await until(() => supervisor.heard.some(({ body }) => body.type === 'case.returned'));

  assert.deepEqual(
    source.heard.filter(({ kind }) => kind === 'change').map(({ body }) => body.type),
    ['case.dispatched', 'case.returned'],
  );
});

test('whoever holds a receipt hears of her own case, not in whose queue it lies nor what units write', async (t) => {
  const story = again(stages.acknowledged());
  await recordStory(database, story);
  const { token } = await database.transact(nobody, async (tx) =>
    openReceiptSession(tx, story.found.code, house.now()),
  );
  const source = await listen(address, token);
  t.after(source.close);
  await source.next('ready');

  await recordStory(database, again(stages.accepted()));
  const noted = take(story, cast.sun, 'note', { kind: 'note', words: '要换灯泡' });
  const resolved = take(noted, cast.sun, 'resolution', { summary: '换好了' });
  await recordEntries(database, story.found.id, resolved.entries.slice(story.entries.length, -1));
  await recordEntries(database, story.found.id, resolved.entries.slice(-1));
  const last = { code: story.found.code, type: 'case.resolved', status: 'resolved' };
  await until(() => JSON.stringify(source.heard.at(-1)?.body) === JSON.stringify(last));

  const changes = source.heard.filter(({ kind }) => kind === 'change').map(({ body }) => body);
  assert.equal(
    changes.some(({ type, code, queue }) => type === 'case.noted' || code !== story.found.code || queue !== undefined),
    false,
  );
});

test('a client that comes back hears what it missed, once', async (t) => {
  const source = await listen(address, qian.token);
  const { id } = await source.next('ready');
  source.close();
  const { code } = await recordStory(database, again(stages.accepted()));
  await new Promise((resolve) => setTimeout(resolve, 200));

  const back = await listen(address, qian.token, id);
  t.after(back.close);
  await back.next('ready');
  const { code: later } = await recordStory(database, again(stages.registered()));
  await until(() => back.heard.some(({ body }) => body.code === later));

  assert.deepEqual(
    back.heard.filter(({ body }) => body.code === code).map(({ body }) => body.type),
    ['case.registered', 'case.accepted'],
  );
});

test('a client that was away too long is told to read anew', async (t) => {
  const back = await listen(address, qian.token, '7-7');
  t.after(back.close);

  assert.equal((await back.next('resync')).kind, 'resync');
});

test('a stream ends soon after its session', async () => {
  const { token } = await house.appoint({ name: '郑书记', username: 'zheng', role: 'leader' });
  const source = await listen(address, token);
  await source.next('ready');

  await house.app.inject({
    method: 'DELETE',
    url: '/api/v1/session',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
  });

  await until(source.isOver, 2_000);
});

test('a withdrawal is felt at once', async () => {
  const slow = await openTestHouse([oversightRoom({ cases })]);
  await slow.app.listen({ port: 0, host: '127.0.0.1' });
  const at = `http://127.0.0.1:${(slow.app.server.address() as AddressInfo).port}`;
  const zheng = await slow.appoint({ name: '郑书记', username: 'zheng', role: 'leader' });
  const admin = await slow.appoint({ name: '管理员', username: 'admin', role: 'administrator' });
  const source = await listen(at, zheng.token);
  await source.next('ready');

  const withdrawn = await slow.app.inject({
    method: 'POST',
    url: `/api/v1/posts/${zheng.postId}/withdrawal`,
    headers: { authorization: `Bearer ${admin.token}`, 'idempotency-key': crypto.randomUUID() },
    payload: {},
  });

  assert.ok(withdrawn.statusCode < 300, withdrawn.body);
  await until(source.isOver, 3_000);
  await slow.close();
});

test('a silent stream is kept alive by comments', async (t) => {
  const source = await listen(address, qian.token);
  t.after(source.close);

  await until(() => source.comments() > 2);
});

test('a client that does not read is dropped, and the others go on', async (t) => {
  const source = await listen(address, qian.token);
  const deaf = await listen(address, qian.token);
  t.after(source.close);
  await source.next('ready');
  deaf.response.pause();
  const tellMuch = statement(
    'test.tellMuch',
    `insert into outbox (county_code, subject, subject_id, seq, type, at, body)
     select '500235', 'case', gen_random_uuid(), 1, 'case.noted', now(),
       jsonb_build_object('code', repeat('0', 20), 'status', 'handling', 'queue', repeat('handle', 120),
         'unitId', '', 'divisionCode', '500235101', 'units', '[]'::jsonb)
     from generate_series(1, 20000)`,
  );

  await database.transact(insideDivision('500235'), (tx) => tx.query(tellMuch));
  await until(() => source.heard.filter(({ kind }) => kind === 'change').length >= 20_000, 15_000);
  deaf.response.resume();
  await until(deaf.isOver);

  assert.equal(source.isOver(), false);
});

test('no session has more than a few streams, and nobody without a session has one', async () => {
  const { token } = await house.appoint({ name: '何平', username: 'heping', role: 'operator' });
  const sources = await Promise.all(Array.from({ length: 8 }, () => listen(address, token)));

  const ninth = await listen(address, token);
  const stranger = await listen(address, 'x'.repeat(43));
  for (const source of sources) source.close();

  assert.equal(ninth.status, 429);
  assert.equal(stranger.status, 401);
});

test('the house can close while streams are open', async () => {
  const small = await openTestHouse([oversightRoom({ cases })]);
  await small.app.listen({ port: 0, host: '127.0.0.1' });
  const { token } = await small.appoint({ name: '何平', username: 'heping', role: 'operator' });
  const source = await listen(`http://127.0.0.1:${(small.app.server.address() as AddressInfo).port}`, token);
  await source.next('ready');

  await small.close();

  await until(source.isOver);
});

/** The same story, in which the lead is another unit. */
function ofUnit(story: Story, unitId: string): Story {
  return JSON.parse(JSON.stringify(story).replaceAll(cityManagement.id, unitId));
}
