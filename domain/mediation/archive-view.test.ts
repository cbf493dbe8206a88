import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileLookup } from './archive-view.ts';
import { fileNumberText } from './file-number.ts';

test('a file is looked for by its number as it is written, by the last part of it, or by its code', () => {
  const whole = fileNumberText({ committeeId: '', shortName: '双江', year: 2026, serial: 17 });

  assert.deepEqual(readFileLookup(whole), { serial: 17, year: 2026 });
  assert.deepEqual(readFileLookup('(2026) 双江人调字第17号'), { serial: 17, year: 2026 });
  assert.deepEqual(readFileLookup('２０２６双江第１７号'), { serial: 17, year: 2026 });
  assert.deepEqual(readFileLookup(' 17 '), { serial: 17 });
  assert.deepEqual(readFileLookup('5002 3526 1127 9277 4417'), { code: '50023526112792774417' });
  assert.equal(readFileLookup('王秀英'), undefined);
  assert.equal(readFileLookup(''), undefined);
});
