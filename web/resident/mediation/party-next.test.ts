import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextFor } from './party-next.ts';

type File = Parameters<typeof nextFor>[0];
const now = Date.parse('2026-11-26T02:00:00Z');
const due = (at: string) => ({ at }) as never;
const file = (about: Partial<File>): File => ({
  status: 'mediating',
  dues: {},
  may: [],
  sessions: [],
  obligations: [],
  ...about,
});

test('whoever applied is told by when the committee answers', () => {
  assert.deepEqual(nextFor(file({ status: 'applied', dues: { accept: due('2026-12-01T09:30:00Z') } }), 1, now), {
    key: 'accept',
    at: '2026-12-01T09:30:00Z',
  });
});

test('her rights come before everything else, then where and when they meet', () => {
  const planned = { status: 'planned', at: '2026-11-27T01:00:00Z' } as never;
  const over = { status: 'planned', at: '2026-11-20T01:00:00Z' } as never;
  const dues = { conclude: due('2026-12-26T09:30:00Z') };

  assert.equal(nextFor(file({ may: ['rightsNotice'], sessions: [planned] }), 1, now).key, 'rights');
  assert.deepEqual(nextFor(file({ sessions: [over, planned], dues }), 1, now), {
    key: 'session',
    at: '2026-11-27T01:00:00Z',
  });
  assert.deepEqual(nextFor(file({ sessions: [over], dues }), 1, now), { key: 'mediating', at: '2026-12-26T09:30:00Z' });
});

test('whose turn it is to write is told that, and the other is not', () => {
  const found = file({ may: ['statement'], turn: 2 });

  assert.equal(nextFor(found, 2, now).key, 'turn');
  assert.equal(nextFor(found, 1, now).key, 'mediating');
});

test('an agreement waits for her hand, then for the others; afterwards for the next day on which something is owed', () => {
  const owed = (status: string, performBy: string) => ({ status, term: { performBy } }) as never;
  const obligations = [owed('open', '2027-02-01'), owed('performed', '2026-12-01'), owed('partial', '2027-01-01')];

  assert.equal(nextFor(file({ status: 'agreed', may: ['signature'] }), 1, now).key, 'sign');
  assert.equal(nextFor(file({ status: 'agreed' }), 1, now).key, 'othersSign');
  assert.deepEqual(nextFor(file({ status: 'settled', obligations }), 1, now), { key: 'perform', on: '2027-01-01' });
});
