import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSignature, pointOnPaper } from './signature-strokes.ts';

test('a touch by mistake is no signature, a written name is one', () => {
  const touched = [[{ x: 10, y: 10 }], [{ x: 400, y: 200 }]];
  const written = [
    [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ],
    [
      { x: 150, y: 60 },
      { x: 150, y: 160 },
    ],
  ];

  assert.equal(isSignature([]), false);
  assert.equal(isSignature(touched), false);
  assert.equal(isSignature(written), true);
});

test('what is written on a small screen stands at the same place of the paper', () => {
  const onPhone = pointOnPaper({ clientX: 170, clientY: 90 }, { left: 20, top: 40, width: 300, height: 100 });

  assert.deepEqual(onPhone, { x: 450, y: 150 });
});
