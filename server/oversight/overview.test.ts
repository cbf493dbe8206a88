import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type CaseLine, isKeptFrom, keptOf } from '@linli/domain/cases';
import {
  countOrder,
  kpis,
  type OpenOverview,
  type OrderCounts,
  type Overview,
  orderFiguresOf,
  type PublicStatistics,
  type Repeats,
  ratesOf,
  type Trend,
} from '@linli/domain/oversight';
import { parse } from 'csv-parse/sync';
import * as cast from '../../domain/cases/testing/cast.ts';
import { type CaseParts, casesReactions, casesRoom } from '../cases/index.ts';
import { randomStories } from '../cases/random-stories.test-support.ts';
import { recordEntries } from '../cases/recorded-story.test-support.ts';
import { type Appointed, openTestHouse, type TestHouse } from '../identity/testing.ts';
import { readAll } from '../jobs/index.ts';
import { nationalCalendar } from '../territory/national-calendar.ts';
import { oversightReactions, oversightRoom } from './index.ts';
import { extended, isAt, plain, recount, type Side, sidesOf, sum, sumOf } from './overview.test-support.ts';

const day = 86_400_000;
const everything = [...randomStories(7, 30), extended()];
/** An accusation counts for those who may know of it: whoever has a part in it, and above the centre that has it. */
const stories = everything.filter(({ found }) => !isKeptFrom({ ...cast.qian, unitId: '' }, keptOf(found)));
const parts = {
  places: { nameOf: (code: string) => (code === '500235101' ? '双江街道' : undefined), locate: () => undefined },
  calendarOf: async () => nationalCalendar,
  rulebook: async () => ({
    groups: [{ code: '01', nameZh: '市政设施', nameEn: '' }],
    categories: new Map([
      ['0101', { nameZh: '路灯' }],
      ['0201', { nameZh: '噪声' }],
    ]),
  }),
} as unknown as CaseParts;

let house: TestHouse;
let qian: Appointed;
before(async () => {
  house = await openTestHouse([casesRoom(parts), oversightRoom({ cases: parts })]);
  qian = await house.appoint({ name: '钱主任', username: 'qian', role: 'supervisor' });
  for (const { found, entries } of everything) await recordEntries(house.database, found.id, entries);
  await readAll(house.database, [casesReactions(parts), oversightReactions]);
  house.pass(20 * day);
  qian = { ...qian, token: await house.signIn('qian') };
});
after(() => house.close());

test('every number of the county is what a recount of its cases gives', async () => {
  const overview = await look();
  const at = overview.asOf;

  assert.deepEqual(plain(overview.all), recount(stories, at));
  for (const { status, count } of overview.byStatus)
    assert.equal(count, stories.filter(({ found }) => found.status === status).length, status);
  for (const { key, ...figures } of overview.byPlace)
    assert.deepEqual(plain(figures), recount(stories.filter(isAt(key)), at), key);
  for (const { key, ...figures } of overview.byGroup)
    assert.deepEqual(
      plain(figures),
      recount(
        stories.filter(({ found }) => found.categoryCode?.startsWith(key)),
        at,
      ),
      key,
    );
});

test('the orders of each unit are counted for the unit that had them', async () => {
  const overview = await look();

  for (const { key, rates } of overview.byUnit) {
    const orders = stories.flatMap(({ entries }) => orderFiguresOf(entries)).filter(({ unitId }) => unitId === key);
    assert.deepEqual(rates, ratesOf(sum(orders.map((order) => countOrder(order, overview.asOf)))));
  }
  const dispatched = overview.byUnit.reduce((total, { rates }) => total + (rates.K09?.denominator ?? 0), 0);
  assert.equal(dispatched, overview.all.rates.K09?.denominator);
  assert.ok(overview.byUnit.every(({ name }) => name.length > 0));
});

test('the random cases have something to show in every rate', async () => {
  const { all } = await look();

  assert.deepEqual(
    Object.entries(all.rates).filter(([, { denominator, numerator }]) => denominator === 0 || numerator === 0),
    [],
  );
});

test('behind each number of cases stands a list with exactly so many', async () => {
  const overview = await look();
  const asked = sidesOf(overview).flatMap(({ side, figures: { registered, open, yellow, red } }) =>
    Object.entries({ registered, open, yellow, red, late: yellow + red }).map(([of, count]) => ({ of, count, side })),
  );
  const states = overview.byStatus.map(({ status, count }) => ({ of: 'registered', count, side: { status } }));

  for (const { of, count, side } of [...asked, ...states])
    assert.equal((await listBehind({ of, ...side })).length, count, JSON.stringify({ of, ...side }));

  assert.ok(asked.length > 50);
});

test('behind each rate stand the cases of its orders: those that count, and those that fall short', async () => {
  const overview = await look();
  const at = overview.asOf;

  for (const { id, numerator, denominator } of kpis) {
    const casesWith = (counts: (order: OrderCounts) => boolean) =>
      stories.filter(({ entries }) => orderFiguresOf(entries).some((order) => counts(countOrder(order, at)))).length;
    const behind = async (part: string) => (await listBehind({ of: id, part })).length;

    assert.equal(
      await behind('denominator'),
      casesWith((order) => order[denominator] > 0),
      id,
    );
    assert.equal(
      await behind('numerator'),
      casesWith((order) => order[numerator] > 0),
      id,
    );
    assert.equal(
      await behind('rest'),
      casesWith((order) => order[denominator] > 0 && order[numerator] === 0),
      id,
    );
  }
  const unit = overview.byUnit.find(({ rates }) => (rates.K09?.numerator ?? 0) > 0);
  const returned = stories.filter(({ entries }) =>
    orderFiguresOf(entries).some(({ unitId, isReturned }) => unitId === unit?.key && isReturned),
  );
  assert.equal((await listBehind({ of: 'K09', part: 'numerator', unit: unit?.key ?? '' })).length, returned.length);
});

test('the oldest that is still open stands first, and page after page tells each case once', async () => {
  const whole = await listBehind({ of: 'open', order: 'oldest' });
  const first = (await ask('/oversight/cases?of=open&order=oldest&limit=3', qian.token)).json();
  const second = (await ask(`/oversight/cases?of=open&order=oldest&limit=3&after=${first.next}`, qian.token)).json();

  const moments = whole.map(({ registeredAt }) => registeredAt);
  assert.deepEqual(moments, moments.toSorted());
  assert.deepEqual(
    [...first.cases, ...second.cases].map(({ code }) => code),
    whole.slice(0, 6).map(({ code }) => code),
  );
  const wrong = await ask('/oversight/cases?of=open&after=yesterday', qian.token);
  assert.deepEqual([wrong.statusCode, wrong.json().code], [422, 'list.after']);
});

test('what is open now is what a recount finds open, and what is late is among it', async () => {
  const open = (await ask('/oversight/open', qian.token)).json() as OpenOverview;
  const { all } = await look();

  assert.deepEqual(open.all, { open: all.open, yellow: all.yellow, red: all.red });
  for (const { key, open: count } of open.byUnit)
    assert.equal((await listBehind({ of: 'open', unit: key })).length, count);
  assert.ok(open.byPlace.length > 1 && open.byGroup.some(({ name }) => name === '市政设施'));
});

test('day by day, the steps add up to what was registered, and empty days are there', async () => {
  const from = '2026-02-20T16:00:00.000Z';
  const { all } = await look({ from });
  const { steps, asOf } = (await ask(`/oversight/trend?from=${from}&step=day`, qian.token)).json() as Trend;

  assert.equal(sumOf(steps, 'registered'), all.registered);
  assert.equal(sumOf(steps, 'open'), all.open);
  assert.equal(steps.length, Math.ceil((Date.parse(asOf) - Date.parse(from)) / day));
  assert.ok(steps.some(({ registered }) => registered === 0));
  const many = await ask('/oversight/trend?from=2020-01-01T00:00:00Z&step=day', qian.token);
  assert.deepEqual([many.statusCode, many.json().code], [422, 'span.tooLong']);
});

test('the same matter in the same community again and again is found, and its cases are listed', async () => {
  const { repeats, leastCount } = (await ask('/oversight/repeats', qian.token)).json() as Repeats;
  const counts = new Map<string, number>();
  for (const { found } of stories) {
    const community = found.place.divisionCode.slice(0, 12);
    if (found.categoryCode === undefined || community.length < 12) continue;
    const key = `${community} ${found.categoryCode}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  assert.deepEqual(
    new Map(repeats.map(({ division, category, registered }) => [`${division} ${category}`, registered])),
    new Map([...counts].filter(([, count]) => count >= leastCount)),
  );
  assert.ok(repeats.length > 0);
  for (const { division, category, registered } of repeats)
    assert.equal((await listBehind({ of: 'registered', division, category })).length, registered);
});

test('the cases behind a number leave as a file with as many rows, and only for those who see the number', async () => {
  const { all } = await look();
  const file = await exportBehind({ of: 'open' }, qian.token);
  const outside = await exportBehind({ of: 'open', division: '500236' }, qian.token);

  assert.equal(file.statusCode, 200, file.body);
  const rows = parse(file.body.replace(/^\uFEFF/, ''), { relax_column_count: true }) as string[][];
  assert.equal(rows.filter(([code = '']) => /[0-9]{20}/.test(code)).length, all.open);
  assert.deepEqual([outside.statusCode, outside.json().code], [403, 'division.outside']);
});

test('names of places, groups and indicators come with the numbers', async () => {
  const overview = await look();

  assert.equal(overview.byPlace.find(({ key }) => key === '500235101')?.name, '双江街道');
  assert.equal(overview.byGroup.find(({ key }) => key === '01')?.name, '市政设施');
  assert.equal(overview.definitions.find(({ id }) => id === 'K02')?.nameZh, '按时办结率');
});

test('a span and a place narrow the numbers', async () => {
  const township = await look({ division: '500235101' });
  const nothing = await look({ from: '2026-03-03T00:00:00Z' });

  assert.deepEqual(plain(township.all), recount(stories.filter(isAt('500235101')), township.asOf));
  assert.deepEqual(
    township.byPlace.map(({ key }) => key),
    ['500235101001', '500235101002'],
  );
  assert.equal(nothing.all.registered, 0);
  assert.equal(nothing.all.rates.K02?.rate, null);
});

test('a township leader sees the numbers of her township and of no other', async () => {
  const { token } = await house.appoint({
    name: '汤主任',
    username: 'tang',
    role: 'leader',
    divisionCode: '500235101',
  });

  const own = await ask('/oversight/overview', token);
  const county = await ask('/oversight/overview?division=500235', token);
  const neighbour = await ask('/oversight/overview?division=500235102', token);

  const hers = stories.filter(isAt('500235101')).filter(({ found }) => found.accusation === undefined);
  assert.equal((own.json() as Overview).all.registered, hers.length);
  assert.deepEqual([county.statusCode, county.json().code], [403, 'division.outside']);
  assert.deepEqual([neighbour.statusCode, neighbour.json().code], [403, 'division.outside']);
});

test('operators, handlers and strangers get no overview', async () => {
  const { token } = await house.appoint({ name: '赵敏', username: 'zhaomin', role: 'operator' });

  const from = '2026-02-20T16:00:00Z';
  for (const path of ['overview', 'open', 'cases?of=open', `trend?step=day&from=${from}`, 'repeats']) {
    assert.equal((await ask(`/oversight/${path}`, token)).statusCode, 403, path);
    assert.equal((await ask(`/oversight/${path}`)).statusCode, 401, path);
  }
  assert.equal((await exportBehind({ of: 'open' }, token)).statusCode, 403);
});

test('a span that ends before it begins, or in no year of the calendar, is refused by its field', async () => {
  const reversed = await ask('/oversight/overview?from=2026-03-03T00:00:00Z&to=2026-03-02T00:00:00Z', qian.token);
  const yearless = await ask('/oversight/overview?from=0000-01-01T00:00:00Z', qian.token);

  assert.deepEqual([reversed.statusCode, reversed.json().field], [422, 'to']);
  assert.deepEqual([yearless.statusCode, yearless.json().field], [422, 'from']);
});

test('everybody may see the numbers of what is public, and only those; small ones are withheld', async () => {
  const answer = await ask('/public/statistics?division=500235&quarter=2026-1');
  const statistics: PublicStatistics = answer.json();
  const listed = await listPublic('division=500235');

  assert.equal(answer.statusCode, 200, answer.body);
  assert.ok(listed.length >= 11 && listed.length < stories.length, `${listed.length}`);
  assert.equal(statistics.total, listed.length);
  const numbers = [statistics.byPlace, statistics.byGroup, statistics.table, statistics.byStatus].flat();
  assert.deepEqual(
    numbers.filter(({ count }) => count !== null && count > 0 && count < 11),
    [],
  );
  assert.ok(numbers.some(({ count }) => count === null));
  assert.ok(statistics.shares.every(({ percent }) => percent === null || Number.isInteger(percent)));
});

test('numbers are told by quarters of counties and places in them alone, since other spans would tell of one another', async () => {
  const other = await ask('/public/statistics?division=500235&quarter=2025-4');

  assert.deepEqual([other.json().total, other.json().byPlace], [0, []]);
  assert.equal((await ask('/public/statistics?division=500235&from=2026-01-01T00:00:00.000Z')).statusCode, 422);
  assert.equal((await ask('/public/statistics?division=5002')).statusCode, 422);
  assert.equal((await ask('/public/statistics')).statusCode, 422);
});

test('a supervisor hands numbers on as a file with her name on it, the same as everybody gets', async () => {
  const told: PublicStatistics = (await ask('/public/statistics?division=500235&quarter=2026-1')).json();
  const body = { format: 'csv', reason: '人大代表视察', division: '500235', quarter: '2026-1' };
  const answer = await send(qian.token, body);
  const outside = await send(qian.token, { ...body, division: '500101' });
  const sun = await house.appoint({ name: '孙工', username: 'sun', role: 'handler', unitKind: 'department' });
  const forbidden = await send(sun.token, body);

  const rows: string[][] = parse(answer.body, { bom: true, relax_column_count: true });
  assert.match(rows[0]?.[0] ?? '', /^导出编号 [0-9a-f-]{36} · 钱主任（.*用途：人大代表视察/);
  assert.equal(rows.find(([kind]) => kind === '合计')?.[3], String(told.total));
  assert.equal(rows.filter(([, , , count]) => count === '未公布').length > 0, true);
  assert.deepEqual(
    rows.slice(3).filter(([kind, , , count]) => kind !== '比率（%）' && Number(count) > 0 && Number(count) < 11),
    [],
  );
  assert.deepEqual([outside.statusCode, outside.json().code], [403, 'division.outside']);
  assert.equal(forbidden.statusCode, 403);
});

test('anybody takes the public numbers as a file, with the same small counts withheld and no name on it', async () => {
  const told: PublicStatistics = (await ask('/public/statistics?division=500235&quarter=2026-1')).json();
  const answer = await ask('/public/statistics-file?division=500235&quarter=2026-1&format=csv');
  const workbook = await ask('/public/statistics-file?division=500235&quarter=2026-1&format=xlsx');
  const span = await ask('/public/statistics-file?division=500235&format=csv&from=2026-01-01T00:00:00.000Z');

  const rows: string[][] = parse(answer.body, { bom: true, relax_column_count: true });
  const counts = rows.slice(2).filter(([kind]) => kind !== '比率（%）');
  assert.match(rows[0]?.[0] ?? '', /^.+公开数字 · 2026 年第 1 季度 · 截至 \d{4}-\d\d-\d\d \d\d:\d\d$/);
  assert.equal(counts.find(([kind]) => kind === '合计')?.[3], String(told.total));
  assert.ok(counts.some(([, , , count]) => count === '未公布'));
  assert.deepEqual(
    counts.filter(([, , , count]) => Number(count) > 0 && Number(count) < 11),
    [],
  );
  assert.match(String(answer.headers['content-disposition']), /filename="statistics-500235-2026-1\.csv"$/);
  assert.equal(workbook.rawPayload.subarray(0, 2).toString(), 'PK');
  assert.equal(span.statusCode, 422);
});

function send(token: string, payload: object) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
  return house.app.inject({ method: 'POST', url: '/api/v1/statistics-exports', headers, payload });
}

async function look(query: Record<string, string> = {}): Promise<Overview> {
  const answer = await ask(`/oversight/overview?${new URLSearchParams(query)}`, qian.token);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json();
}

function ask(path: string, token?: string) {
  const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  return house.app.inject({ url: `/api/v1${path}`, headers });
}

async function listBehind(query: Side): Promise<CaseLine[]> {
  const answer = await ask(`/oversight/cases?${new URLSearchParams({ ...query, limit: '200' })}`, qian.token);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.json().cases;
}

function exportBehind(query: object, token: string) {
  const headers = { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() };
  const payload = { format: 'csv', reason: '周例会研判', query };
  return house.app.inject({ method: 'POST', url: '/api/v1/oversight/case-exports', headers, payload });
}

async function listPublic(query: string): Promise<unknown[]> {
  return (await ask(`/public/cases?limit=100&${query}`)).json().cases;
}
