import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { later } from '@linli/domain/kernel';
import { createSender, type Outgoing, type Sender, sendMessages } from './index.ts';
import { keyRing, openTalkingCounty, type TalkingCounty } from './messages.test-support.ts';

const minute = 60_000;
const day = 86_400_000;
const publicUrl = 'https://linli.example';
let county: TalkingCounty;
before(async () => {
  county = await openTalkingCounty();
});
after(() => county.close());

test('one address that cannot be reached keeps nobody else waiting, and is tried again later', async () => {
  await tell('13800000001', '13800000002');
  const reached: string[] = [];
  let isBroken = true;
  const sender: Sender = async ({ to }) => {
    if (isBroken && to.value.endsWith('1')) throw new Error(`no such number: ${to.value}`);
    reached.push(to.value);
  };
  const send = (milliseconds: number) =>
    sendMessages({ database: county.database, keyRing, sender, publicUrl }, later(county.now(), milliseconds));

  const first = await send(0);
  const atOnce = await send(0);
  const [broken] = await county.look(
    `select attempts, last_error from messages where to_masked = '138****0001' and last_error is not null`,
  );
  isBroken = false;
  const afterAMinute = await send(minute);

  assert.deepEqual([first, atOnce, afterAMinute], [1, 0, 1]);
  assert.deepEqual(reached, ['13800000002', '13800000001']);
  assert.deepEqual(broken, { attempts: 1, last_error: 'no such number: 138****0001' });
  assert.deepEqual(await county.look('select 1 from messages where to_sealed is not null'), []);
});

test('two servers that send at the same time tell nobody twice', async () => {
  await tell('13800000011', '13800000012', '13800000013');
  const reached: string[] = [];
  const sender: Sender = async ({ id }) => void reached.push(id);
  const sending = { database: county.database, keyRing, sender, publicUrl };

  await Promise.all([sendMessages(sending, county.now()), sendMessages(sending, county.now())]);

  assert.equal(reached.length, 3);
  assert.equal(new Set(reached).size, 3);
});

test('what could not be told for two days is given up, and says so', async () => {
  await tell('13800000021');
  const sender: Sender = async () => assert.fail('it is news no more');
  const now = later(county.now(), 2 * day + minute);

  await sendMessages({ database: county.database, keyRing, sender, publicUrl }, now);

  assert.deepEqual(
    await county.look(
      `select given_up_at is not null as "isGivenUp", sent_at from messages where to_masked = '138****0021'`,
    ),
    [{ isGivenUp: true, sent_at: null }],
  );
});

test('where nobody is to be told, nothing is sent', async () => {
  await tell('13800000031');

  const sent = await sendMessages({ database: county.database, keyRing, sender: undefined, publicUrl }, county.now());

  assert.equal(sent, 0);
  assert.equal((await county.toldTo('13800000031')).length, 1);
});

test('the log shows the words and not the number', async () => {
  const lines: string[] = [];
  const sender = createSender({ kind: 'log' }, (line) => lines.push(line)) as Sender;

  await sender({ id: '1', to: { kind: 'phone', value: '10000001234' }, words: '您反映的事项已受理。' });
  await sender({ id: '2', to: { kind: 'email', value: 'wang@example.com' }, words: '您反映的事项已受理。' });

  assert.deepEqual(lines, ['100****1234  您反映的事项已受理。', 'w****@example.com  您反映的事项已受理。']);
});

test('a gateway gets each message signed, and its refusal counts as not sent', async (t) => {
  const asked: { body: string; signature: string }[] = [];
  const gateway = createServer(async (request, response) => {
    const body = (await request.toArray()).join('');
    asked.push({ body, signature: String(request.headers['linli-signature']) });
    response.writeHead(asked.length === 1 ? 202 : 503).end();
  }).listen(0, '127.0.0.1');
  t.after(() => gateway.close());
  await once(gateway, 'listening');
  const url = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/sms`;
  const sender = createSender({ kind: 'webhook', url, key: 'shared' }, () => {}) as Sender;
  const message: Outgoing = { id: '1', to: { kind: 'phone', value: '10000001234' }, words: '您反映的事项已受理。' };

  await sender(message);
  await assert.rejects(sender(message), /503/);

  const [{ body, signature } = { body: '', signature: '' }] = asked;
  const [, seconds, hex] = /^t=(\d+),v1=(\w+)$/.exec(signature) ?? [];
  assert.deepEqual(JSON.parse(body), message);
  assert.equal(hex, createHmac('sha256', 'shared').update(`${seconds}.${body}`).digest('hex'));
});

/** One message to each of these telephones, waiting to be sent. */
async function tell(...phones: string[]): Promise<void> {
  for (const phone of phones) {
    const code = await county.reports(phone);
    await county.step(county.zhao.token, code, 'categorization', { categoryCode: '0101' });
    await county.step(county.zhao.token, code, 'acceptance');
  }
  await county.react();
}
