import assert from 'node:assert/strict';
import { test } from 'node:test';
import { currentDue, nextAlarmAt, redAt } from './supervising.ts';
import * as cast from './testing/cast.ts';
import { cityCentre, refOf, waterBureau } from './testing/places.ts';
import { noise, violence } from './testing/rules.ts';
import * as stages from './testing/stages.ts';
import { days, hours, ring, type Story, take, wait, waitUntil, worldAt } from './testing/story.ts';

const ladderOf = (story: Story) =>
  story.entries.flatMap((entry) =>
    entry.type === 'case.reminded'
      ? [`${entry.body.stage} reminded`]
      : entry.type === 'case.fellDue'
        ? [`${entry.body.stage} ${entry.body.level}`]
        : [],
  );
const contacted = take(stages.handling(), cast.sun, 'firstContact', {});
const dueAt = contacted.found.dues.resolve?.at ?? '';
const alarmAt = (story: Story) => nextAlarmAt(story.found, (due) => redAt(due, worldAt(story.now)));
/** The ladder speaks at every moment that it asked for, up to a moment. */
const ringUntil = (story: Story, end: string): Story => {
  const next = alarmAt(story);
  return next === undefined || next > end ? waitUntil(story, end) : ringUntil(ring(waitUntil(story, next)), end);
};

test('a unit is reminded when three quarters of the time are gone', () => {
  const reminded = ring(waitUntil(contacted, alarmAt(contacted) ?? ''));

  assert.deepEqual(ladderOf(ring(wait(contacted, hours))), []);
  assert.deepEqual(ladderOf(reminded), ['resolve reminded']);
  assert.deepEqual(reminded.found.alarm, { stage: 'resolve', level: 'reminded' });
});

test('at expiry the case turns yellow, a working day later red, and the level above is told', () => {
  const late = ringUntil(contacted, '2026-03-10T09:30:00.000Z');

  assert.deepEqual(ladderOf(late), ['resolve reminded', 'resolve yellow', 'resolve red']);
  assert.deepEqual(late.found.alarm, { stage: 'resolve', level: 'red' });
  assert.deepEqual(late.found.informed, [refOf(cityCentre)]);
});

test('before a working day is over the case is not red', () => {
  assert.deepEqual(ladderOf(ringUntil(contacted, '2026-03-10T09:29:59.999Z')), ['resolve reminded', 'resolve yellow']);
});

test('a clock that stood still for a week skips the reminder and says what is true now', () => {
  assert.deepEqual(ladderOf(ring(wait(waitUntil(contacted, dueAt), 7 * days))), ['resolve yellow', 'resolve red']);
});

test('the ladder says nothing twice', () => {
  const late = ringUntil(contacted, '2026-03-20T09:30:00.000Z');

  assert.deepEqual(ring(late), late);
  assert.equal(alarmAt(late), undefined);
});

test('a first contact that was missed does not silence the deadline for the whole', () => {
  const late = ringUntil(stages.handling(), '2026-03-20T09:30:00.000Z');

  assert.deepEqual(ladderOf(late), [
    'firstContact reminded',
    'firstContact yellow',
    'firstContact red',
    'resolve reminded',
    'resolve yellow',
    'resolve red',
  ]);
});

test('of several alarms the case shows the worst', () => {
  const late = ringUntil(stages.handling(), '2026-03-08T09:30:00.000Z');

  assert.deepEqual(
    late.found.alarms.map(({ clock, level }) => [clock, level]),
    [
      ['firstContact', 'red'],
      ['resolve', 'reminded'],
    ],
  );
  assert.deepEqual(late.found.alarm, { stage: 'firstContact', level: 'red' });
});

test('each assisting unit has a ladder of its own', () => {
  const assisted = stages.handling(stages.acknowledged(stages.dispatchedWithAssistance()));
  const late = ringUntil(take(assisted, cast.sun, 'firstContact', {}), '2026-03-06T09:30:00.000Z');

  assert.deepEqual(late.found.alarms.find(({ unitId }) => unitId === waterBureau.id)?.level, 'red');
});

test('a request for more time that nobody decides falls due too', () => {
  const extra = { amount: 10, unit: 'working-days' } as const;
  const asked = take(contacted, cast.sun, 'extensionRequest', { extra, reason: '等待配件' });

  assert.deepEqual(ladderOf(ringUntil(asked, '2026-03-04T09:30:00.000Z')), [
    'extensionDecision reminded',
    'extensionDecision yellow',
    'extensionDecision red',
  ]);
});

test('an alarm ends with what it was about', () => {
  const late = ringUntil(stages.dispatched(), '2026-03-03T09:30:00.000Z');
  const acknowledged = take(late, cast.sun, 'acknowledgement', {});

  assert.equal(
    late.found.alarms.some(({ clock }) => clock === 'acknowledge'),
    true,
  );
  assert.equal(
    acknowledged.found.alarms.some(({ clock }) => clock === 'acknowledge'),
    false,
  );
});

test('an approved extension takes the alarm away and a new reminder comes', () => {
  const extra = { amount: 5, unit: 'working-days' } as const;
  const asked = take(ringUntil(contacted, '2026-03-09T09:00:00.000Z'), cast.sun, 'extensionRequest', {
    extra,
    reason: '等待配件',
  });
  const extended = take(asked, cast.qian, 'extensionDecision', { decision: 'approved', reason: '同意' });

  assert.equal(asked.found.alarm.level, 'reminded');
  assert.deepEqual(extended.found.alarm, { level: 'none' });
  assert.equal((alarmAt(extended) ?? '') > extended.now, true);
});

test('of two deadlines at one moment the earlier stage counts, however the case was stored', () => {
  const { found } = stages.handling();
  const { firstContact, resolve } = found.dues;
  const due = { ...resolve, at: firstContact?.at } as NonNullable<typeof resolve>;

  assert.equal(currentDue({ ...found, dues: { firstContact, resolve: due } })?.stage, 'firstContact');
  assert.equal(currentDue({ ...found, dues: { resolve: due, firstContact } })?.stage, 'firstContact');
});

test('while the clock stands no alarm comes for what was still to come', () => {
  const suspended = take(contacted, cast.sun, 'suspension', { reason: 'weather' });

  assert.equal(currentDue(suspended.found), undefined);
  assert.equal(alarmAt(suspended), undefined);
});

test('a suspension does not silence what was overdue before it', () => {
  const suspended = take(waitUntil(contacted, '2026-03-09T10:00:00.000Z'), cast.sun, 'suspension', {
    reason: 'weather',
  });

  assert.equal(ringUntil(suspended, '2026-03-11T10:00:00.000Z').found.alarm.level, 'red');
});

test('an alarm that has rung does not ring again after a pause', () => {
  const late = take(ringUntil(contacted, '2026-03-11T09:30:00.000Z'), cast.sun, 'suspension', { reason: 'weather' });
  const resumed = take(wait(late, days), cast.zhao, 'resumption', {});

  assert.equal(resumed.found.alarm.level, 'red');
  assert.deepEqual(ladderOf(ring(resumed)), ladderOf(late));
});

test('a supervisor supervises with a trigger and words, and sets a time for the answer', () => {
  const supervised = take(contacted, cast.qian, 'supervision', {
    trigger: 'poorHandling',
    words: '请说明',
    listed: true,
  });

  assert.deepEqual(supervised.found.supervisions, [
    {
      trigger: 'poorHandling',
      words: '请说明',
      listed: true,
      at: contacted.now,
      by: '县综治中心',
      due: '2026-03-04T09:30:00.000Z',
    },
  ]);
});

test('a matter that needs protection is supervised, never listed', () => {
  const guarded = { ...contacted, found: { ...contacted.found, sensitivity: 'personal' as const } };
  const input = { trigger: 'overdue', words: '请办理', listed: true } as const;

  assert.equal(take(guarded, cast.qian, 'supervision', input).found.supervisions[0]?.listed, false);
});

test('what is listed leaves the list when it turns out to need protection', () => {
  const input = { trigger: 'refused', words: '多次退回', listed: true } as const;
  const listed = take(stages.returned(), cast.qian, 'supervision', input);
  const as = (category: typeof noise) =>
    take(listed, cast.zhao, 'categorization', { categoryCode: category.code }, { category } as object).found;

  assert.equal(as(noise).supervisions[0]?.listed, true);
  assert.equal(as(violence).supervisions[0]?.listed, false);
});
