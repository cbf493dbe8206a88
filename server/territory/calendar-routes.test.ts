import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CalendarPreview, CalendarView } from '@linli/domain/territory';
import { type Appointed, openTestHouse, shuangjiang, type TestHouse, yunyang } from '../identity/testing.ts';
import { territoryRoom } from './index.ts';

const places = { locate: () => undefined, nameOf: () => undefined, counties: () => [yunyang], version: () => 1 };
/** The county celebrates its own day in a year that the nation knows. */
const ownDay = { year: 2026, days: [{ date: '2026-03-20', isOffDay: true }] };

let house: TestHouse;
let wu: Appointed;
let zhao: Appointed;

before(async () => {
  house = await openTestHouse([territoryRoom({ places })]);
  wu = await house.appoint({ name: '吴立新', username: 'wulixin', role: 'administrator' });
  zhao = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });
});
after(() => house.close());

test('an administrator reads the working days and hours of the county, and an operator is refused', async () => {
  const { status, body } = await ask<CalendarView>(wu.token, 'GET', `/calendars/${yunyang}`);
  const refused = await ask<{ code: string }>(zhao.token, 'GET', `/calendars/${yunyang}`);

  assert.equal(status, 200);
  assert.ok(body.years['2026']?.holidays.includes('2026-10-01'));
  assert.deepEqual([refused.status, refused.body.code], [403, 'post.forbidden']);
});

test('a preview names the days that would change, and changes none', async () => {
  const { body } = await ask<CalendarPreview>(wu.token, 'POST', '/calendar-previews', asked(yunyang, [ownDay]));
  const after = await ask<CalendarView>(wu.token, 'GET', `/calendars/${yunyang}`);

  const none = { added: [], removed: [] };
  const days = { holidays: { added: ['2026-03-20'], removed: [] }, makeUpDays: none };
  assert.deepEqual(body, { isChanged: true, years: [{ year: 2026, isNew: false, ...days }] });
  assert.ok(!after.body.years['2026']?.holidays.includes('2026-03-20'));
});

test('a year that is not announced, and hours that overlap, are refused with what to do', async () => {
  const empty = await ask<{ code: string }>(
    wu.token,
    'POST',
    '/calendar-previews',
    asked('CN', [{ year: 2031, days: [] }]),
  );
  const hours = [
    ['08:30', '12:00'],
    ['11:00', '17:30'],
  ];
  const overlapping = await ask<{ code: string }>(wu.token, 'POST', '/calendars', { ...asked(yunyang, []), hours });

  assert.deepEqual([empty.status, empty.body.code], [422, 'calendar.notAnnounced']);
  assert.deepEqual([overlapping.status, overlapping.body.code], [422, 'calendar.hoursInvalid']);
});

test('what was looked at is imported at the desk, and the ledger says by whom', async () => {
  const imported = await ask<{ version: number }>(wu.token, 'POST', '/calendars', asked(yunyang, [ownDay]));
  const { body } = await ask<CalendarView>(wu.token, 'GET', `/calendars/${yunyang}`);
  const entries = await house.asOwner<{ name: string }>(
    `select actor->>'name' as name from ledger_entries where type = 'calendar.imported'`,
  );

  assert.deepEqual([imported.status, imported.body.version], [201, 1]);
  assert.ok(body.years['2026']?.holidays.includes('2026-03-20'));
  assert.deepEqual(entries, [{ name: '吴立新' }]);
});

test('nobody changes the days of a place that she does not look after, nor without having proved who she is', async () => {
  const mei = await house.appoint({
    ...({ name: '梅', username: 'mei', role: 'administrator' } as const),
    ...{ divisionCode: shuangjiang, unitDivisionCode: shuangjiang },
  });
  const county = await ask<{ code: string }>(mei.token, 'POST', '/calendars', asked(yunyang, [ownDay]));
  const nation = await ask<{ code: string }>(mei.token, 'POST', '/calendars', asked('CN', [ownDay]));
  const elsewhere = await ask<{ code: string }>(wu.token, 'POST', '/calendars', asked('500236', [ownDay]));
  house.pass(20 * 60_000);
  const later = await ask<{ code: string }>(wu.token, 'POST', '/calendars', asked(yunyang, [ownDay]));

  assert.deepEqual([county.status, county.body.code], [403, 'rule.outside']);
  assert.deepEqual([nation.body.code, elsewhere.body.code], ['rule.outside', 'rule.outside']);
  assert.equal(later.body.code, 'session.stepUpRequired');
});

function asked(divisionCode: string, files: object[]) {
  return { divisionCode, files, source: '云阳县人民政府通知' };
}

async function ask<Body>(token: string, method: 'GET' | 'POST', path: string, payload?: object) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
  const answer = await house.app.inject({ method, url: `/api/v1${path}`, headers, payload });
  return { status: answer.statusCode, body: answer.json() as Body };
}
