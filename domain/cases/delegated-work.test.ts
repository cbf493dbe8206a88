import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffActor } from '../identity/index.ts';
import { allowedSteps } from './next-steps.ts';
import * as cast from './testing/cast.ts';
import { cityCentre, refOf } from './testing/places.ts';
import * as stages from './testing/stages.ts';
import { answerTo, take, worldAt } from './testing/story.ts';

const until = '2026-04-01T00:00:00.000Z';
const solved = { answer: { responded: true, solved: true, satisfied: 'satisfied' as const } };

/** This person through the post of that one. */
function inPlaceOf(delegator: StaffActor, person: StaffActor, acts?: string[]): StaffActor {
  const { postId, personId, name } = delegator;
  const delegation = { postId, personId, name, kind: 'delegation' as const, until, ...(acts && { acts }) };
  return { ...delegator, personId: person.personId, name: person.name, postId: 'delegated', delegation };
}

test('what is done by delegation stands in the ledger in the name of both', () => {
  const { entries } = take(stages.dispatched(), inPlaceOf(cast.sun, cast.colleague), 'acknowledgement', {});

  const actor = entries.at(-1)?.actor;
  assert.deepEqual(
    [actor?.name, actor?.delegatedFrom],
    ['吕工', { postId: cast.sun.postId, personId: cast.sun.personId, name: '孙工' }],
  );
});

test('what is done by delegation is the work of both: neither follows it up', () => {
  const byZhao = { ...cast.sun, personId: cast.zhao.personId };
  const done = stages.resolved(
    stages.handling(take(stages.dispatched(), inPlaceOf(byZhao, cast.zhou), 'acknowledgement', {})),
  );

  assert.equal(answerTo(done, cast.zhou, 'followUp', solved), 'case.ownWork');
  assert.equal(answerTo(done, cast.zhao, 'followUp', solved), 'case.ownWork');
});

test('whoever acts in the place of the handler does not follow up her work', () => {
  const handler = { ...cast.qian, personId: cast.sun.personId };

  assert.equal(answerTo(stages.resolved(), inPlaceOf(handler, cast.zhou), 'followUp', solved), 'case.ownWork');
});

test('a delegate of the handler does not follow up through her own post either', () => {
  const tied = { ...cast.zhou, pairedWith: [cast.sun.personId] };

  assert.equal(answerTo(stages.resolved(), tied, 'followUp', solved), 'case.ownWork');
  assert.equal(answerTo(stages.resolved(), cast.zhou, 'followUp', solved), 'allowed');
});

test('a post that was delegated for named steps takes no other', () => {
  const registered = stages.registered();
  const delegate = inPlaceOf(cast.zhao, cast.zhou, ['acceptance']);

  assert.equal(
    answerTo(registered, delegate, 'transfer', { to: 'police', reason: '转' } as never),
    'delegation.stepOutside',
  );
  assert.deepEqual(allowedSteps(registered.found, delegate, worldAt(registered.now)), ['acceptance']);
});

test('a delegated post reaches no further than the one it comes from', () => {
  const elsewhere = stages.registered({ centre: refOf(cityCentre) });

  assert.equal(answerTo(elsewhere, inPlaceOf(cast.zhao, cast.cityOperator), 'acceptance', {}), 'case.stepNotYours');
});
