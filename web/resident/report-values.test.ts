import assert from 'node:assert/strict';
import { test } from 'node:test';
import { residentPages } from '../locales/zh-CN/resident-pages.ts';
import { emptyReport, missingIn, placeShown, registrationOf } from './report-values.ts';

const errors = residentPages.report.errors;
const lamp = { ...emptyReport, words: '路灯不亮' };

test('Mrs Wang cannot send a report that says nothing', () => {
  assert.deepEqual(missingIn(['words', 'kind'], { ...emptyReport, words: '  ' }, undefined, errors), {
    words: errors.words,
  });
  assert.deepEqual(missingIn(['words', 'kind'], lamp, undefined, errors), {});
});

test('a report of 4,000 characters may be sent, one more may not', () => {
  const long = { ...emptyReport, words: '灯'.repeat(4000) };
  assert.deepEqual(missingIn(['words', 'kind'], long, undefined, errors), {});
  assert.deepEqual(missingIn(['words', 'kind'], { ...long, words: `${long.words}灯` }, undefined, errors), {
    words: errors.wordsLong,
  });
});

test('the place is asked for in the way Mrs Wang chose to give it', () => {
  assert.deepEqual(missingIn(['where'], lamp, undefined, errors), { whereHow: errors.place });
  assert.deepEqual(missingIn(['where'], { ...lamp, whereHow: 'here' }, undefined, errors), { here: errors.place });
  assert.deepEqual(missingIn(['where'], { ...lamp, whereHow: 'address' }, undefined, errors), {
    address: errors.place,
  });
  assert.deepEqual(
    missingIn(['where'], { ...lamp, whereHow: 'address', address: '望江路 12 号' }, undefined, errors),
    {},
  );
});

test('somebody who wants a call must leave a number that can be called', () => {
  const caller = { ...lamp, contactHow: 'phone' as const };
  assert.deepEqual(missingIn(['contact', 'look'], { ...caller, phone: '一三八' }, undefined, errors), {
    phone: errors.phone,
  });
  assert.deepEqual(missingIn(['contact', 'look'], { ...caller, phone: '138 1234 5678' }, undefined, errors), {});
});

test('a report that accuses somebody says so by its kind, by its words or by her own press, and names whom she chose', () => {
  const rude = { ...lamp, words: '窗口工作人员推诿，跑了四趟' };
  const named = { ...rude, accused: [{ id: 'a', name: '县城管局' }], accusedOther: ' 三号窗口 ' };

  assert.deepEqual(registrationOf(named, [], '500235').accusation, { unitIds: ['a'], other: '三号窗口' });
  assert.deepEqual(registrationOf({ ...lamp, accuses: true }, [], '500235').accusation, {});
  assert.equal(registrationOf({ ...rude, accuses: false }, [], '500235').accusation, undefined);
  assert.equal(registrationOf(lamp, [], '500235').accusation, undefined);
});

test('who gives her name must write it, and may keep it from the unit that handles the matter', () => {
  const named = { ...lamp, contactHow: 'named' as const, phone: '13812345678', isShielded: true };

  assert.deepEqual(missingIn(['contact', 'look'], named, undefined, errors), { fullName: errors.fullName });
  const { reporter, isReporterShielded } = registrationOf({ ...named, fullName: '王秀英' }, [], '500235');
  assert.deepEqual([reporter, isReporterShielded], [{ phone: '13812345678', name: '王秀英' }, true]);
});

test('an anonymous report carries neither name nor number, even if they were typed before', () => {
  const changedHerMind = { ...lamp, contactHow: 'none' as const, fullName: '王秀英', phone: '13812345678' };
  assert.equal(registrationOf(changedHerMind, [], '500235').reporter, undefined);
});

test('only the way of telling the place that was chosen at last is sent', () => {
  const both = { ...lamp, whereHow: 'list' as const, lng: 108.7, lat: 30.9, townshipCode: '500235001' };
  assert.deepEqual(registrationOf(both, [], '500235').place, { divisionCode: '500235001' });
});

test('a village that she looked up by its name is enough, and is sent only where she gives an address', () => {
  const found = { ...lamp, whereHow: 'address' as const, foundCode: '500235001201', foundName: '盘龙街道 四民村' };

  assert.deepEqual(missingIn(['where'], found, undefined, errors), {});
  assert.deepEqual(registrationOf(found, [], '500235').place, { divisionCode: '500235001201' });
  assert.equal(placeShown({ ...found, address: '菜市场东门', placeName: '别处' }), '盘龙街道 四民村，菜市场东门');
  assert.deepEqual(registrationOf({ ...found, whereHow: 'list', townshipCode: '500235002' }, [], '500235').place, {
    divisionCode: '500235002',
  });
});

test('an address alone is sent as somewhere in the county', () => {
  const addressed = { ...lamp, whereHow: 'address' as const, address: '望江路 12 号' };
  assert.deepEqual(registrationOf(addressed, [], '500235').place, { divisionCode: '500235', address: '望江路 12 号' });
});
