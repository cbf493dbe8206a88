import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseView } from '@linli/domain/cases';
import { cases } from '../../locales/zh-CN/cases.ts';
import { story } from '../../locales/zh-CN/story.ts';
import { promisedAt, storyOf } from './story.ts';

const now = Date.parse('2026-11-23T02:00:00.000Z');
const telling = { words: story, caseWords: cases, now, language: 'zh-CN' as const };
const centre = { id: 'c', name: '云阳县综治中心', divisionCode: '500235' };
const unit = { id: 'u', name: '城市管理局', divisionCode: '500235' };
const due = (at: string) => ({ at, from: at, periods: [], rule: 'r', ruleVersion: '1', calendarVersion: '1' });

const registered = {
  code: '50023526112304193575',
  status: 'registered',
  centre,
  orders: [],
  dues: { accept: due('2026-11-23T06:30:00.000Z') },
  extensions: [],
  supervisions: [],
  pauses: [],
  registeredAt: '2026-11-22T23:25:00.000Z',
} as unknown as CaseView;

const handling = {
  ...registered,
  status: 'handling',
  acceptedAt: '2026-11-23T00:30:00.000Z',
  dispatchedAt: '2026-11-23T00:40:00.000Z',
  acknowledgedAt: '2026-11-23T01:00:00.000Z',
  orders: [{ unit, part: 'lead', kind: 'dispatch', status: 'acknowledged', issuedAt: '', due: due('') }],
  dues: { resolve: due('2026-11-26T09:30:00.000Z') },
} as unknown as CaseView;

test('Mrs Wang reads from the first day until when somebody takes it up', () => {
  const present = storyOf(registered, telling).find((stop) => stop.state === 'now');
  assert.equal(present?.title, '等待云阳县综治中心受理');
  assert.equal(present?.when, '承诺 11月23日 14:30 前');
});

test('she reads who has it, until when, and what is still to come', () => {
  const stops = storyOf(handling, telling);
  const present = stops.find((stop) => stop.state === 'now');
  assert.equal(present?.title, '城市管理局正在办理');
  assert.equal(present?.when, '承诺 11月26日 17:30 前');
  assert.deepEqual(
    stops.filter((stop) => stop.state === 'ahead').map((stop) => stop.title),
    ['办结', '请您评价', '结案'],
  );
});

test('a promise that was not kept is said first, not hidden', () => {
  const late = { ...handling, dues: { resolve: due('2026-11-20T09:30:00.000Z') } };
  const present = storyOf(late, telling).find((stop) => stop.state === 'now');
  assert.match(present?.when ?? '', /已超时/);
});

test('while the clock stands still she reads why, and nothing is called late', () => {
  const pauses = [{ from: '2026-11-19T01:00:00.000Z', reason: 'weather' }];
  const suspended = { ...handling, status: 'suspended', pauses, dues: { resolve: due('2026-11-20T09:30:00.000Z') } };
  const present = storyOf(suspended as CaseView, telling).find((stop) => stop.state === 'now');
  assert.equal(present?.title, '暂停计时：天气原因');
  assert.doesNotMatch(present?.when ?? '', /超时/);
});

test('when it is said to be done, what was done stands beside the question', () => {
  const resolution = { summary: '已更换灯泡两只', at: '2026-11-23T01:30:00.000Z' };
  const resolved = { ...handling, status: 'resolved', resolution } as CaseView;
  const present = storyOf(resolved, telling).find((stop) => stop.state === 'now');
  assert.deepEqual(present?.words, ['已更换灯泡两只']);
});

test('a declined report ends with the road to take', () => {
  const outcome = { reason: 'notOurMatter', route: '请向供电公司报修' };
  const stops = storyOf({ ...registered, status: 'declined', outcome } as CaseView, telling);
  assert.equal(stops.at(-1)?.title, '不予受理');
  assert.deepEqual(stops.at(-1)?.words, ['接下来您可以：请向供电公司报修']);
  assert.equal(stops.at(-1)?.state, 'now');
});

test('a closed case has nothing ahead of it', () => {
  const closed = { ...handling, status: 'closed', closedAt: '2026-11-23T01:50:00.000Z' } as CaseView;
  const stops = storyOf(closed, telling);
  assert.deepEqual(stops.at(-1), { key: 'closed', title: '已结案', when: '11月23日 09:50', state: 'now' });
});

test('the promise is about taking it up until a unit has it, then about getting it done', () => {
  assert.equal(promisedAt(registered), '2026-11-23T06:30:00.000Z');
  assert.equal(promisedAt(handling), '2026-11-26T09:30:00.000Z');
});

test('what was done in time is not called late because she has not judged it yet', () => {
  const done = { ...handling, status: 'resolved', resolution: { at: '2026-11-25T01:00:00.000Z', summary: '已换灯' } };
  const later = { ...telling, now: Date.parse('2026-12-01T01:00:00.000Z') };
  const present = storyOf(done as unknown as CaseView, later).find((stop) => stop.state === 'now');

  assert.equal(present?.title, '请您评价：办好了吗？');
  assert.equal(present?.when, undefined);
  assert.equal(present?.isLate, undefined);
});

test('what was promised and has passed is said to be late', () => {
  const later = { ...telling, now: Date.parse('2026-12-01T01:00:00.000Z') };
  const present = storyOf(handling, later).find((stop) => stop.state === 'now');

  assert.equal(present?.isLate, true);
});
