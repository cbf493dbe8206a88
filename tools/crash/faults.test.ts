import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { usualDeadlines } from '../../server/database/cut-silence.ts';
import { openDatabase } from '../../server/database/index.ts';
import { type Appointed, openTestHouse, type TestHouse, yunyang } from '../../server/identity/testing.ts';
import { type FaultProxy, openFaultProxy } from './fault-proxy.ts';

/** Shorter than in earnest, so that the tests do not wait; the last test adds up those in earnest. */
const deadlines = { connectMilliseconds: 1_500, firstAnswerMilliseconds: 1_500, answerMilliseconds: 5_000 };
const recoveryMilliseconds = 10_000;
/** A minute with `npm run crash -- --faults`. */
const downSeconds = Number(process.env.LINLI_TEST_DOWN_SECONDS ?? 3);

type Answered = { status: number; body: { code?: string; id?: string }; replayed: boolean; retryAfter?: string };

describe('the way to the database is bad', () => {
  let proxy: FaultProxy;
  let house: TestHouse;
  let zhou: Appointed;
  let admin: pg.Client;

  before(async () => {
    house = await openTestHouse([], {}, async (urls) => {
      proxy = await openFaultProxy(urls.app);
      return openDatabase({ app: proxy.through(urls.app), intake: proxy.through(urls.intake) }, 4, deadlines);
    });
    zhou = await house.appoint({ name: '周管理', username: 'zhou', role: 'administrator' });
    admin = new pg.Client({ connectionString: house.test.adminUrl });
    await admin.connect();
  });
  afterEach(() => proxy.set('none'));
  after(async () => {
    await admin.end();
    await house.close();
    await proxy.close();
  });

  test('a slow way makes nothing worse than slow', async () => {
    proxy.set('slow');

    const answer = await found('slow');

    assert.equal(answer.status, 201);
    assert.equal(await countUnits('slow'), 1);
  });

  test('answers that come byte by byte are understood', async () => {
    proxy.set('slices');

    const answer = await found('slices');

    assert.equal(answer.status, 201);
    assert.equal(await countUnits('slices'), 1);
  });

  test('a commit that never arrived is never called a success, and the same key succeeds later', async () => {
    const key = randomUUID();
    proxy.set('loseCommit');

    const lost = await found('loseCommit', key);
    const afterwards = await countUnits('loseCommit');
    proxy.set('none');
    const again = await found('loseCommit', key);

    assert.equal(lost.status, 503);
    assert.equal(lost.retryAfter, '2');
    assert.equal(afterwards, 0);
    assert.equal(again.status, 201);
    assert.equal(await countUnits('loseCommit'), 1);
  });

  test('a commit whose answer was lost has its one effect, and the same key gets its answer', async () => {
    const key = randomUUID();
    proxy.set('loseAnswer');

    const lost = await found('loseAnswer', key);
    proxy.set('none');
    const again = await found('loseAnswer', key);

    assert.ok([201, 503].includes(lost.status), String(lost.status));
    assert.deepEqual([again.status, again.replayed], [201, true]);
    assert.equal(await countUnits('loseAnswer'), 1);
  });

  test('where everything vanishes, a request ends in time, and the next works as soon as the way is mended', async () => {
    await Promise.all(['b1', 'b2', 'b3', 'b4'].map((name) => found(name)));
    proxy.set('blackHole');

    const begunAt = performance.now();
    const lost = await Promise.all(['blackHole', 'blackHole2', 'blackHole3'].map((name) => found(name)));
    const waited = performance.now() - begunAt;
    proxy.set('none');
    const recovered = await untilFound('mended', begunAt + waited);

    assert.deepEqual(
      lost.map(({ status }) => status),
      [503, 503, 503],
    );
    assert.ok(waited < sumOf(deadlines), `${waited} ms`);
    assert.ok(recovered < recoveryMilliseconds, `${recovered} ms`);
    assert.equal(await countUnits('blackHole%'), 0);
  });

  test('connections that lay idle while everything vanished do not hold up the next requests', async () => {
    await Promise.all(['c1', 'c2', 'c3', 'c4'].map((name) => found(name)));
    proxy.set('blackHole');
    proxy.set('none');

    const recovered = await untilFound('idle', performance.now());

    assert.ok(recovered < recoveryMilliseconds, `${recovered} ms`);
  });

  test('a transaction that loses the database in its middle ends in time and leaves nothing', async () => {
    await admin.query('begin; lock table units in access exclusive mode');
    const pending = found('middle');
    await untilWaiting('units', 1);
    proxy.set('blackHole');
    await admin.query('rollback');
    const begunAt = performance.now();

    const lost = await pending;

    assert.equal(lost.status, 503);
    assert.ok(performance.now() - begunAt < sumOf(deadlines));
    proxy.set('none');
    await untilFound('afterMiddle', performance.now());
    await untilNobodyIsInside();
    assert.equal(await countUnits('middle'), 0);
  });

  test('while the database is away everybody is told to try again, and it goes on within ten seconds', async () => {
    proxy.set('down');
    const until = performance.now() + downSeconds * 1_000;
    const statuses = new Set<string>();
    while (performance.now() < until) {
      const answer = await found('down');
      statuses.add(`${answer.status} ${answer.body.code} ${answer.retryAfter}`);
      await wait(50);
    }
    proxy.set('none');
    const recovered = await untilFound('up', performance.now());

    assert.deepEqual([...statuses], ['503 server.busy 2']);
    assert.ok(recovered < recoveryMilliseconds, `${recovered} ms`);
    assert.equal(await countUnits('down'), 0);
  });

  test('connections that break again and again lose nothing and double nothing', async () => {
    let isBreaking = true;
    const breaking = (async () => {
      // Ever more seldom: a machine on which a request takes longer than the time between two breaks would never get through.
      for (let pause = 250; isBreaking; pause *= 1.1) {
        proxy.resetAll();
        await wait(pause);
      }
    })();

    const names = Array.from({ length: 12 }, (_, at) => `broken${at}`);
    const answers = await Promise.all(names.map((name) => untilAnswered(name)));
    isBreaking = false;
    await breaking;

    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [201]);
    assert.equal(await countUnits('broken%'), names.length);
  });

  test('when all connections are taken, whoever comes next is told to try again, and those inside succeed', async () => {
    await admin.query('begin; lock table idempotency_keys in access exclusive mode');
    const inside = Array.from({ length: 4 }, (_, at) => found(`inside${at}`));
    await untilWaiting('idempotency_keys', 4);
    const begunAt = performance.now();
    const outside = await found('outside');
    const waited = performance.now() - begunAt;
    await admin.query('rollback');

    assert.deepEqual([outside.status, outside.body.code, outside.retryAfter], [503, 'server.busy', '2']);
    assert.ok(waited < sumOf(deadlines), `${waited} ms`);
    assert.deepEqual(
      (await Promise.all(inside)).map(({ status }) => status),
      [201, 201, 201, 201],
    );
    assert.equal(await countUnits('outside'), 0);
  });

  function found(name: string, key: string = randomUUID()): Promise<Answered> {
    return ask(house, zhou, name, key);
  }

  /** As a client does: the same key until there is an answer. */
  async function untilAnswered(name: string): Promise<Answered> {
    const key = randomUUID();
    for (;;) {
      const answer = await found(name, key);
      if (answer.status !== 503) return answer;
      await wait(20);
    }
  }

  /** How long after `since` a new write is taken. */
  async function untilFound(name: string, since: number): Promise<number> {
    const answer = await untilAnswered(name);
    assert.equal(answer.status, 201);
    return performance.now() - since;
  }

  async function countUnits(name: string): Promise<number> {
    const { rows } = await admin.query('select count(*)::int as count from units where name like $1', [name]);
    return rows[0].count;
  }

  /** So many stand before the table that is locked. */
  async function untilWaiting(table: string, wanted: number): Promise<void> {
    const waiting = 'select count(*)::int as count from pg_locks where relation = $1::regclass and not granted';
    while ((await admin.query(waiting, [table])).rows[0].count < wanted) await wait(20);
  }

  /** The server notices by itself that a client is gone whose packets vanished; here the proxy tells it. */
  async function untilNobodyIsInside(): Promise<void> {
    proxy.resetAll();
    const inside = `select 1 from pg_stat_activity where usename = 'linli_app' and state <> 'idle' and datname = current_database()`;
    while ((await admin.query(inside)).rows.length > 0) await wait(20);
  }
});

test('no request waits for the database longer than a browser waits for us', () => {
  assert.ok(sumOf(usualDeadlines) <= 40_000, `${sumOf(usualDeadlines)} ms`);
});

/** Who somebody is, the write itself, and the look for a twin: each may wait for a connection; only one for a long answer. */
function sumOf({ connectMilliseconds, firstAnswerMilliseconds, answerMilliseconds }: typeof deadlines): number {
  return connectMilliseconds * 2 + firstAnswerMilliseconds * 2 + answerMilliseconds;
}

async function ask(house: TestHouse, { token }: Appointed, name: string, key: string): Promise<Answered> {
  const answer = await house.app.inject({
    method: 'POST',
    url: '/api/v1/units',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': key },
    payload: { kind: 'station', name, divisionCode: yunyang, duties: ['lamps'] },
  });
  return {
    status: answer.statusCode,
    body: answer.json(),
    replayed: answer.headers['idempotency-replayed'] === 'true',
    retryAfter: answer.headers['retry-after'] as string | undefined,
  };
}
