import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from '../cases/testing/cast.ts';
import { cityManagement, waterBureau } from '../cases/testing/places.ts';
import * as stages from '../cases/testing/stages.ts';
import { days, hours, type Story, take, wait } from '../cases/testing/story.ts';
import { countOrder, kpis, ratesOf } from './kpis.ts';
import { type OrderFigures, orderFiguresOf } from './order-figures.ts';

const unsolved = { responded: true, solved: false, satisfied: 'dissatisfied' } as const;
const content = { responded: true, solved: true, satisfied: 'basicallySatisfied' } as const;

test('an accepted report has no order that could count', () => {
  assert.deepEqual(orderFiguresOf(stages.accepted().entries), []);
});

test('an order that was acknowledged in time counts so', () => {
  const order = onlyOrder(stages.acknowledged());

  assert.equal(order.unitId, cityManagement.id);
  assert.equal(order.acknowledgedOnTime, true);
  assert.equal(order.acknowledgeDueAt, undefined);
});

test('an order that was acknowledged days later counts as late', () => {
  const order = onlyOrder(stages.acknowledged(wait(stages.dispatched(), 5 * days)));

  assert.equal(order.acknowledgedOnTime, false);
});

test('an order that nobody acknowledges counts as late once its time is over, and not before', () => {
  const story = stages.dispatched();
  const order = onlyOrder(story);

  assert.equal(countOrder(order, story.now).toAcknowledge, 0);
  assert.equal(countOrder(order, wait(story, 5 * days).now).toAcknowledge, 1);
  assert.equal(countOrder(order, wait(story, 5 * days).now).acknowledgedOnTime, 0);
});

test('a return counts for the unit that returned, the rest for the next', () => {
  const story = take(stages.returned(), cast.zhao, 'dispatch', { lead: waterBureau.id, reason: '属水利局' });
  const [first, second] = orderFiguresOf(story.entries);

  assert.deepEqual([first?.unitId, first?.isReturned], [cityManagement.id, true]);
  assert.deepEqual([second?.unitId, second?.isReturned, second?.number], [waterBureau.id, false, 2]);
  assert.equal(countOrder(first as OrderFigures, wait(story, 90 * days).now).toResolve, 0);
});

test('what is resolved after its deadline is late, also when it was soon done again in time', () => {
  const late = stages.resolved(wait(stages.handling(), 30 * days));
  const reworked = take(late, cast.zhao, 'followUp', { answer: unsolved });
  const again = take(wait(reworked, hours), cast.sun, 'resolution', { summary: '重新修好' });

  assert.equal(onlyOrder(late).isLate, true);
  assert.deepEqual(countsOf(again, 'toResolve', 'resolvedOnTime', 'reworked'), [1, 0, 1]);
});

test('the time that a case is suspended is not held against the unit', () => {
  const story = stages.suspended();

  assert.deepEqual(countsOf(wait(story, 60 * days), 'toResolve'), [0]);
});

test('the time before the suspension is', () => {
  const overdue = wait(stages.handling(), 30 * days);
  const story = take(overdue, cast.sun, 'suspension', { reason: 'weather' });

  assert.deepEqual(countsOf(story, 'toResolve', 'resolvedOnTime'), [1, 0]);
});

test('an approved extension moves the deadline and counts, a refused one does neither', () => {
  const asked = take(stages.handling(), cast.sun, 'extensionRequest', {
    extra: { amount: 10, unit: 'working-days' },
    reason: '等配件',
  });
  const decide = (decision: 'approved' | 'refused') =>
    wait(take(asked, cast.qian, 'extensionDecision', { decision, reason: '配件已订' }), 10 * days);

  assert.deepEqual(countsOf(decide('approved'), 'extended', 'toResolve'), [1, 0]);
  assert.deepEqual(countsOf(decide('refused'), 'extended', 'toResolve'), [0, 1]);
});

test('of two answers the latest counts', () => {
  const reworked = take(stages.resolved(), cast.zhao, 'followUp', { answer: unsolved });
  const resolved = take(wait(reworked, hours), cast.sun, 'resolution', { summary: '重新修好' });
  const answered = take(resolved, cast.zhao, 'followUp', { answer: content });

  assert.deepEqual(countsOf(reworked, 'answered', 'solved', 'satisfied'), [1, 0, 0]);
  assert.deepEqual(countsOf(answered, 'answered', 'solved', 'satisfied', 'reworked'), [1, 1, 1, 1]);
});

test('a withdrawn case no longer runs late', () => {
  const story = stages.handling();
  const withdrawn = take(story, cast.wang(story.found), 'withdrawal', { reason: '已经修好了' });

  assert.deepEqual(countsOf(wait(withdrawn, 90 * days), 'toResolve'), [0]);
});

test('a rate over nothing is no rate', () => {
  const rates = ratesOf(countOrder(onlyOrder(stages.dispatched()), stages.dispatched().now));

  assert.deepEqual(rates.K02, { numerator: 0, denominator: 0, rate: null });
  assert.deepEqual(rates.K09, { numerator: 0, denominator: 1, rate: 0 });
  assert.deepEqual(
    Object.keys(rates),
    kpis.map(({ id }) => id),
  );
});

function onlyOrder(story: Story): OrderFigures {
  const orders = orderFiguresOf(story.entries);
  assert.equal(orders.length, 1);
  return orders[0] as OrderFigures;
}

function countsOf(story: Story, ...names: (keyof ReturnType<typeof countOrder>)[]): number[] {
  const counts = countOrder(onlyOrder(story), story.now);
  return names.map((name) => counts[name]);
}
