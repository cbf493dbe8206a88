import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { ApiProblem } from './problem.ts';
import { proofFor, whenProving } from './prove.ts';
import { solve } from './solve-puzzle.ts';

const challenge = 'report.9.1772424000000.0123456789abcdef0123456789abcdef.seal';

test('the browser finds a number for each puzzle, whose hash begins with so many zero bits', async () => {
  const [head, solutions = ''] = (await solve(challenge, 8, 9)).split(':');

  const zeros = solutions.split(',').map((number, index) => {
    const digest = createHash('sha256').update(`0123456789abcdef0123456789abcdef.${index}.${number}`).digest();
    return Math.clz32(digest.readUInt32BE(0));
  });
  assert.equal(head, challenge);
  assert.deepEqual([zeros.length, zeros.every((count) => count >= 9)], [8, true]);
});

test('whoever is asked for a proof is told once that her device reckons, and no other refusal starts it', async () => {
  let told = 0;
  whenProving(() => {
    told += 1;
  });
  const asked = { status: 428, code: 'request.proofRequired', title: '', values: { challenge, puzzles: 8, bits: 4 } };

  assert.match((await proofFor(new ApiProblem(asked))) ?? '', /^report\.9\..*:/);
  assert.equal(await proofFor(new ApiProblem({ ...asked, code: 'request.tooMany' })), undefined);
  assert.equal(told, 1);
});
