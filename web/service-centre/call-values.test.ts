import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldOfProblem, isWholeNumber, registrationOfCall } from './call-values.ts';

const call = { words: ' 路灯不亮 ', divisionCode: '500235001', channel: 'hotline' as const };

test('a caller who leaves no number is registered without a reporter', () => {
  assert.deepEqual(registrationOfCall({ ...call, phone: ' ', name: '' }), {
    words: '路灯不亮',
    place: { divisionCode: '500235001' },
    channel: 'hotline',
  });
});

test('what the caller says about herself and the place goes along', () => {
  const registration = registrationOfCall({ ...call, address: '望江路 12 号', phone: '13812345678', name: '王秀英' });
  assert.deepEqual(registration.reporter, { phone: '13812345678', name: '王秀英' });
  assert.equal(registration.place.address, '望江路 12 号');
});

test('a case that the caller had before is named in the new one', () => {
  assert.equal(registrationOfCall(call, '50023526112248392016').linkedTo, '50023526112248392016');
});

test('a number is whole with eleven digits, or as a landline with the code of its city', () => {
  const numbers = ['13812345678', '+86 138 1234 5678', '023-55128600', '1381234567', '55128600', '12345', ''];

  assert.deepEqual(numbers.map(isWholeNumber), [true, true, true, false, false, false, false]);
});

test('what the server finds wrong is shown at the field where it was typed', () => {
  const names = ['reporter.phone', 'place.divisionCode', 'fields.since', 'words'];

  assert.deepEqual(names.map(fieldOfProblem), ['phone', 'divisionCode', 'fields', 'words']);
});
