import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StaffActor } from '../identity/index.ts';
import type { Mediation } from './mediation.ts';
import { allowedMediationSteps } from './next-steps.ts';
import { claimNeed } from './refused-claims.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, type Story, scans, take, wait } from './testing/story.ts';
import { viewMediation } from './view.ts';
import { waitingFor } from './waiting.ts';

const settled = stages.settled();
const wang = cast.party(settled.found, 1);
const shan = cast.party(settled.found, 2);
const on = '2026-03-02';
const [first, second, third] = scans.map(({ id }) => id);
const hour = 3_600_000;

const say = (story: Story, proof?: string) =>
  take(wait(story, hour), shan, 'performanceClaim', { term: 1, on, ...(proof && { proof }) });
const refused = (story: Story) =>
  take(wait(story, hour), wang, 'performanceAnswer', { term: 1, isConfirmed: false, words: '墙还在' });
const visit = { party: 1, performance: 'not', satisfied: 'dissatisfied', isQuiet: true } as const;
const visited = (story: Story) => take(wait(story, hour), cast.chen, 'visitBack', visit);
const ofOneTerm = (found: Mediation) => ({ ...found, obligations: found.obligations.slice(0, 1) });
const waits = ({ found, now }: Story) => waitingFor(found, cast.chen as StaffActor, now);

test('what whoever was to have it disputes is not performed, and is said anew with a proof that was not seen yet', () => {
  const no = refused(say(settled, first));
  const again = (proof?: string) => answerTo(no, shan, 'performanceClaim', { term: 1, on, ...(proof && { proof }) });

  assert.equal(no.found.obligations[0]?.status, 'open');
  assert.equal(no.found.obligations[0]?.claims?.[0]?.answer?.isConfirmed, false);
  assert.equal(again(), 'mediation.newProofMissing');
  assert.equal(again(first), 'mediation.newProofMissing');
  assert.equal(again(second), 'allowed');
  assert.ok(!waits(no).includes('disputed'));
});

test('refused twice it is not said again before the committee has visited back, and the visit stands on the mediator’s list', () => {
  const twice = refused(say(refused(say(settled)), first));
  const after = visited(twice);
  const claim = { term: 1, on, proof: second };

  assert.equal(answerTo(twice, shan, 'performanceClaim', claim), 'mediation.visitBeforeClaim');
  assert.ok(!allowedMediationSteps(ofOneTerm(twice.found), shan, twice).includes('performanceClaim'));
  assert.ok(waits(twice).includes('disputed'));
  assert.ok(!waits(after).includes('disputed'));
  assert.equal(answerTo(after, shan, 'performanceClaim', { term: 1, on, proof: first }), 'mediation.newProofMissing');
  assert.equal(answerTo(after, shan, 'performanceClaim', claim), 'allowed');
  assert.equal(
    answerTo(refused(say(after, second)), shan, 'performanceClaim', { ...claim, proof: third }),
    'mediation.visitBeforeClaim',
  );
});

test('what is refused of one term keeps nobody from saying that another came', () => {
  const twice = refused(say(refused(say(settled)), first));

  assert.equal(answerTo(twice, shan, 'performanceClaim', { term: 2, on, amountFen: 100 }), 'allowed');
  assert.equal(answerTo(twice, wang, 'performance', { term: 1, on }), 'allowed');
});

test('what was confirmed between begins anew', () => {
  const pay = { term: 2, on, amountFen: 100 };
  const no = { term: 2, isConfirmed: false };
  const one = take(take(settled, shan, 'performanceClaim', pay), wang, 'performanceAnswer', no);
  const yes = take(
    ...([take(one, shan, 'performanceClaim', { ...pay, proof: first }), wang, 'performanceAnswer'] as const),
    { term: 2, isConfirmed: true },
  );

  assert.equal(answerTo(yes, shan, 'performanceClaim', pay), 'allowed');
});

test('where the committee has looked and said no itself, its list asks for no second visit', () => {
  const seen = visited(say(refused(say(settled)), first));
  const no = take(wait(seen, hour), cast.chen, 'performanceAnswer', { term: 1, isConfirmed: false });

  assert.equal(answerTo(no, shan, 'performanceClaim', { term: 1, on, proof: second }), 'mediation.visitBeforeClaim');
  assert.ok(!waits(no).includes('disputed'));
});

test('both sides read what the next word needs, though neither sees whether the other was visited', () => {
  const twice = refused(say(refused(say(settled)), first));
  const needs = (story: Story, actor = shan) => viewMediation(story.found, actor)?.obligations[0]?.claimNeed;

  assert.deepEqual([needs(settled), needs(twice), needs(twice, wang)], [undefined, 'visit', 'visit']);
  assert.equal(needs(visited(twice)), 'proof');
  assert.equal(claimNeed(twice.found, twice.found.obligations[1] ?? {}), undefined);
});
