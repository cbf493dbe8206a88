import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiProblem, problemFrom, unreachable } from '../client/problem.ts';
import { ui } from '../locales/zh-CN/ui.ts';
import { mayPass, problemSentence } from './problem-words.ts';

test('trying again is offered where another try may be answered, not where the question was wrong', () => {
  for (const status of [409, 429, 500, 503]) assert.ok(mayPass(new ApiProblem(problemFrom(status, {}))), `${status}`);
  assert.ok(mayPass(new ApiProblem(unreachable)));
  assert.ok(mayPass(new Error('a program that broke')));
  for (const status of [400, 403, 404, 410, 422])
    assert.ok(!mayPass(new ApiProblem(problemFrom(status, {}))), `${status}`);
});

test('without a network, whoever only read is not told of words she never wrote', () => {
  const sentence = (isReading: boolean) => problemSentence(new ApiProblem(unreachable), ui.problem, isReading);

  assert.match(sentence(false), /您写的还在/);
  assert.match(sentence(true), /还没有读到/);
  assert.doesNotMatch(sentence(true), /您写的/);
});
