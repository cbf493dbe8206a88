import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingIn, newFinding, registrationOf } from './finding.ts';

const errors = { words: '写事', summary: '写办法' };
const lamp = { ...newFinding('500235001001'), words: '路灯不亮' };

test('grid worker Li says what it is, and how she settled it if she did', () => {
  assert.deepEqual(missingIn(newFinding('500235001001'), errors), { words: '写事' });
  assert.deepEqual(missingIn({ ...lamp, isSettled: true }, errors), { summary: '写办法' });
  assert.deepEqual(missingIn(lamp, errors), {});
});

test('without a position the finding belongs to her own area', () => {
  assert.deepEqual(registrationOf(lamp, []).place, { divisionCode: '500235001001' });
  assert.deepEqual(registrationOf({ ...lamp, lng: 108.7, lat: 30.9 }, []).place, { lng: 108.7, lat: 30.9 });
});

test('only what was settled on the spot carries how', () => {
  assert.equal(registrationOf({ ...lamp, summary: '换了灯泡' }, []).summary, undefined);
  assert.equal(registrationOf({ ...lamp, isSettled: true, summary: ' 换了灯泡 ' }, []).summary, '换了灯泡');
});
