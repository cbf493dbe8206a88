import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openKeptAnswer } from './kept-answer.ts';

const answer = { status: 201, headers: { etag: '"v1"' }, text: '{"receipt":"0123"}' };
const report = [Buffer.from('POST /api/v1/cases\n'), Buffer.from('a lamp')];

test('the same key and request open what was sealed', () => {
  const sealed = openKeptAnswer('anyone', 'key-of-mrs-wang', report).seal(answer);

  assert.deepEqual(openKeptAnswer('anyone', 'key-of-mrs-wang', report).unseal(sealed), answer);
});

test('another key, another body or another person opens nothing', () => {
  const kept = openKeptAnswer('anyone', 'key-of-mrs-wang', report);
  const sealed = kept.seal(answer);
  const others = [
    openKeptAnswer('anyone', 'key-of-mrs-liu', report),
    openKeptAnswer('anyone', 'key-of-mrs-wang', [Buffer.from('POST /api/v1/cases\n'), Buffer.from('a lamb')]),
    openKeptAnswer('person 1', 'key-of-mrs-wang', report),
  ];

  for (const other of others) {
    assert.ok(!other.proof.equals(kept.proof));
    assert.throws(() => other.unseal(sealed));
  }
});

test('a row that was moved to another key, or changed, is not believed', () => {
  const kept = openKeptAnswer('anyone', 'key-of-mrs-wang', report);
  const sealed = kept.seal(answer);
  sealed[sealed.length - 1] = (sealed.at(-1) as number) ^ 1;

  assert.throws(() => kept.unseal(sealed));
});
