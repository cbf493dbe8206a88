import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Appointed } from '../identity/testing.ts';
import { cell, openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
let ofCity: Appointed;
before(async () => {
  county = await openTestCounty();
  const office = { role: 'handler', unitKind: 'department', divisionCode: '5002' } as const;
  ofCity = await county.appoint({ name: '市局小王', username: 'ofcity', ...office });
});
after(() => county.close());

test('a department of the city acknowledges what a county gave it, and the history holds it', async () => {
  const code = await reportLamp();
  const order = { lead: ofCity.unitId, reason: '归市局管' };
  assert.equal((await county.ask(county.zhao.token, 'POST', `/cases/${code}/dispatch`, order)).status, 201);

  const acknowledged = await county.ask(ofCity.token, 'POST', `/cases/${code}/acknowledgement`, {});

  assert.equal(acknowledged.status, 201, JSON.stringify(acknowledged.body));
  const entries = await county.asOwner<{ type: string }>("select type from ledger_entries where subject = 'case'");
  assert.ok(entries.some(({ type }) => type === 'case.acknowledged'));
});

test('what a county gave to nobody of the city, nobody of the city sees or writes about', async () => {
  const code = await reportLamp();

  assert.equal((await county.ask(ofCity.token, 'GET', `/cases/${code}`)).status, 404);
  assert.equal(
    (await county.ask(ofCity.token, 'POST', `/cases/${code}/notes`, { kind: 'note', words: '看' })).status,
    404,
  );
});

async function reportLamp(): Promise<string> {
  const report = { words: '路灯不亮', place: { divisionCode: cell }, categoryCode: streetLampOut };
  const { body } = await county.ask(undefined, 'POST', '/cases', report);
  await county.ask(county.zhao.token, 'POST', `/cases/${body.code}/acceptance`, { publicWords: '路灯不亮' });
  return body.code;
}
