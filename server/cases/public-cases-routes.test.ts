import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readAll } from '../jobs/index.ts';
import { casesReactions } from './index.ts';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
let code: string;
before(async () => {
  county = await openTestCounty();
  const place = { lng: 108.6951, lat: 30.9251, address: '滨江路 8 号' };
  const reporter = { name: '王秀英', phone: '13800000000' };
  const report = { words: '滨江路 8 号门口路灯不亮', categoryCode: streetLampOut, place, reporter };
  code = (await county.ask(undefined, 'POST', '/cases', report)).body.code;
  const accepted = await county.ask(county.zhao.token, 'POST', `/cases/${code}/acceptance`, {});
  assert.equal(accepted.status, 201, JSON.stringify(accepted.body));
  await readAll(county.database, [casesReactions(county.parts)]);
});
after(() => county.close());

test('anybody may read an accepted case, and learns nothing of Mrs Wang or her door', async () => {
  const { status, body } = await county.ask(undefined, 'GET', `/public/cases/${code}`);

  assert.equal(status, 200);
  const { code: shown, status: now, divisionCode, placeName, lng, lat } = body as Record<string, unknown>;
  assert.deepEqual(
    { shown, now, divisionCode, placeName, lng, lat },
    {
      shown: code,
      now: 'accepted',
      divisionCode: '500235001001',
      placeName: '双江街道 滨江社区',
      lng: 108.695,
      lat: 30.925,
    },
  );
  assert.doesNotMatch(JSON.stringify(body), /王秀英|138|8 号|门口|500235001001001/);
});

test('the list shows it to anybody', async () => {
  const { body } = await county.ask(undefined, 'GET', '/public/cases?division=500235001');

  assert.deepEqual(
    (body as unknown as { cases: { code: string }[] }).cases.map((shown) => shown.code),
    [code],
  );
});

test('a case that is not public does not exist for the public, nor one that never was', async () => {
  const place = { divisionCode: '500235001001' };
  const kept = (await county.ask(undefined, 'POST', '/cases', { words: '还没有人看过', place })).body.code;

  assert.equal((await county.ask(undefined, 'GET', `/public/cases/${kept}`)).status, 404);
  assert.equal((await county.ask(undefined, 'GET', `/public/cases/${'1'.repeat(20)}`)).status, 404);
});

test('a question that cannot be understood is refused by its field', async () => {
  const strange = await county.ask(undefined, 'GET', '/public/cases?status=secret');
  const lost = await county.ask(undefined, 'GET', '/public/cases?after=nonsense');

  assert.deepEqual([strange.status, field(strange)], [422, 'status']);
  assert.deepEqual([lost.status, field(lost)], [422, 'after']);
});

function field({ body }: { body: object }): unknown {
  return (body as { field?: string }).field;
}
