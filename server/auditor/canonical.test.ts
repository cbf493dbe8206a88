import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonical } from './canonical.ts';

test('the example of RFC 8785 is written as it says', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );

  assert.equal(
    canonical(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('names are ordered by their UTF-16 code units', () => {
  assert.equal(canonical({ '\ufb33': 1, '😀': 2, '€': 3, '1': 4, '\r': 5 }), '{"\\r":5,"1":4,"€":3,"😀":2,"\ufb33":1}');
});

test('another way to write the same value gives the same text', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      assert.equal(canonical(JSON.parse(canonical(value))), canonical(value));
    }),
  );
});
