import assert from 'node:assert/strict';
import { test } from 'node:test';
import { later } from '../kernel/index.ts';
import { remindersOf } from './reminders.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, days, hours, open, type Story, scan, take, wait, wall, worldAt } from './testing/story.ts';

const kinds = ['claim', 'proposal', 'longerTime', 'modelCase'];
const told = ({ found, now }: Story, after = 0, about = worldAt(now)) =>
  remindersOf(found, later(now, after), about)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, party }) => `${kind} ${party}`);
const terms = stages.agreement.terms;

const settled = stages.settled();
const wang = cast.party(settled.found, 1);
const shan = cast.party(settled.found, 2);
const claimed = take(settled, shan, 'performanceClaim', { term: 1, on: '2026-03-02' });

test('who was to have it is reminded when she has said nothing for three days to what is said to be done', () => {
  const answered = take(claimed, wang, 'performanceAnswer', { term: 1, isConfirmed: false });

  assert.deepEqual(told(claimed, 2 * days), []);
  assert.deepEqual(told(claimed, 4 * days), ['claim 1']);
  assert.deepEqual(told(answered, 4 * days), []);
});

test('how long she is left alone with it is a row, and a county has its own', () => {
  const world = worldAt(claimed.now);
  const own = { id: 'YY-1', stage: 'answer', amount: 8, unit: 'days', intake: '', procedure: '' } as const;
  const longer = { ...world, periods: [...world.periods, { ...own, division: '500235', source: '云阳县' }] };
  const none = { ...world, periods: world.periods.filter(({ stage }) => stage !== 'answer') };

  assert.deepEqual(told(claimed, 4 * days, longer), []);
  assert.deepEqual(told(claimed, 10 * days, longer), ['claim 1']);
  assert.deepEqual(told(claimed, 10 * days, none), []);
});

test('whoever has the last terms before her is reminded, until she puts forward her own or writes', () => {
  const mediating = stages.mediating();
  const proposed = take(mediating, shan, 'proposal', { terms });
  const countered = take(wait(proposed, hours), wang, 'proposal', { terms, answers: 1 });
  const wrote = take(wait(proposed, hours), wang, 'statement', { words: '太少了' });

  assert.deepEqual(told(proposed, 2 * days), []);
  assert.deepEqual(told(proposed, 4 * days), ['proposal 1']);
  assert.deepEqual(told(countered, 4 * days), ['proposal 2']);
  assert.deepEqual(told(wrote, 4 * days), []);
  assert.deepEqual(told(take(mediating, cast.chen, 'proposal', { terms }), 4 * days), ['proposal 1', 'proposal 2']);
});

test('terms that lay before both when they sat together wait for nobody any more', () => {
  const proposed = take(stages.mediating(), shan, 'proposal', { terms });

  assert.deepEqual(told(stages.sat(wait(proposed, hours)), 4 * days), []);
});

test('whoever was asked for more time and has not said yes is reminded', () => {
  const longer = { extra: { amount: 10, unit: 'days' }, reason: '等鉴定' } as const;
  const asked = take(stages.mediating(), cast.chen, 'longerTime', longer);
  const one = take(asked, shan, 'longerTimeConsent', {});
  const both = take(one, wang, 'longerTimeConsent', {});

  assert.deepEqual(told(asked, 4 * days), ['longerTime 1', 'longerTime 2']);
  assert.deepEqual(told(one, 4 * days), ['longerTime 1']);
  assert.deepEqual(told(both, 4 * days), []);
});

test('whoever was asked for a story is reminded of this text, also when she left before the end, and not once somebody said no', () => {
  const parties = [...wall.parties, { side: 'respondent', kind: 'person', name: '李小山' } as const];
  const begun = stages.mediating(stages.assigned(stages.accepted(open({ parties }))));
  const left = take(begun, cast.party(begun.found, 3), 'withdrawal', {});
  const story = stages.modelCaseTold(stages.failed(left));
  const first = cast.party(story.found, 1);
  const said = (says: 'yes' | 'no') => take(story, first, 'publicityConsent', { version: 1, says });

  assert.deepEqual(told(story, 2 * days), []);
  assert.deepEqual(told(said('yes'), 4 * days), ['modelCase 2', 'modelCase 3']);
  assert.deepEqual(told(said('no'), 4 * days), []);
});

test('each claim and each text is a thing of its own, of which she is reminded once', () => {
  const no = take(claimed, wang, 'performanceAnswer', { term: 1, isConfirmed: false });
  const again = take(wait(no, hours), shan, 'performanceClaim', { term: 1, on: '2026-03-02', proof: scan });
  const about = ({ found, now }: Story) =>
    remindersOf(found, later(now, 4 * days), worldAt(now)).find(({ kind }) => kind === 'claim')?.about;

  assert.equal(answerTo(again, wang, 'performanceAnswer', { term: 1, isConfirmed: true }), 'allowed');
  assert.notEqual(about(claimed), about(again));
});
