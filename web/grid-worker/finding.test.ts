import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grid } from '../locales/zh-CN/grid.ts';
import { missingIn, newFinding, registrationOf } from './finding.ts';

const errors = grid.register.errors;
const lamp = { ...newFinding('500235001001'), words: '路灯不亮' };

test('grid worker Li says what it is', () => {
  assert.deepEqual(missingIn(newFinding('500235001001'), errors), { words: errors.words });
  assert.deepEqual(missingIn(lamp, errors), {});
});

test('what she settled on the spot needs how, what kind and where', () => {
  const settled = { ...lamp, isSettled: true };
  assert.deepEqual(Object.keys(missingIn(settled, errors)), ['summary', 'category', 'map']);
  const complete = { ...settled, summary: '换了灯泡', categoryCode: '0101', lng: 108.7, lat: 30.9 };
  assert.deepEqual(missingIn(complete, errors), {});
});

test('without a position the finding belongs to her own area', () => {
  assert.deepEqual(registrationOf(lamp, []).place, { divisionCode: '500235001001' });
  assert.deepEqual(registrationOf({ ...lamp, lng: 108.7, lat: 30.9 }, []).place, { lng: 108.7, lat: 30.9 });
});

test('only what was settled on the spot carries how', () => {
  assert.equal(registrationOf({ ...lamp, summary: '换了灯泡' }, []).summary, undefined);
  assert.equal(registrationOf({ ...lamp, isSettled: true, summary: ' 换了灯泡 ' }, []).summary, '换了灯泡');
});
