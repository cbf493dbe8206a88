import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTestCounty, streetLampOut, type TestCounty } from '../testing.ts';
import { orderPaper } from '../volume/paper/order-paper.ts';

const place = { lng: 108.695, lat: 30.925 };
let county: TestCounty;
let code: string;
before(async () => {
  county = await openTestCounty();
  const reporter = { name: '王秀英', phone: '13812345678' };
  const report = { words: '路灯不亮', place, categoryCode: streetLampOut, reporter };
  code = (await county.ask(undefined, 'POST', '/cases', report)).body.code;
  await county.ask(county.zhao.token, 'POST', `/cases/${code}/acceptance`, {});
  const sent = { lead: county.sun.unitId, reason: '路灯归它管' };
  const { status, body } = await county.ask(county.zhao.token, 'POST', `/cases/${code}/dispatch`, sent);
  assert.equal(status, 201, JSON.stringify(body));
});
after(() => county.close());

function paper(token: string | undefined, number = 1) {
  return county.app.inject({
    method: 'GET',
    url: `/api/v1/cases/${code}/orders/${number}/paper.pdf`,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
}

test('the centre and the unit that has the order print it', async () => {
  for (const token of [county.zhao.token, county.sun.token]) {
    const answer = await paper(token);

    assert.equal(answer.statusCode, 200);
    assert.equal(answer.rawPayload.subarray(0, 5).toString(), '%PDF-');
    assert.match(answer.headers['content-disposition'] as string, /^attachment/);
  }
});

test('an order that there is not, and whoever is nobody, are refused', async () => {
  assert.equal((await paper(county.zhao.token, 9)).statusCode, 404);
  assert.equal((await paper(undefined)).statusCode, 401);
});

test('who reported stands on no order, and what the unit owes does', async () => {
  const { body } = await county.ask(county.zhao.token, 'GET', `/cases/${code}`);
  const found = body as never as Parameters<typeof orderPaper>[0]['found'];
  const text = JSON.stringify(
    orderPaper({
      found,
      order: found.orders[0] as never,
      number: 1,
      placeName: '滨江社区',
      printedBy: '赵敏',
      printedAt: '2026-03-02T01:00:00.000Z',
    }),
  );

  assert.ok(!/王秀英|13812345678/.test(text));
  assert.ok(/交　办　单/.test(text) && /路灯不亮/.test(text) && /前办结/.test(text) && /签收人/.test(text));
});
