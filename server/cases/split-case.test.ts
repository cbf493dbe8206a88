import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

const place = { lng: 108.695, lat: 30.925 };
const wang = { name: '王秀英', phone: '13812345678' };

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

async function report(more: object = {}): Promise<string> {
  const words = '路灯不亮；还有楼上每晚打麻将';
  const body = { words, place, categoryCode: streetLampOut, reporter: wang, ...more };
  return (await county.ask(undefined, 'POST', '/cases', body)).body.code;
}

function split(code: string, body: object, token: string | undefined = county.zhao.token) {
  return county.ask(token, 'POST', `/cases/${code}/splits`, body);
}

type Case = { words: string; linkedTo?: string; reporterKind: string; channel: string };

test('a report of two matters becomes two cases with one reporter, each telling of the other', async () => {
  const first = await report();

  const { status, body } = await split(first, { words: '楼上每晚打麻将', categoryCode: '0203' });

  assert.equal(status, 201);
  const second = (await county.ask(county.zhao.token, 'GET', `/cases/${body.code}`)).body as unknown as Case;
  assert.deepEqual(
    [second.words, second.linkedTo, second.reporterKind, second.channel],
    ['楼上每晚打麻将', first, 'named', 'web'],
  );
  const contact = await county.ask(county.zhao.token, 'POST', `/cases/${body.code}/contact-readings`, {
    reason: 'followUp',
  });
  assert.equal((contact.body as unknown as { phone: string }).phone, wang.phone);
  const { body: history } = await county.ask(county.zhao.token, 'GET', `/cases/${first}/history`);
  const entries = (history as unknown as { entries: Array<{ type: string; body: { words: string } }> }).entries;
  assert.equal(entries.at(-1)?.type, 'case.supplemented');
  assert.match(entries.at(-1)?.body.words ?? '', new RegExp(body.code));
});

test('each part of a report has its own place, and whoever splits says which', async () => {
  const first = await report();

  const { status, body } = await split(first, {
    words: '楼上每晚打麻将',
    place: { divisionCode: '500235001001' },
    firstPlace: { lng: 108.692, lat: 30.922, address: '滨江路 8 号' },
  });

  assert.equal(status, 201);
  const placeOf = async (code: string) =>
    ((await county.ask(county.zhao.token, 'GET', `/cases/${code}`)).body as unknown as { place: object }).place;
  assert.deepEqual(await placeOf(first), {
    divisionCode: '500235001001001',
    precision: 'cell',
    address: '滨江路 8 号',
    lng: 108.692,
    lat: 30.922,
  });
  assert.deepEqual(await placeOf(body.code), { divisionCode: '500235001001', precision: 'division' });
});

test('a report of which nobody has said what it is keeps its place when it is split', async () => {
  const first = await report({ categoryCode: undefined });

  const { status, body } = await split(first, { words: '另一件', firstPlace: { divisionCode: '500235001001' } });
  assert.deepEqual([status, (body as { code: string }).code], [422, 'split.firstPlace']);
});

test('nobody sees the contact when a report is split: it is not a reading', async () => {
  const first = await report();
  await split(first, { words: '另一件' });

  const { body } = await county.ask(county.qian.token, 'GET', `/cases/${first}/readings`);
  assert.deepEqual((body as unknown as { readings: unknown[] }).readings, []);
});

test('an accusation is not split: what is kept from whom is told by whoever makes it', async () => {
  const first = await report({ accusation: { other: '某窗口' } });

  const { status } = await split(first, { words: '另一件' });
  assert.ok(status === 404 || status === 422);
});

test('whoever is not of the centre does not split its cases', async () => {
  const first = await report();

  assert.equal((await split(first, { words: '另一件' }, county.sun.token)).status, 403);
  assert.equal((await split(first, { words: '另一件' }, county.li.token)).status, 403);
  const nobody = await county.ask(undefined, 'POST', `/cases/${first}/splits`, { words: '另一件' });
  assert.equal(nobody.status, 401);
});
