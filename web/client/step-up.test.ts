import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApiProblem } from './problem.ts';
import { askForStepUp, hasSteppedUp } from './step-up.ts';

const wanted = new ApiProblem({ status: 403, code: 'session.stepUpRequired', title: '' });
const other = new ApiProblem({ status: 403, code: 'post.forbidden', title: '' });

test('several requests that want step-up ask the person once', async (context) => {
  let asked = 0;
  context.after(
    askForStepUp(async () => {
      asked += 1;
      return true;
    }),
  );

  const answers = await Promise.all([hasSteppedUp(wanted), hasSteppedUp(wanted)]);

  assert.deepEqual([answers, asked], [[true, true], 1]);
});

test('any other refusal asks nobody', async (context) => {
  context.after(askForStepUp(() => Promise.reject(new Error('asked'))));

  assert.equal(await hasSteppedUp(other), false);
});

test('a page where nobody can be asked shows the refusal', async () => {
  assert.equal(await hasSteppedUp(wanted), false);
});
