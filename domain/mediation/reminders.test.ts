import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '../kernel/index.ts';
import { remindersOf } from './reminders.ts';
import { chen } from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import * as story from './testing/story.ts';

const { days, hours } = story;
const told = (here: story.Story, after = 0) =>
  remindersOf(here.found, later(here.now, after)).map(({ party, kind }) => `${kind} ${party}`);

test('both parties are reminded of a sitting in the day before it, and not of one that is over', () => {
  const meetsAt = later(stages.mediating().now, 3 * days);
  const plan = { kind: 'together' as const, meetsAt, where: '调解室', invited: [1, 2] };
  const planned = story.take(stages.mediating(), chen, 'sessionPlan', plan);

  assert.deepEqual(told(planned), []);
  assert.deepEqual(told(planned, 2.5 * days), ['session 1', 'session 2']);
  assert.deepEqual(told(planned, 3 * days + hours), []);
});

test('whoever has not signed is reminded after a day', () => {
  const drafted = stages.drafted();

  assert.deepEqual(told(drafted), []);
  assert.deepEqual(told(drafted, 25 * hours), ['signature 1', 'signature 2']);
});

test('whoever owes is reminded three days before, and both when the day has passed', () => {
  const settled = stages.settled();
  const [first] = settled.found.obligations;
  const due = Date.parse(`${first?.term.performBy}T04:00:00.000Z`) - Date.parse(settled.now);
  const ofFirst = (after: number) =>
    remindersOf(settled.found, later(settled.now, due + after))
      .filter(({ about }) => /term/.test(about) && about.endsWith(`.${first?.term.number}`))
      .map(({ party, kind }) => `${kind} ${party}`);

  assert.deepEqual(ofFirst(-2 * days), ['termDue 2']);
  assert.deepEqual(ofFirst(2 * days), ['termOverdue 2', 'termOverdue 1']);
  assert.deepEqual(ofFirst(9 * days), []);
});

test('both are told a week before the time for the court is over, and nothing once the court was asked', () => {
  const settled = stages.settled();
  const end = Date.parse(settled.found.dues.confirm?.at ?? '') - Date.parse(settled.now);

  assert.ok(!told(settled, end - 9 * days).includes('confirmation 1'));
  assert.ok(told(settled, end - 3 * days).includes('confirmation 1'));
  assert.ok(!told(settled, end + days).includes('confirmation 1'));
});
