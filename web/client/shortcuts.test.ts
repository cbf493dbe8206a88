import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isLetter, nameOfPress } from './shortcuts.ts';

const plain = { altKey: false, ctrlKey: false, metaKey: false };

test('beside Alt the place of the key counts, whatever it writes', () => {
  assert.equal(nameOfPress({ ...plain, altKey: true, key: '¡', code: 'Digit1' }), 'Alt+1');
  assert.equal(nameOfPress({ ...plain, altKey: true, key: 'œ', code: 'KeyQ' }), 'Alt+Q');
});

test('Command on a Mac is Control', () => {
  assert.equal(nameOfPress({ ...plain, metaKey: true, key: 'Enter', code: 'Enter' }), 'Ctrl+Enter');
  assert.equal(nameOfPress({ ...plain, ctrlKey: true, key: 'Enter', code: 'Enter' }), 'Ctrl+Enter');
});

test('a letter alone, or one after another, can be switched off; with Alt or Control it stays', () => {
  assert.deepEqual(['/', 'g a', 'Alt+1', 'Ctrl+Enter'].map(isLetter), [true, true, false, false]);
});
