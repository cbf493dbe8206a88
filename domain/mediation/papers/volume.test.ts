import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from '../testing/cast.ts';
import * as stages from '../testing/stages.ts';
import { type Story, take } from '../testing/story.ts';
import { blocksOfTheHouse } from './print.ts';
import { contentsToNumber, drawVolume, viewForVolume } from './volume.ts';

const circumstances = { now: '2026-04-20T01:00:00.000Z', disputeTypeName: '邻里' };

function papersOf({ found }: Story): string[] {
  const { papers } = drawVolume((paper) => viewForVolume(found, paper), circumstances, blocksOfTheHouse);
  return papers.map(({ paper }) => paper);
}

test('whom the committee went to has applied for nothing: her file has no application', () => {
  const went = stages.accepted(stages.applied({ intake: { kind: 'foundByGridWorker' } }));
  const names = JSON.stringify(contentsToNumber(viewForVolume(went.found, 'toc')));

  assert.ok(papersOf(stages.accepted()).includes('application'));
  assert.ok(!papersOf(went).includes('application') && papersOf(went).includes('acceptance'));
  assert.ok(!names.includes('人民调解申请书') && names.includes('人民调解受理登记表'));
});

test('an application to the court is among the papers when every party has made it, and not before', () => {
  const settled = stages.settled();
  const one = take(settled, cast.party(settled.found, 1), 'confirmationWish', {});

  assert.ok(!papersOf(settled).includes('judicialConfirmation') && !papersOf(one).includes('judicialConfirmation'));
  assert.ok(papersOf(stages.readyForCourt(settled)).includes('judicialConfirmation'));
});

test('an oral agreement goes to no court, and no paper says so', () => {
  const oral = take(stages.mediating(), cast.chen, 'oralAgreement', stages.agreement);

  assert.ok(papersOf(oral).includes('oralAgreement') && !papersOf(oral).includes('judicialConfirmation'));
});
