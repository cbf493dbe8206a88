import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { checkFields } from './custom-fields.ts';
import { lamp } from './testing/rules.ts';

function answerTo(fields: Record<string, string | number | boolean>): string {
  const checked = checkFields(lamp, { lamps: 1, ...fields });
  return isRefusal(checked) ? `${checked.refusal} ${checked.field}` : 'allowed';
}

test('the fields of a category are taken as they are', () => {
  const fields = { lamps: 3, pole: 'A0001', since: '2026-02-28', kind: 'dark', dangerous: true };

  assert.deepEqual(checkFields(lamp, fields), fields);
});

test('a field that the category needs and nobody filled in is named', () => {
  assert.deepEqual(checkFields(lamp, {}), {
    refusal: 'field.missing',
    field: 'fields.lamps',
    values: { field: '盏数' },
  });
});

test('a field that the category does not know is refused, also one that every object has', () => {
  assert.equal(answerTo({ colour: 'red' }), 'field.unknown fields.colour');
  assert.equal(answerTo({ toString: 'x' }), 'field.unknown fields.toString');
  assert.equal(answerTo(JSON.parse('{"__proto__": "x"}')), 'field.unknown fields.__proto__');
});

test('without a category there are no fields', () => {
  assert.deepEqual(checkFields(undefined, {}), {});
  assert.equal(isRefusal(checkFields(undefined, { lamps: 1 })), true);
});

test('a value of another kind is refused', () => {
  assert.equal(answerTo({ lamps: '3' }), 'field.wrongType fields.lamps');
  assert.equal(answerTo({ lamps: 1.5 }), 'field.wrongType fields.lamps');
  assert.equal(answerTo({ dangerous: 'yes' }), 'field.wrongType fields.dangerous');
  assert.equal(answerTo({ pole: 1 }), 'field.wrongType fields.pole');
});

test('a number out of its range is refused', () => {
  assert.equal(answerTo({ lamps: 0 }), 'field.outOfRange fields.lamps');
  assert.equal(answerTo({ lamps: 501 }), 'field.outOfRange fields.lamps');
  assert.equal(answerTo({ lamps: 500 }), 'allowed');
});

test('a text that is not offered, of the wrong form or no date is refused', () => {
  assert.equal(answerTo({ kind: 'broken' }), 'field.notOffered fields.kind');
  assert.equal(answerTo({ pole: 'a1' }), 'field.wrongForm fields.pole');
  assert.equal(answerTo({ since: 'yesterday' }), 'field.notADate fields.since');
  assert.equal(answerTo({ since: '2026-02-30' }), 'field.notADate fields.since');
});
