import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstReads, isPublicRead } from './public-reads.ts';

const kept = [
  '/api/v1/categories',
  '/api/v1/map',
  '/api/v1/divisions/500235001/children',
  '/api/v1/public/cases',
  '/api/v1/public/cases/50023526112248392016',
];
const neverKept = [
  // What was taken back must be gone, also from devices.
  '/api/v1/public/model-cases',
  '/api/v1/me',
  '/api/v1/cases',
  '/api/v1/cases/50023526112248392016',
  '/api/v1/cases/50023526112248392016/contact',
  '/api/v1/attachments/0199f3c1',
  '/api/v1/locate',
  '/api/v1/transparency/checkpoint',
  '/api/v1/public/cases/50023526112248392016/subscriptions/a-token',
  '/api/v1/divisions/../cases',
  '/public/cases',
];

test('what anybody may read stays on the device for a shaky network', () => {
  assert.deepEqual(
    [...kept, ...firstReads].filter((path) => !isPublicRead('GET', path)),
    [],
  );
});

test('nothing of a case, of a person, of where somebody stands, or with a token ever stays on the device', () => {
  assert.deepEqual(
    neverKept.filter((path) => isPublicRead('GET', path)),
    [],
  );
  assert.equal(isPublicRead('POST', '/api/v1/public/cases'), false);
});
