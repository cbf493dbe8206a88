import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workingMinutesBetween } from '../kernel/index.ts';
import { leadOrder } from './case.ts';
import * as cast from './testing/cast.ts';
import { countyCentre, waterBureau } from './testing/places.ts';
import { calendar } from './testing/rules.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, days, hours, minutes, report, take, wait, waitUntil } from './testing/story.ts';

const onWatch = stages.handling();
const dueAt = onWatch.found.dues.resolve?.at ?? '';
const twoDays = { extra: { amount: 2, unit: 'working-days' }, reason: '等待配件' } as const;
const asked = take(onWatch, cast.sun, 'extensionRequest', twoDays);
const assisted = stages.handling(stages.acknowledged(stages.dispatchedWithAssistance()));

test('the first contact is kept once and ends its deadline', () => {
  const contacted = take(stages.acknowledged(), cast.sun, 'firstContact', { words: '已电话联系' });
  const again = take(wait(contacted, hours), cast.sun, 'firstContact', {});

  assert.equal(contacted.found.dues.firstContact, undefined);
  assert.equal(again.found.firstContactAt, contacted.now);
});

test('the lead’s first note begins the work', () => {
  assert.equal(onWatch.found.status, 'handling');
  assert.deepEqual(onWatch.found.handlers, [cast.sun.personId]);
});

test('an operator who writes a note neither begins the work nor becomes its handler', () => {
  const noted = take(stages.acknowledged(), cast.zhao, 'note', { kind: 'note', words: '反映人来电询问' });

  assert.equal(noted.found.status, 'acknowledged');
  assert.deepEqual(noted.found.handlers, [cast.sun.personId]);
});

test('a note of costs says how much', () => {
  assert.equal(answerTo(onWatch, cast.sun, 'note', { kind: 'cost', words: '灯泡' }), 'case.costMissing');
  assert.equal(answerTo(onWatch, cast.sun, 'note', { kind: 'cost', words: '灯泡', costYuan: 35.5 }), 'allowed');
});

test('an approved extension adds its span to the deadline of the case and of the order', () => {
  const approved = take(asked, cast.qian, 'extensionDecision', { decision: 'approved', reason: '同意' });

  assert.equal(dueAt, '2026-03-09T09:30:00.000Z');
  assert.equal(approved.found.dues.resolve?.at, '2026-03-11T09:30:00.000Z');
  assert.deepEqual(leadOrder(approved.found)?.due, approved.found.dues.resolve);
});

test('a refused extension leaves the deadline where it was', () => {
  const refused = take(asked, cast.qian, 'extensionDecision', { decision: 'refused', reason: '应能按期' });

  assert.equal(refused.found.dues.resolve?.at, dueAt);
  assert.equal(refused.found.extensions[0]?.decision, 'refused');
});

test('an extension is asked for before the deadline or not at all', () => {
  const lastMoment = waitUntil(onWatch, dueAt);

  assert.equal(answerTo(lastMoment, cast.sun, 'extensionRequest', twoDays), 'allowed');
  assert.deepEqual(attempt(wait(lastMoment, 1), cast.sun, 'extensionRequest', twoDays), {
    refusal: 'case.extensionTooLate',
    values: { dueAt },
  });
});

test('one extension is decided before the next is asked for', () => {
  assert.equal(answerTo(asked, cast.sun, 'extensionRequest', twoDays), 'case.extensionPending');
});

test('a case is extended twice at most', () => {
  const approval = { decision: 'approved', reason: '同意' } as const;
  const once = take(asked, cast.qian, 'extensionDecision', approval);
  const twice = take(take(once, cast.sun, 'extensionRequest', twoDays), cast.qian, 'extensionDecision', approval);

  assert.equal(answerTo(twice, cast.sun, 'extensionRequest', twoDays), 'case.extensionLimit');
});

test('nobody at the unit decides on its extension', () => {
  assert.equal(
    answerTo(asked, cast.sun, 'extensionDecision', { decision: 'approved', reason: '同意' }),
    'case.stepNotYours',
  );
});

test('a supervisor does not decide on the extension that she asked for herself', () => {
  const own = take(stages.dispatched({ lead: countyCentre.id }), cast.qian, 'acknowledgement', {});
  const wanted = take(own, cast.qian, 'extensionRequest', twoDays);
  const approval = { decision: 'approved', reason: '同意' } as const;

  assert.equal(answerTo(wanted, cast.qian, 'extensionDecision', approval), 'case.ownWork');
  assert.equal(answerTo(wanted, cast.citySupervisor, 'extensionDecision', approval), 'allowed');
});

test('there is nothing to decide where nobody asked', () => {
  assert.equal(
    answerTo(onWatch, cast.qian, 'extensionDecision', { decision: 'approved', reason: '同意' }),
    'case.noExtensionAsked',
  );
});

test('a unit that is done in time resolves without waiting for its extension', () => {
  const resolved = take(asked, cast.sun, 'resolution', { summary: '已修好' });

  assert.equal(resolved.found.status, 'resolved');
  assert.deepEqual(resolved.found.extensions, []);
});

test('a suspension for another reason says which', () => {
  assert.equal(answerTo(onWatch, cast.sun, 'suspension', { reason: 'other' }), 'case.suspensionReason');
  assert.equal(answerTo(onWatch, cast.sun, 'suspension', { reason: 'other', words: '等待审批' }), 'allowed');
});

test('a pause moves the deadline by exactly the working time that it took', () => {
  const paused = wait(stages.suspended(wait(onWatch, days)), 7 * days + 90 * minutes);
  const resumed = take(paused, cast.sun, 'resumption', {});
  const [pause] = resumed.found.pauses;
  const took = workingMinutesBetween(calendar, pause?.from ?? '', pause?.to ?? '');

  assert.equal(resumed.found.status, 'handling');
  assert.equal(workingMinutesBetween(calendar, dueAt, resumed.found.dues.resolve?.at ?? ''), took);
  assert.deepEqual(leadOrder(resumed.found)?.due, resumed.found.dues.resolve);
});

test('a pause on the day of the order takes nothing from working days, because that day does not count', () => {
  const resumed = take(wait(stages.suspended(), hours), cast.sun, 'resumption', {});

  assert.equal(resumed.found.dues.resolve?.at, dueAt);
});

test('a pause over a weekend takes nothing', () => {
  const friday = take(waitUntil(onWatch, '2026-03-06T09:30:00.000Z'), cast.sun, 'suspension', { reason: 'weather' });
  const resumed = take(waitUntil(friday, '2026-03-09T00:30:00.000Z'), cast.sun, 'resumption', {});

  assert.equal(resumed.found.dues.resolve?.at, dueAt);
});

test('a pause also moves the first contact, whoever assists, and a request for more time', () => {
  const requested = take(assisted, cast.sun, 'extensionRequest', twoDays);
  const before = take(wait(requested, days - 2 * hours), cast.sun, 'suspension', { reason: 'appraisal' });
  const { found } = take(wait(before, 7 * days), cast.zhao, 'resumption', {});
  const wholeWeek = 5 * 7 * 60;
  const moved = (from = '', to = '') => workingMinutesBetween(calendar, from, to);

  assert.equal(moved(before.found.dues.firstContact?.at, found.dues.firstContact?.at), wholeWeek);
  assert.equal(moved(before.found.orders[1]?.due.at, found.orders[1]?.due.at), wholeWeek);
  assert.equal(moved(before.found.extensions[0]?.decisionDue.at, found.extensions[0]?.decisionDue.at), wholeWeek);
});

test('an extension after a pause keeps what the pause gave', () => {
  const paused = take(wait(onWatch, days), cast.sun, 'suspension', { reason: 'weather' });
  const resumed = take(wait(paused, days), cast.sun, 'resumption', {});
  const wanted = take(resumed, cast.sun, 'extensionRequest', twoDays);
  const extended = take(wanted, cast.qian, 'extensionDecision', { decision: 'approved', reason: '同意' });

  // Monday 9 March at the close of work, one paused day later, and two working days more.
  assert.equal(resumed.found.dues.resolve?.at, '2026-03-10T09:30:00.000Z');
  assert.equal(extended.found.dues.resolve?.at, '2026-03-12T09:30:00.000Z');
});

test('a pause after the deadline excuses nothing', () => {
  const late = take(wait(waitUntil(onWatch, dueAt), days), cast.sun, 'suspension', { reason: 'weather' });

  assert.equal(take(wait(late, 7 * days), cast.sun, 'resumption', {}).found.dues.resolve?.at, dueAt);
});

test('a deadline that was promised stays, even if a holiday becomes a working day afterwards', () => {
  const years = { ...calendar.years, 2026: { holidays: [], makeUpDays: ['2026-03-07', '2026-03-08'] } };
  const resumed = take(
    wait(stages.suspended(), hours),
    cast.sun,
    'resumption',
    {},
    { calendar: { ...calendar, years } },
  );

  assert.equal((resumed.found.dues.resolve?.at ?? '') >= dueAt, true);
});

test('a suspended case asks for no extension and gets no resolution', () => {
  const suspended = stages.suspended();

  assert.equal(answerTo(suspended, cast.sun, 'extensionRequest', twoDays), 'case.stepNotNow');
  assert.equal(answerTo(suspended, cast.sun, 'resolution', { summary: '好了' }), 'case.stepNotNow');
});

test('a case is not resolved while a unit still assists, and the refusal names the unit', () => {
  assert.deepEqual(attempt(assisted, cast.sun, 'resolution', { summary: '好了' }), {
    refusal: 'case.assistingOpen',
    values: { unit: '县水利局' },
  });
});

test('a case is resolved when the assisting unit is done', () => {
  const done = take(assisted, cast.waterHandler, 'assistance', { summary: '已关闸' });

  assert.equal(answerTo(done, cast.sun, 'resolution', { summary: '好了' }), 'allowed');
});

test('a case is resolved when the assisting unit was released', () => {
  const released = take(assisted, cast.zhao, 'release', { unitId: waterBureau.id, reason: '不再需要' });

  assert.equal(answerTo(released, cast.sun, 'resolution', { summary: '好了' }), 'allowed');
});

test('an assisting unit does not resolve the case', () => {
  assert.equal(answerTo(assisted, cast.waterHandler, 'resolution', { summary: '好了' }), 'case.stepNotYours');
});

test('the resolution keeps words fit for the reporter', () => {
  assert.equal(stages.resolved().found.resolution?.summary, '已更换灯泡');
  assert.equal(report().found.resolution, undefined);
});
