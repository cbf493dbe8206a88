import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figureOf } from './figures.ts';
import { type Mediation, shownStatusOf } from './mediation.ts';
import { outcomeWords } from './papers/words.ts';
import * as cast from './testing/cast.ts';
import { answerTo, take, wait, wished } from './testing/story.ts';
import { outcomeForSender } from './view.ts';
import { isMediable } from './wish.ts';

const story = wait(wished(), 3_600_000);

test('what a reporter wished for is taken up by no committee before the centre of her case gave it', () => {
  const given = take(story, cast.qian, 'referral', { isGiven: true });

  assert.equal(answerTo(story, cast.villageKeeper, 'acceptance', {}), 'mediation.centreFirst');
  assert.equal(
    answerTo(story, cast.villageKeeper, 'declination', { reason: 'onlyAuthority' }),
    'mediation.centreFirst',
  );
  assert.equal(take(given, cast.villageKeeper, 'acceptance', {}).found.status, 'accepted');
  assert.equal(answerTo(given, cast.qian, 'referral', { isGiven: true }), 'mediation.notWished');
});

test('the centre may keep a case, and says why; her other roads are named to her', () => {
  const kept = take(story, cast.qian, 'referral', { isGiven: false, words: '须先由住建部门查处' });
  const { outcome } = kept.found;

  assert.equal(answerTo(story, cast.qian, 'referral', { isGiven: false }), 'mediation.reasonMissing');
  assert.equal(answerTo(story, cast.villageKeeper, 'referral', { isGiven: true }), 'mediation.stepNotYours');
  assert.equal(kept.found.status, 'declined');
  assert.ok(outcome?.kind === 'declined' && outcome.reason === 'keptByCentre' && outcome.roads.length > 0);
});

test('what a centre kept is not called declined anywhere, and counts for itself', () => {
  const kept = take(story, cast.qian, 'referral', { isGiven: false, words: '须先由住建部门查处' }).found;
  const given = take(story, cast.qian, 'referral', { isGiven: true });
  const declined = take(given, cast.villageKeeper, 'declination', { reason: 'onlyAuthority' }).found;
  const spoken = (found: Mediation) => [
    ...[shownStatusOf(found), outcomeForSender(found).outcome?.kind, figureOf(found).outcome],
    found.outcome && outcomeWords(found.outcome).slice(0, 4),
  ];

  assert.deepEqual(spoken(kept), ['kept', 'kept', 'kept', '受理中心']);
  assert.deepEqual(spoken(declined), ['declined', 'declined', 'declined', '不予受理']);
  assert.equal(shownStatusOf({ ...kept, status: 'archived' }), 'archived');
});

test('what committees have a part in can be mediated, by the catalogue or by its rows of dispatch', () => {
  const row = { category: '0805', lead: 'communityAffairs', assisting: ['mediation'] };

  assert.equal(isMediable('0801', { duty: 'mediation' }, []), true);
  assert.equal(isMediable('0805', { duty: 'civilAffairs' }, [row]), true);
  assert.equal(isMediable('0101', { duty: 'lighting' }, [row]), false);
});
