import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOf, inInstalments, inputsOf, monthsLater, type TermDraft } from './term-drafts.ts';

const pay: TermDraft = { key: 'a', kind: 'pay', debtor: 2, creditor: 1, amountFen: 100_000, manner: 'transfer' };

test('a sum in parts is the whole sum to the fen, a month apart', () => {
  const parts = inInstalments(pay, 3, '2026-01-31');

  assert.deepEqual(
    parts.map(({ amountFen, performBy }) => [amountFen, performBy]),
    [
      [33_333, '2026-01-31'],
      [33_333, '2026-02-28'],
      [33_334, '2026-03-31'],
    ],
  );
  assert.equal(new Set(parts.map(({ key }) => key)).size, 3);
});

test('a month later is the same day, or the last one of a shorter month', () => {
  assert.equal(monthsLater('2026-12-15', 1), '2027-01-15');
  assert.equal(monthsLater('2028-01-30', 1), '2028-02-29');
});

test('an agreement says the day, a proposal may leave it open', () => {
  assert.deepEqual(faultsOf(pay, true), ['day']);
  assert.deepEqual(faultsOf(pay, false), []);
  assert.deepEqual(faultsOf({ ...pay, manner: 'atOnce' }, true), []);
});

test('nobody owes herself, a sum is named, and a deed is described', () => {
  assert.deepEqual(faultsOf({ ...pay, creditor: 2 }, false), ['between']);
  assert.deepEqual(faultsOf({ ...pay, amountFen: undefined }, false), ['amount']);
  assert.deepEqual(faultsOf({ ...pay, kind: 'do', what: ' ' }, false), ['what']);
});

test('what belongs to another kind of term is not sent', () => {
  const [sent] = inputsOf([{ ...pay, kind: 'do', what: ' 拆墙 ', performBy: '' }]);
  assert.deepEqual(sent, { kind: 'do', debtor: 2, creditor: 1, manner: 'transfer', what: '拆墙' });
});
