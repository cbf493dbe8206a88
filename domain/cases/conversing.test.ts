import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { answerTo, take } from './testing/story.ts';

const words = '灯杆上的编号是多少？';

test('the unit that handles a case asks its reporter, who answers, and no deadline moves', () => {
  const handling = stages.handling();
  const asked = take(handling, cast.sun, 'question', { words });
  const answered = take(asked, cast.wang(asked.found), 'answer', { words: '没有编号' });

  assert.equal(asked.found.conversation?.waitsFor, 'reporter');
  assert.equal(answered.found.conversation?.waitsFor, 'unit');
  assert.deepEqual(answered.found.dues, handling.found.dues);
  assert.equal(answered.found.status, 'handling');
});

test('an answer is new until somebody of the staff does something with the case', () => {
  const asked = take(stages.handling(), cast.sun, 'question', { words });
  const answered = take(asked, cast.wang(asked.found), 'answer', { words: '没有编号' });
  const noted = take(answered, cast.sun, 'note', { kind: 'note', words: '知道了' });

  assert.equal(noted.found.conversation?.waitsFor, undefined);
  assert.equal(noted.found.conversation?.answeredAt, answered.now);
});

test('the centre asks before it accepts, an assisting unit while it works', () => {
  assert.equal(answerTo(stages.registered(), cast.zhao, 'question', { words }), 'allowed');
  assert.equal(answerTo(stages.dispatchedWithAssistance(), cast.waterHandler, 'question', { words }), 'allowed');
});

test('whoever has no part in a case asks its reporter nothing', () => {
  assert.equal(answerTo(stages.handling(), cast.waterHandler, 'question', { words }), 'case.stepNotYours');
  assert.equal(answerTo(stages.handling(), cast.leader, 'question', { words }), 'case.stepNotYours');
});

test('nobody answers for the reporter, and she answers only what was asked', () => {
  const asked = take(stages.handling(), cast.sun, 'question', { words });
  const handling = stages.handling();

  assert.equal(answerTo(asked, cast.zhao, 'answer', { words: '好' }), 'case.stepNotYours');
  assert.equal(answerTo(handling, cast.wang(handling.found), 'answer', { words: '好' }), 'case.nothingAsked');
});

test('who called by telephone holds no receipt, and is called back instead of asked', () => {
  const called = stages.registered({ channel: 'hotline' });

  assert.equal(answerTo(called, cast.zhao, 'question', { words }), 'case.noReceiptToAskBy');
});
