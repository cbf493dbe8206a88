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
  signatures: [],
  statements: [],
  ...about,
});

test('whoever applied is told by when the committee answers', () => {
  assert.deepEqual(nextFor(file({ status: 'applied', dues: { accept: due('2026-12-01T09:30:00Z') } }), 1, now), {
    key: 'accept',
    at: '2026-12-01T09:30:00Z',
  });
});

test('whose case the centre keeps is not told that a committee refused her', () => {
  const declined = (reason: string) =>
    file({ status: 'declined', outcome: { kind: 'declined', reason, roads: [] } as never });

  assert.deepEqual(nextFor(declined('keptByCentre'), 1, now), { key: 'kept' });
  assert.deepEqual(nextFor(declined('onlyAuthority'), 1, now), { key: 'declined' });
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
  const sessions = [{ number: 1, status: 'held', at: '2026-11-20T01:00:00Z' } as never];
  assert.equal(nextFor(file({ may: ['signature'], sessions }), 1, now).key, 'signMinutes');
});

test('whoever was asked to say it otherwise is told so until she has', () => {
  const asked = { party: 2, rewording: { askedAt: '2026-11-25T01:00:00Z' } } as never;
  const again = { party: 2 } as never;
  const told = (statements: never[]) => nextFor(file({ may: ['statement'], turn: 2, statements }), 2, now).key;

  assert.equal(told([asked]), 'reword');
  assert.equal(told([asked, again]), 'turn');
});

test('what one side says that it did waits for the other’s word, and is not called late meanwhile', () => {
  const claims = [{ on: '2026-11-24', at: '2026-11-24T01:00:00Z' }];
  const obligations = [{ status: 'open', term: { performBy: '2026-11-25', debtor: 1, creditor: 2 }, claims } as never];
  const settled = file({ status: 'settled', obligations });

  assert.deepEqual(nextFor(settled, 2, now), { key: 'answer' });
  assert.deepEqual(nextFor(settled, 1, now), { key: 'claimed' });
});

test('an agreement waits for her hand, then for the others; afterwards for the next day on which something is owed', () => {
  const owed = (status: string, performBy: string) => ({ status, term: { performBy, debtor: 1 } }) as never;
  const obligations = [owed('open', '2027-02-01'), owed('performed', '2026-12-01'), owed('partial', '2027-01-01')];

  const draft = { number: 1 } as never;
  const sessions = [{ number: 1, status: 'held', at: '2026-11-20T01:00:00Z' } as never];
  const hand = (paper: string) => ({ paper, number: 1, signer: { kind: 'party', party: 1 } }) as never;
  const agreed = (signatures: never[]) =>
    nextFor(file({ status: 'agreed', may: ['signature'], draft, sessions, signatures }), 1, now).key;

  assert.equal(agreed([]), 'sign');
  assert.equal(agreed([hand('agreement')]), 'signMinutes');
  assert.equal(agreed([hand('agreement'), hand('minutes')]), 'othersSign');
  const settled = file({ status: 'settled', obligations });
  assert.deepEqual(nextFor(settled, 1, now), { key: 'perform', on: '2027-01-01' });
  assert.deepEqual(nextFor(settled, 2, now), { key: 'perform', on: '2027-01-01', isOthers: true });
});
