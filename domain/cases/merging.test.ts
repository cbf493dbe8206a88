import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { caseCode } from './case-code.ts';
import { merge } from './merging.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { add, answerTo, report, type Story, take, unlessRefused, worldAt } from './testing/story.ts';

const codeOf = (random: number) => caseCode('500235', '2026-03-02', random);
const first = report({ code: codeOf(0.1) });
const second = report({ code: codeOf(0.2) });
const third = report({ code: codeOf(0.3) });
const reason = '同一盏路灯';

function tryMerge(one: Story, into: Story, actor = cast.zhao) {
  const input = { into: into.found.code, reason };
  return merge(one.found, into.found, input, actor, worldAt(one.now, one.found.centre));
}

function answerToMerge(one: Story, into: Story, actor = cast.zhao): string {
  const decided = tryMerge(one, into, actor);
  return isRefusal(decided) ? decided.refusal : 'allowed';
}

function mergeInto(one: Story, into: Story): { merged: Story; survivor: Story } {
  const decided = unlessRefused(tryMerge(one, into));
  return { merged: add(one, decided.merged), survivor: add(into, decided.survivor) };
}

test('two reports of one matter become one case, and each knows the other', () => {
  const { merged, survivor } = mergeInto(second, first);

  assert.equal(merged.found.status, 'merged');
  assert.equal(merged.found.mergedInto, first.found.code);
  assert.deepEqual(survivor.found.absorbed, [second.found.code]);
  assert.equal(survivor.found.status, 'registered');
});

test('a case that is merged in the middle of the work leaves nothing with its unit', () => {
  const { merged } = mergeInto(stages.handling(), first);

  assert.deepEqual(
    merged.found.orders.map((order) => order.status),
    ['released'],
  );
  assert.deepEqual(merged.found.dues, {});
});

test('a case is not merged with itself', () => {
  assert.equal(answerToMerge(first, first), 'case.mergeWithItself');
});

test('merging never makes a circle', () => {
  const { merged, survivor } = mergeInto(second, first);

  assert.equal(answerToMerge(survivor, merged), 'case.mergeIntoEnded');
});

test('a survivor may be merged on, and its reporters are still led to the one that lives', () => {
  const { survivor } = mergeInto(second, first);
  const onward = mergeInto(survivor, third);

  assert.deepEqual(onward.merged.found.absorbed, [second.found.code]);
  assert.equal(onward.merged.found.mergedInto, third.found.code);
});

test('nothing is merged into a case that has ended', () => {
  const code = codeOf(0.4);

  assert.equal(
    answerToMerge(first, { ...stages.closed(), found: { ...stages.closed().found, code } }),
    'case.mergeIntoEnded',
  );
});

test('a case that is resolved is not merged away from its follow-up', () => {
  assert.equal(answerToMerge(stages.resolved(), first), 'case.stepNotNow');
});

test('cases of two counties are not merged', () => {
  const elsewhere = { ...first, found: { ...first.found, countyCode: '500236' } };

  assert.equal(answerToMerge(second, elsewhere), 'case.mergeAcrossCounties');
});

test('a matter that needs protection is not merged with one that does not', () => {
  const guarded = { ...first, found: { ...first.found, sensitivity: 'confidential' as const } };

  assert.equal(answerToMerge(second, guarded), 'case.mergeSensitivity');
});

test('only the centre that has a case merges it', () => {
  assert.equal(answerToMerge(second, first, cast.townshipOperator), 'case.stepNotYours');
  assert.equal(answerToMerge(stages.handling(), first, cast.sun), 'case.stepNotYours');
});

test('a reporter does not withdraw a case that others wait for', () => {
  const { survivor } = mergeInto(second, first);

  assert.equal(answerTo(survivor, cast.wang(first.found), 'withdrawal', { reason: '算了' }), 'case.othersWait');
});

test('a merged case is archived and not reopened', () => {
  const { merged } = mergeInto(second, first);
  const archived = take(merged, cast.clock, 'archive', {});

  assert.equal(answerTo(archived, cast.wang(second.found), 'reopening', { reason: '没修好' }), 'case.stepNotNow');
});
