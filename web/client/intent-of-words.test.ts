import assert from 'node:assert/strict';
import { test } from 'node:test';
import { intentOfWords } from './intent-of-words.ts';

test('the same words sent again are the same intent, and other words are another', () => {
  const intentOf = intentOfWords();
  const first = intentOf({ amountFen: 60_000 });

  assert.equal(intentOf({ amountFen: 60_000 }), first);
  assert.notEqual(intentOf({ amountFen: 80_000 }), first);
});
