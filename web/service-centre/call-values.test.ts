import assert from 'node:assert/strict';
import { test } from 'node:test';
import { registrationOfCall } from './call-values.ts';

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
