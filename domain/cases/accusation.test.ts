import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accusationOf, disciplineDuty, isAccusedOrBelow, isKeptFrom, keptOf, receiverOf } from './accusation.ts';
import type { Case } from './case.ts';
import { caseCode } from './case-code.ts';
import { merge } from './merging.ts';
import { relationsOf } from './policy.ts';
import * as cast from './testing/cast.ts';
import * as places from './testing/places.ts';
import { lamp } from './testing/rules.ts';
import * as stages from './testing/stages.ts';
import { answerTo, type Story, take, unlessRefused, worldAt } from './testing/story.ts';

const { cityCentre, countyCentre, townshipCentre, cityManagement, waterBureau, station, refOf, units } = places;
const receivers = { centres: [countyCentre, cityCentre].map(refOf), discipline: [] };

/** Operator Zhao learns that a report accuses these units. */
function naming(story: Story, accused: readonly { id: string }[], actor = cast.zhao): Story {
  const input = { unitIds: accused.map(({ id }) => id), reason: '来信中写明' };
  return take(story, actor, 'accusation', input, { receivers } as object);
}

test('an accusation of the county’s centre is taken in by the city’s', () => {
  const accusation = { units: [refOf(countyCentre)] };

  assert.deepEqual(receiverOf(accusation, receivers, units), refOf(cityCentre));
});

test('a centre below the accused one does not take in the accusation', () => {
  const all = { centres: [townshipCentre, countyCentre, cityCentre].map(refOf), discipline: [] };

  assert.deepEqual(receiverOf({ units: [refOf(countyCentre)] }, all, units), refOf(cityCentre));
});

test('where no centre is left, those who look into officials take it in, and never the accused', () => {
  const discipline = [refOf(waterBureau), refOf(cityManagement)];
  const accusation = { units: [refOf(countyCentre), refOf(waterBureau)] };

  assert.deepEqual(
    receiverOf(accusation, { centres: [refOf(countyCentre)], discipline }, units),
    refOf(cityManagement),
  );
  assert.equal(receiverOf(accusation, { centres: [refOf(countyCentre)], discipline: [] }, units), undefined);
});

test('a unit that does not exist cannot be accused', () => {
  const decided = accusationOf({ unitIds: [places.committee.id.replace(/.$/, 'f')] }, undefined, units);

  assert.equal((decided as { refusal: string }).refusal, 'unit.notFound');
});

test('below an accused bureau stands its station in a township, and not a unit of other duties', () => {
  const known = new Map(units)
    .set(cityManagement.id, { ...cityManagement, duties: ['lighting', 'streetOrder'] } as never)
    .set(station.id, { ...station, duties: ['streetOrder'] } as never)
    .set(places.committee.id, { ...places.committee, duties: ['mediation'] } as never);
  const accusation = { units: [refOf(cityManagement)] };

  assert.equal(isAccusedOrBelow(station.id, accusation, known), true);
  assert.equal(isAccusedOrBelow(places.committee.id, accusation, known), false);
});

test('who looks into officials is below nobody', () => {
  const known = new Map(units).set(station.id, { ...station, duties: [disciplineDuty] } as never);

  assert.equal(isAccusedOrBelow(station.id, { units: [refOf(countyCentre)] }, known), false);
});

test('an order is neither given to the accused nor to anybody below', () => {
  const accepted = naming(stages.accepted(), [cityManagement]);
  const ofTownship = naming(stages.accepted(), [townshipCentre]);

  assert.equal(answerTo(accepted, cast.zhao, 'dispatch', { lead: cityManagement.id }), 'accusation.ofThisUnit');
  assert.equal(
    answerTo(accepted, cast.zhao, 'dispatch', {
      lead: waterBureau.id,
      assisting: [{ unitId: cityManagement.id, task: '配合' }],
    }),
    'accusation.ofThisUnit',
  );
  assert.equal(
    answerTo(accepted, cast.qian, 'ruling', { unitId: cityManagement.id, reason: '属其职责' }),
    'accusation.ofThisUnit',
  );
  assert.equal(answerTo(ofTownship, cast.zhao, 'dispatch', { lead: townshipCentre.id }), 'accusation.ofThisUnit');
  assert.equal(answerTo(accepted, cast.zhao, 'dispatch', { lead: waterBureau.id }), 'allowed');
});

test('what the accused unit was working on is taken back and dispatched anew, and the entry says what it had seen', () => {
  const handling = stages.handling();
  const named = naming(handling, [cityManagement]);

  assert.equal(named.found.status, 'accepted');
  assert.deepEqual(
    named.found.orders.map(({ status }) => status),
    ['released'],
  );
  assert.deepEqual(relationsOf(cast.sun, named.found), []);
  const entry = named.entries.at(-1);
  assert.ok(entry?.type === 'case.accusationNamed');
  assert.deepEqual(entry.body.seenBy, [{ unit: refOf(cityManagement), untilSeq: handling.found.version }]);
});

test('what the accused unit says is done is dispatched anew too', () => {
  assert.equal(naming(stages.resolved(), [cityManagement]).found.status, 'accepted');
});

test('where only an assisting unit is accused, the others go on', () => {
  const named = naming(stages.dispatchedWithAssistance(), [waterBureau]);

  assert.equal(named.found.status, 'dispatched');
  assert.deepEqual(
    named.found.orders.map(({ status }) => status),
    ['issued', 'released'],
  );
});

test('a closed case that is reopened does not go back to the accused', () => {
  const closed = naming(stages.closed(), [cityManagement]);
  const reopened = take(closed, cast.wang(closed.found), 'reopening', { reason: '还是不亮' });

  assert.equal(reopened.found.status, 'accepted');
});

test('when the centre itself is accused, the centre above has the case and the county’s people have no part in it', () => {
  const named = naming(stages.accepted(), [countyCentre]);

  assert.deepEqual(named.found.centre, refOf(cityCentre));
  assert.deepEqual([relationsOf(cast.zhao, named.found), relationsOf(cast.qian, named.found)], [[], []]);
  assert.ok(relationsOf(cast.cityOperator, named.found).includes('centre'));
});

test('an accused centre has no other above it: the naming is refused with the road to take', () => {
  const input = { unitIds: [countyCentre.id], reason: '来信中写明' };
  const alone = { receivers: { centres: [refOf(countyCentre)], discipline: [] } } as object;

  assert.equal(answerTo(stages.accepted(), cast.zhao, 'accusation', input, alone), 'accusation.noReceiver');
});

test('the reporter may name the accused herself; a unit at work may not', () => {
  const handling = stages.handling();
  const input = { unitIds: [waterBureau.id], reason: '就是水利局' };

  assert.equal(answerTo(handling, cast.wang(handling.found), 'accusation', input), 'allowed');
  assert.equal(answerTo(handling, cast.sun, 'accusation', input), 'case.stepNotYours');
});

test('an accusation is confidential and stays so, whatever category it gets', () => {
  const named = naming(stages.registered(), [waterBureau]);
  const input = { categoryCode: '0101', fields: { lamps: 1 } };
  const categorized = take(named, cast.zhao, 'categorization', input, { category: lamp } as object);

  assert.equal(categorized.found.sensitivity, 'confidential');
  assert.equal(categorized.found.isPublic, false);
  assert.deepEqual(categorized.found.accusation, { units: [refOf(waterBureau)] });
});

test('an accusation is kept from whoever only looks after the place, and seen from above', () => {
  const found: Case = naming(stages.registered(), [waterBureau]).found;
  const kept = keptOf(found);

  assert.equal(isKeptFrom(cast.waterHandler, kept), true);
  assert.equal(isKeptFrom(cast.townshipOperator, kept), true);
  assert.equal(isKeptFrom(cast.li, kept), true);
  assert.equal(isKeptFrom({ ...cast.leader, unitId: waterBureau.id }, kept), true);
  assert.equal(isKeptFrom(cast.zhao, kept), false);
  assert.equal(isKeptFrom(cast.citySupervisor, kept), false);
  assert.equal(isKeptFrom(cast.wang(found), kept), false);
});

test('an ordinary case is kept from nobody', () => {
  assert.equal(isKeptFrom(cast.waterHandler, keptOf(stages.handling().found)), false);
});

test('two accusations of different units are not merged into one', () => {
  const one = naming(stages.registered(), [waterBureau]);
  const other = naming(stages.registered({ code: caseCode('500235', '2026-03-02', 0.5) }), [cityManagement]);
  const world = worldAt(one.now);

  const decided = merge(one.found, other.found, { into: other.found.code, reason: '同一件' }, cast.zhao, world);

  assert.throws(() => unlessRefused(decided), /accusation.ofOthers/);
});
