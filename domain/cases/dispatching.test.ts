import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leadOrder } from './case.ts';
import { queueOf } from './queue.ts';
import * as cast from './testing/cast.ts';
import {
  cityManagement,
  countyCentre,
  neighbourBureau,
  powerCompany,
  refOf,
  station,
  townshipCentre,
  waterBureau,
} from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { answerTo, attempt, report, type Story, take } from './testing/story.ts';
import { defaultLimits } from './world.ts';

const reason = '职责不清';
const nobody = '00000000-0000-7000-8000-0000000000ff';
const asTheCatalogueSays = { suggestion: { rule: 'D-1', ruleVersion: '2026.1', leadUnitId: cityManagement.id } };
const accepted = stages.accepted();
const assisted = stages.dispatchedWithAssistance();
const orderStates = ({ found }: Story) => found.orders.map(({ unit, part, status }) => [unit.name, part, status]);

test('an order fixes its deadline with the rule, its version and the calendar', () => {
  assert.deepEqual(leadOrder(stages.dispatched().found)?.due, {
    at: '2026-03-09T09:30:00.000Z',
    from: '2026-03-02T02:00:00.000Z',
    periods: [{ amount: 5, unit: 'working-days' }],
    rule: 'T-resolve',
    ruleVersion: '2026.1',
    calendarVersion: 'test.1',
  });
});

test('each assisting unit has an order and a deadline of its own', () => {
  assert.deepEqual(orderStates(assisted), [
    ['县城市管理局', 'lead', 'issued'],
    ['县水利局', 'assist', 'issued'],
  ]);
  assert.equal(assisted.found.orders[1]?.due.at, '2026-03-05T09:30:00.000Z');
});

test('a case without a category cannot be dispatched', () => {
  const bare = { ...accepted, found: { ...accepted.found, categoryCode: undefined } };

  assert.equal(answerTo(bare, cast.zhao, 'dispatch', { lead: cityManagement.id }), 'case.categoryMissing');
});

test('an unknown unit gets no order', () => {
  assert.equal(answerTo(accepted, cast.zhao, 'dispatch', { lead: nobody }), 'unit.notFound');
});

test('no unit stands twice in one dispatch', () => {
  const assisting = [{ unitId: cityManagement.id, task: '协助' }];

  assert.equal(answerTo(accepted, cast.zhao, 'dispatch', { lead: cityManagement.id, assisting }), 'case.unitTwice');
});

test('an operator who leaves the catalogue’s suggestion says why', () => {
  const lead = waterBureau.id;
  const dispatched = take(accepted, cast.zhao, 'dispatch', { lead: cityManagement.id }, asTheCatalogueSays as object);

  assert.equal(
    answerTo(accepted, cast.zhao, 'dispatch', { lead }, asTheCatalogueSays as object),
    'case.reasonForOtherUnit',
  );
  assert.equal(answerTo(accepted, cast.zhao, 'dispatch', { lead, reason }, asTheCatalogueSays as object), 'allowed');
  const last = dispatched.entries.at(-1);
  assert.equal(last?.type === 'case.dispatched' && last.body.rule, 'D-1');
});

test('a direct dispatch to a township also tells the county', () => {
  const atTheCity = stages.escalated();
  const dispatched = take(atTheCity, cast.cityOperator, 'dispatch', { lead: station.id });

  assert.deepEqual(dispatched.found.informed, [refOf(countyCentre)]);
});

test('the county does not tell itself', () => {
  assert.deepEqual(stages.dispatched({ lead: station.id }).found.informed, []);
});

test('a dispatch forgets nobody who was informed before', () => {
  const dispatched = take(stages.escalated(), cast.cityOperator, 'dispatch', { lead: cityManagement.id });

  assert.deepEqual(dispatched.found.informed, [refOf(countyCentre)]);
});

test('a unit acknowledges once', () => {
  const acknowledged = stages.acknowledged();

  assert.equal(acknowledged.found.status, 'acknowledged');
  assert.equal(answerTo(acknowledged, cast.colleague, 'acknowledgement', {}), 'case.alreadyAcknowledged');
});

test('an assisting unit that acknowledges first leaves the case with its lead', () => {
  const acknowledged = take(assisted, cast.waterHandler, 'acknowledgement', {});

  assert.equal(acknowledged.found.status, 'dispatched');
  assert.deepEqual(queueOf(acknowledged.found), { queue: 'acknowledge', unitId: cityManagement.id });
});

test('a return goes back to the centre, takes its reason along and releases whoever assists', () => {
  const returned = stages.returned(assisted);

  assert.deepEqual(orderStates(returned), [
    ['县城市管理局', 'lead', 'returned'],
    ['县水利局', 'assist', 'released'],
  ]);
  assert.deepEqual(queueOf(returned.found), { queue: 'dispatch', unitId: countyCentre.id });
  assert.equal(returned.found.dues.dispatch !== undefined, true);
});

test('an assisting unit cannot return the case', () => {
  assert.equal(answerTo(assisted, cast.waterHandler, 'return', { reason }), 'case.stepNotYours');
});

test('a case is returned twice at most', () => {
  const thirdTime = stages.dispatched({}, stages.returned(stages.dispatched({}, stages.returned())));

  assert.deepEqual(attempt(thirdTime, cast.sun, 'return', { reason }), {
    refusal: 'case.returnLimit',
    values: { limit: 2 },
  });
});

test('how often a case may be returned is a number that a county sets', () => {
  assert.equal(
    answerTo(stages.dispatched(), cast.sun, 'return', { reason }, { limits: { ...defaultLimits, returns: 0 } }),
    'case.returnLimit',
  );
});

test('the unit that received it first leads: what it has acknowledged it cannot return', () => {
  assert.equal(answerTo(stages.acknowledged(), cast.sun, 'return', { reason }), 'case.stepNotNow');
});

test('after a ruling a case is dispatched to the unit that was ruled', () => {
  const ruled = take(stages.returned(), cast.qian, 'ruling', { unitId: cityManagement.id, reason });

  assert.equal(answerTo(ruled, cast.zhao, 'dispatch', { lead: waterBureau.id }), 'case.ruledOtherUnit');
  assert.equal(answerTo(ruled, cast.zhao, 'dispatch', { lead: cityManagement.id }), 'allowed');
});

test('after a ruling the unit cannot return the case', () => {
  const ruled = take(stages.dispatched(), cast.qian, 'ruling', { unitId: cityManagement.id, reason });

  assert.equal(ruled.found.status, 'dispatched');
  assert.equal(answerTo(ruled, cast.sun, 'return', { reason }), 'case.ruledNoReturn');
});

test('a ruling for another unit takes the case from the one that holds it', () => {
  const ruled = take(stages.acknowledged(assisted), cast.qian, 'ruling', { unitId: waterBureau.id, reason });

  assert.deepEqual(queueOf(ruled.found), { queue: 'dispatch', unitId: countyCentre.id });
  assert.deepEqual(orderStates(ruled), [
    ['县城市管理局', 'lead', 'released'],
    ['县水利局', 'assist', 'released'],
  ]);
  assert.equal(answerTo(ruled, cast.zhao, 'dispatch', { lead: waterBureau.id }), 'allowed');
});

test('the centre above rules where two units of a township quarrel', () => {
  const story = stages.dispatched({ lead: station.id }, stages.accepted(report({ centre: refOf(townshipCentre) })));

  assert.equal(answerTo(story, cast.qian, 'ruling', { unitId: station.id, reason }), 'allowed');
  assert.equal(answerTo(story, cast.townshipOperator, 'ruling', { unitId: station.id, reason }), 'case.stepNotYours');
});

test('a ruling names a unit that exists', () => {
  assert.equal(answerTo(stages.returned(), cast.qian, 'ruling', { unitId: nobody, reason }), 'unit.notFound');
});

test('a township that leads calls departments of its county to the spot', () => {
  const atTheStation = take(stages.dispatched({ lead: station.id }), cast.stationHandler, 'acknowledgement', {});
  const called = take(atTheStation, cast.li, 'jointAction', {
    units: [{ unitId: waterBureau.id, task: '到场关闸' }],
    reason: '需要部门到场',
  });

  assert.deepEqual(orderStates(called).at(-1), ['县水利局', 'assist', 'issued']);
  assert.equal(called.found.orders.at(-1)?.kind, 'jointAction');
});

test('a township calls nobody of another county; the centre may', () => {
  const atTheStation = take(stages.dispatched({ lead: station.id }), cast.stationHandler, 'acknowledgement', {});
  const units = [{ unitId: neighbourBureau.id, task: '到场' }];

  assert.equal(answerTo(atTheStation, cast.li, 'jointAction', { units, reason }), 'case.unitOutsideCounty');
  assert.equal(answerTo(atTheStation, cast.zhao, 'jointAction', { units, reason }), 'allowed');
});

test('a township acknowledges before it calls others', () => {
  const units = [{ unitId: waterBureau.id, task: '到场' }];

  assert.equal(
    answerTo(stages.dispatched({ lead: station.id }), cast.li, 'jointAction', { units, reason }),
    'case.stepNotNow',
  );
});

test('a unit that is at work already is not called again', () => {
  const handling = stages.acknowledged(assisted);
  const call = (unitId: string) =>
    answerTo(handling, cast.zhao, 'jointAction', { units: [{ unitId, task: '到场' }], reason });

  assert.equal(call(waterBureau.id), 'case.unitTwice');
  assert.equal(call(cityManagement.id), 'case.unitTwice');
  assert.equal(call(powerCompany.id), 'allowed');
});

test('a unit that does not assist cannot be released', () => {
  assert.equal(
    answerTo(stages.acknowledged(assisted), cast.sun, 'release', { unitId: powerCompany.id, reason }),
    'case.notAssisting',
  );
  assert.equal(
    answerTo(stages.handling(), cast.sun, 'release', { unitId: waterBureau.id, reason }),
    'case.nobodyAssists',
  );
});
