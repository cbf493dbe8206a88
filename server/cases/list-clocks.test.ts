import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CaseList, CaseView, RuleOfCase } from '@linli/domain/cases';
import { workingMinutesLeft } from '@linli/domain/kernel';
import { openTestCounty, streetLampOut, type TestCounty } from './testing.ts';

let county: TestCounty;
before(async () => {
  county = await openTestCounty();
});
after(() => county.close());

/** A report that is with the bureau of city management. */
async function order(words: string): Promise<string> {
  const { zhao, sun, ask } = county;
  const reported = await ask(undefined, 'POST', '/cases', { words, place: { lng: 108.695, lat: 30.925 } });
  const { code } = reported.body;
  await take(zhao.token, code, 'categorization', { categoryCode: streetLampOut });
  await take(zhao.token, code, 'acceptance', { publicWords: words });
  await take(zhao.token, code, 'dispatch', { lead: sun.unitId, reason: '由城市管理部门维修' });
  await take(sun.token, code, 'acknowledgement');
  return code;
}

async function take(token: string, code: string, address: string, body: object = {}): Promise<void> {
  const { status, body: told } = await county.ask(token, 'POST', `/cases/${code}/${address}`, body);
  assert.equal(status, 201, `${address}: ${JSON.stringify(told)}`);
}

test('whoever asks why this date is told the rule in words and where it comes from', async () => {
  const code = await order('滨江路第 5 号路灯不亮');
  const { rules } = (await county.ask(county.sun.token, 'GET', `/cases/${code}/deadline-rules`)).body as unknown as {
    rules: RuleOfCase[];
  };
  const shown = (await county.ask(county.sun.token, 'GET', `/cases/${code}`)).body as unknown as CaseView;
  const rule = rules.find(({ id }) => id === shown.dues.resolve?.rule);

  assert.equal(rule?.stage, 'resolve');
  assert.ok(rule.source.length > 3);
  assert.equal(rule.version, shown.dues.resolve?.ruleVersion);
  assert.equal((await county.ask(undefined, 'GET', `/cases/${code}/deadline-rules`)).status, 401);
});

/** A day later everybody has to sign in again. */
async function nextDay(): Promise<void> {
  county.pass(86_400_000);
  const { zhao, sun, signIn } = county;
  const tokens = [await signIn('zhaomin'), await signIn('sun')] as const;
  county = { ...county, zhao: { ...zhao, token: tokens[0] }, sun: { ...sun, token: tokens[1] } };
}

async function listOf(token: string, query: string): Promise<CaseList> {
  return (await county.ask(token, 'GET', `/cases?${query}`)).body as unknown as CaseList;
}

test('a list brings the calendar by which its working time is reckoned, and it says the same as the case', async () => {
  const code = await order('滨江路第 1 号路灯不亮');
  const { cases, calendars } = await listOf(county.sun.token, 'queue=handle&mine=true&order=due');
  const line = cases.find((one) => one.code === code);
  const shown = (await county.ask(county.sun.token, 'GET', `/cases/${code}`)).body as unknown as CaseView;
  const calendar = calendars[line?.calendar ?? ''];

  assert.ok(calendar && line?.dueAt);
  assert.equal(line.dueAt, shown.runs?.at);
  assert.equal(workingMinutesLeft(calendar, county.now(), line.dueAt), shown.workingMinutesLeft);
  assert.equal(shown.minutesOfWorkingDay, 420);
});

test('what is suspended stays in the list of orders, at its end, and says since when its clock stands', async () => {
  const [running, stopped] = [await order('滨江路第 2 号路灯不亮'), await order('滨江路第 3 号路灯不亮')];
  await take(county.sun.token, stopped, 'first-contact', { words: '已电话联系' });
  await take(county.sun.token, stopped, 'suspension', { reason: 'weather', words: '大雨停工' });
  const pages: CaseList['cases'] = [];
  for (let after: string | undefined = ''; after !== undefined; ) {
    const page = await listOf(
      county.sun.token,
      `queue=handle&mine=true&order=due&limit=1${after && `&after=${after}`}`,
    );
    pages.push(...page.cases);
    after = page.next;
  }

  assert.ok(pages.findIndex(({ code }) => code === running) < pages.findIndex(({ code }) => code === stopped));
  assert.deepEqual(
    pages.map(({ code }) => code).toSorted(),
    [...new Set(pages.map(({ code }) => code))].toSorted(),
    'each once',
  );
  const line = pages.find(({ code }) => code === stopped);
  assert.deepEqual([line?.dueAt, line?.stoppedAt], [undefined, county.now()]);
  const shown = (await county.ask(county.sun.token, 'GET', `/cases/${stopped}`)).body as unknown as CaseView;
  assert.deepEqual([shown.runs, shown.stoppedAt], [undefined, county.now()]);
});

test('who decides on more time is told until when', async () => {
  const code = await order('滨江路第 4 号路灯不亮');
  await take(county.sun.token, code, 'extension-requests', {
    extra: { amount: 3, unit: 'working-days' },
    reason: '等灯具',
  });
  const { cases } = await listOf(county.qian.token, 'extensionPending=true&order=due');

  assert.equal(cases.find((one) => one.code === code)?.owed?.clock, 'extensionDecision');
  const [own] = (await listOf(county.sun.token, 'extensionPending=true&order=due')).cases;
  assert.equal(own?.owed, undefined, 'whoever asked decides nothing');
});

test('an assisting unit finds what it owes by its own deadline, first due first', async () => {
  const water = await county.appoint({ name: '林工', username: 'lingong', role: 'handler', unitKind: 'department' });
  const help = { units: [{ unitId: water.unitId, task: '关阀' }], reason: '要先关水' };
  const codes = [await order('路灯杆下水管破了')];
  await take(county.zhao.token, codes[0] as string, 'joint-action', help);
  await nextDay();
  codes.push(await order('路灯井里积水'));
  await take(county.zhao.token, codes[1] as string, 'joint-action', help);
  water.token = await county.signIn('lingong');
  const first = await listOf(water.token, 'assisting=true&order=due&limit=1');
  const second = await listOf(water.token, `assisting=true&order=due&limit=1&after=${first.next}`);
  const { assisting } = (await county.ask(water.token, 'GET', '/cases/counts')).body as unknown as {
    assisting: number;
  };

  assert.deepEqual(
    [...first.cases, ...second.cases].map(({ code }) => code),
    codes,
  );
  assert.equal(first.cases[0]?.owed?.clock, 'assist');
  assert.equal(second.next, undefined);
  assert.equal(assisting, 2);
});
