import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statuses } from './case.ts';
import { fold } from './fold.ts';
import { queueOf, queues } from './queue.ts';
import { cityManagement, countyCentre } from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { report } from './testing/story.ts';

test('the ledger of a case tells the case', () => {
  const { entries, found } = stages.archived();

  assert.deepEqual(fold(entries), found);
  assert.equal(found.version, entries.length);
});

test('a ledger that does not begin with a registration tells of no case', () => {
  const { entries } = stages.accepted();

  assert.throws(() => fold([]), /without entries/);
  assert.throws(() => fold(entries.slice(1)), /case.accepted as entry 1/);
});

test('a ledger with two registrations is a fault', () => {
  const { entries } = report();

  assert.throws(() => fold([...entries, ...entries]), /case.registered as entry 2/);
});

test('folding changes nothing in what it was given', () => {
  const { found, entries } = stages.handling();
  const before = structuredClone({ found, entries });
  fold(stages.resolved().entries.slice(-1), found);

  assert.deepEqual({ found, entries }, before);
});

test('a case waits in the queue of its unit while it works, else in the centre’s', () => {
  const { found } = stages.handling();
  const placesOf = Object.fromEntries(statuses.map((status) => [status, queueOf({ ...found, status })]));
  const ofTheUnit = statuses.filter((status) => placesOf[status]?.unitId === cityManagement.id);

  assert.deepEqual(ofTheUnit, ['dispatched', 'acknowledged', 'handling', 'suspended', 'rework']);
  assert.equal(placesOf.resolved?.unitId, countyCentre.id);
  assert.deepEqual(
    queues.filter((queue) => !statuses.some((status) => placesOf[status]?.queue === queue)),
    [],
  );
});
