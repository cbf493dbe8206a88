import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '../kernel/index.ts';
import { remindersOf } from './reminders.ts';
import { chen } from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import * as story from './testing/story.ts';

const { days, hours } = story;
const told = (here: story.Story, after = 0) =>
  remindersOf(here.found, later(here.now, after), story.worldAt(here.now)).map(({ party, kind }) => `${kind} ${party}`);

test('both parties are invited to a sitting, reminded in the day before it, and told when it falls through', () => {
  const meetsAt = later(stages.mediating().now, 3 * days);
  const plan = { kind: 'together' as const, meetsAt, where: '调解室', invited: [1, 2] };
  const planned = story.take(stages.mediating(), chen, 'sessionPlan', plan);

  const attendance = [1, 2].map((party) => ({ party, came: 'absent' as const }));
  const fell = story.take(story.wait(planned, 3 * days - 3 * hours), chen, 'sessionFall', { number: 1, attendance });

  assert.deepEqual(told(planned), ['invitation 1', 'invitation 2']);
  assert.deepEqual(told(fell), ['sessionOff 1', 'sessionOff 2']);
  assert.deepEqual(told(fell, 2 * hours), []);
  assert.deepEqual(told(planned, 2.5 * days), ['session 1', 'session 2']);
  assert.deepEqual(told(planned, 3 * days + hours), []);
});

test('whoever has not signed is reminded after a day', () => {
  const drafted = stages.drafted();

  assert.deepEqual(told(drafted), []);
  assert.deepEqual(told(drafted, 25 * hours), ['signature 1', 'signature 2']);
});

test('who was invited to a sitting that is called off is told at once, and of no sitting any more', () => {
  const meetsAt = later(stages.mediating().now, 3 * days);
  const plan = { kind: 'together' as const, meetsAt, where: '调解室', invited: [1, 2] };
  const planned = story.take(stages.mediating(), chen, 'sessionPlan', plan);
  const off = story.take(planned, chen, 'sessionFall', { number: 1, isCalledOff: true, reason: '停电' });

  assert.deepEqual(told(off), ['sessionOff 1', 'sessionOff 2']);
  assert.deepEqual(told(off, 2 * days + 12 * hours), ['sessionOff 1', 'sessionOff 2']);
  assert.deepEqual(told(off, 4 * days), []);
});

test('whoever owes is reminded three days before, and both when the day has passed', () => {
  const settled = stages.settled();
  const [first] = settled.found.obligations;
  const due = Date.parse(`${first?.term.performBy}T04:00:00.000Z`) - Date.parse(settled.now);
  const ofFirst = (after: number) =>
    remindersOf(settled.found, later(settled.now, due + after), story.worldAt(settled.now))
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
