import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';
import { createFloodMeter, free } from './flood-meter.ts';
import type { Room } from './index.ts';
import { write } from './index.ts';
import { bits, openProofDesk, puzzles } from './proof-of-work.ts';

/** As a browser solves it; web/client/prove.test.ts holds the browser's to the same. */
function solve(challenge: string, count: number, hard: number): string {
  const nonce = challenge.split('.')[3];
  const solutions = Array.from({ length: count }, (_, index) => {
    let number = 0;
    const digest = () =>
      createHash('sha256')
        .update(`${nonce}.${index}.${number.toString(36)}`)
        .digest();
    while (Math.clz32(digest().readUInt32BE(0)) < hard) number += 1;
    return number.toString(36);
  });
  return `${challenge}:${solutions.join(',')}`;
}

const noon = Date.parse('2026-03-02T04:00:00.000Z');

test('a solved challenge opens the door once, for what it was made for, until it ends', () => {
  const desk = openProofDesk();
  const asked = desk.challenge('report', 2, noon);
  const proof = solve(asked.challenge, asked.puzzles, asked.bits);

  assert.equal(desk.takes('receipt', proof, noon), false);
  assert.equal(desk.takes('report', proof, noon + 6 * 60_000), false);
  assert.equal(desk.takes('report', proof, noon), true);
  assert.equal(desk.takes('report', proof, noon), false);
});

test('what was not solved, made elsewhere or made easier is no proof', () => {
  const desk = openProofDesk();
  const { challenge } = desk.challenge('report', 2, noon);
  const elsewhere = openProofDesk().challenge('report', 2, noon);
  const easier = challenge.replace(/^report\.\d+/, 'report.1');
  const none = Array.from({ length: puzzles }, () => '0').join(',');

  assert.equal(desk.takes('report', `${challenge}:${none}`, noon), false);
  assert.equal(desk.takes('report', solve(elsewhere.challenge, puzzles, elsewhere.bits), noon), false);
  assert.equal(desk.takes('report', solve(easier, puzzles, 1), noon), false);
  assert.equal(desk.takes('report', '', noon), false);
});

test('the more comes in the harder it gets, and never harder than an old telephone can bear', () => {
  const desk = openProofDesk();
  const hard = [1.1, 3, 8, 1_000, 1e9].map((pressure) => desk.challenge('report', pressure, noon).bits);

  assert.deepEqual(
    hard,
    hard.toSorted((one, other) => one - other),
  );
  assert.equal(hard.at(-1), bits.most);
  assert.ok(puzzles * 2 ** bits.most <= 65_536);
});

test('a flood in one county asks nothing of another, and is forgotten after two minutes', () => {
  const meter = createFloodMeter();
  for (let count = 0; count < free.report.county; count += 1) meter('report', '500235', noon);

  assert.ok(meter('report', '500235', noon) > 1);
  assert.ok(meter('report', '500236', noon) <= 1);
  assert.ok(meter('receipt', '500235', noon) <= 1);
  assert.ok(meter('report', '500235', noon + 120_000) <= 1);
});

const openDoor: Room = {
  name: 'door',
  description: 'A door that strangers may flood',
  routes: (app) => {
    app.post(
      '/knocks',
      {
        config: { who: ['anyone'], proof: 'report' },
        schema: { operationId: 'knock', summary: 'Knock', response: { 201: {} } },
      },
      (request, reply) => write(request, reply, {}, async () => ({ status: 201, body: { heard: true } })),
    );
  },
  sentences: { 'zh-CN': {}, en: {} },
};

let house: TestHouse;
before(async () => {
  house = await openTestHouse([openDoor]);
});
after(() => house.close());

const knock = (key: string, headers: Record<string, string> = {}) =>
  house.app.inject({
    method: 'POST',
    url: '/api/v1/knocks',
    headers: { 'idempotency-key': key, ...headers },
    payload: { place: { divisionCode: '500235001' } },
  });

test('without a flood nobody is asked; under one, strangers are, and whoever solves gets in with the same intent', async () => {
  const first = await Promise.all(Array.from({ length: free.report.county }, () => knock(crypto.randomUUID())));
  const intent = crypto.randomUUID();
  const asked = await knock(intent);

  assert.deepEqual([...new Set(first.map(({ statusCode }) => statusCode))], [201]);
  const problem = asked.json();
  assert.deepEqual([asked.statusCode, problem.code], [428, 'request.proofRequired']);
  assert.match(problem.detail, /请稍等/);
  const { challenge, puzzles: count, bits: hard } = problem.values;
  const proof = { 'x-linli-proof': solve(challenge, count, hard) };
  assert.equal((await knock(intent, proof)).statusCode, 201);
  assert.equal((await knock(crypto.randomUUID(), proof)).statusCode, 428);
});

test('staff are asked for no proof, whatever strangers send', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });

  assert.equal((await knock(crypto.randomUUID())).statusCode, 428);
  assert.equal((await knock(crypto.randomUUID(), { authorization: `Bearer ${token}` })).statusCode, 201);
});
