import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { openTestHouse, type TestHouse } from '../identity/testing.ts';

let house: TestHouse;
let port: number;

before(async () => {
  house = await openTestHouse();
  limits = { headers: house.app.server.headersTimeout, request: house.app.server.requestTimeout };
  // So that the test of the slow client need not take as long as the slow client may.
  Object.assign(house.app.server, { headersTimeout: 300, connectionsCheckingInterval: 100 });
  await house.app.listen({ port: 0, host: '127.0.0.1' });
  port = (house.app.server.address() as AddressInfo).port;
});
after(() => house.close());

let limits: { headers: number; request: number };

test('whoever sends a request drop by drop is cut off, and others are served meanwhile', async () => {
  const slow = Array.from({ length: 50 }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET /healthz HTTP/1.1\r\nHost: linli\r\nX-A: ');
    socket.on('error', () => {});
    return socket;
  });
  const dripping = setInterval(() => {
    for (const socket of slow) if (socket.writable) socket.write('a');
  }, 50);

  const health = await fetch(`http://127.0.0.1:${port}/healthz`);
  const ends = await Promise.all(slow.map((socket) => text(socket)));
  clearInterval(dripping);

  assert.equal(health.status, 200);
  assert.ok(ends.every((end) => end === '' || /^HTTP\/1\.1 408 /.test(end)));
  assert.deepEqual(limits, { headers: 10_000, request: 120_000 });
});

test('headers or an address without end are refused', async () => {
  const header = await say(`GET /healthz HTTP/1.1\r\nHost: linli\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`);
  const many = await say(`GET /healthz HTTP/1.1\r\nHost: linli\r\n${'X-A: aaaaaaa\r\n'.repeat(2_000)}\r\n`);
  const address = await say(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: linli\r\n\r\n`);

  assert.deepEqual(
    [header, many, address].map((answer) => answer.slice(0, 12)),
    ['HTTP/1.1 431', 'HTTP/1.1 431', 'HTTP/1.1 431'],
  );
});

test('a request that two readers would cut at different places is refused', async () => {
  const smuggled = await say(
    'POST /api/v1/sessions HTTP/1.1\r\nHost: linli\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n',
  );
  const twice = await say(
    'POST /api/v1/sessions HTTP/1.1\r\nHost: linli\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef',
  );

  assert.deepEqual([smuggled.slice(0, 12), twice.slice(0, 12)], ['HTTP/1.1 400', 'HTTP/1.1 400']);
});

test('of two fields with one name none is heeded, however deep they lie', async () => {
  const bodies = [
    '{"username":"wang","username":"zhao","password":"x"}',
    '{"username":"wang","password":"x","more":[{"a":1},{"b":{"c":1,"c":2}}]}',
    '{"username":"wang","\\u0075sername":"zhao","password":"x"}',
  ];

  const answers = await Promise.all(bodies.map(signIn));

  assert.deepEqual(
    answers.map((answer) => [answer.statusCode, answer.json().code]),
    bodies.map(() => [422, 'body.nameTwice']),
  );
});

test('text that looks like a name, and the same name in two places, are no double', async () => {
  const { statusCode } = await signIn('{"username":"\\"a\\":\\"b\\",\\"a\\":","password":"{\\"a\\":1,\\"a\\":2}"}');

  assert.equal(statusCode, 401);
});

test('a body that reaches for what all objects share is refused', async () => {
  const bodies = [
    '{"__proto__":{"role":"administrator"},"username":"a","password":"b"}',
    '{"username":"a","password":"b","constructor":{"prototype":{"role":"administrator"}}}',
  ];

  const answers = await Promise.all(bodies.map(signIn));

  assert.ok(answers.every(({ statusCode }) => statusCode === 400 || statusCode === 422));
  assert.equal(({} as { role?: string }).role, undefined);
});

test('a body of brackets without end does not bring the reader down', async () => {
  const deep = await signIn(`{"username":${'['.repeat(120_000)}${']'.repeat(120_000)}}`);

  assert.deepEqual([deep.statusCode, deep.json().code], [422, 'body.tooDeep']);
});

async function say(words: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  socket.write(words);
  return text(socket);
}

function signIn(payload: string) {
  return house.app.inject({
    method: 'POST',
    url: '/api/v1/sessions',
    headers: { 'content-type': 'application/json', 'idempotency-key': 'a-key-of-mine' },
    payload,
  });
}
