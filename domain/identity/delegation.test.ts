import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal, later } from '@linli/domain/kernel';
import fc from 'fast-check';
import { decideDelegation, defaultIdentityLimits, personsBehind, type WantedDelegation } from './index.ts';

const now = '2026-03-02T01:00:00.000Z';
const day = 86_400_000;
const source = { personId: 'zhao', unitDivisionCode: '500235' };
const li = { personId: 'li', unitDivisionCodes: ['500235001001'] };
const fortnight: WantedDelegation = { kind: 'delegation', until: later(now, 14 * day) };

function refusalOf(wanted: Partial<WantedDelegation>, from: object = {}, to: object = {}): string | undefined {
  const about = [
    { ...fortnight, ...wanted },
    { ...source, ...from },
    { ...li, ...to },
  ] as const;
  const decided = decideDelegation(...about, defaultIdentityLimits, now);
  return isRefusal(decided) ? decided.refusal : undefined;
}

test('operator Zhao lets Li act for her from now until an end', () => {
  assert.deepEqual(decideDelegation(fortnight, source, li, defaultIdentityLimits, now), {
    validFrom: now,
    validTo: later(now, 14 * day),
  });
});

test('a delegated post cannot be passed on', () => {
  assert.equal(refusalOf({}, { delegatedFrom: 'a post' }), 'delegation.passedOn');
});

test('only somebody of the unit or of one inside its place may be chosen, and not herself', () => {
  assert.equal(refusalOf({}, {}, { unitDivisionCodes: ['500236', '5002'] }), 'delegation.unitElsewhere');
  assert.equal(refusalOf({}, {}, { unitDivisionCodes: [] }), 'delegation.unitElsewhere');
  assert.equal(refusalOf({}, {}, { personId: 'zhao' }), 'delegation.toHerself');
});

test('a cover is planned ahead, a delegation begins at once', () => {
  assert.equal(refusalOf({ kind: 'cover', from: later(now, day) }), undefined);
  assert.equal(refusalOf({ kind: 'cover' }), 'cover.plannedAhead');
  assert.equal(refusalOf({ from: later(now, day) }), 'delegation.beginsNow');
});

test('no delegation ends before it begins or lasts longer than the county allows', () => {
  assert.equal(refusalOf({ until: now }), 'delegation.endsBeforeItBegins');
  assert.equal(refusalOf({ until: later(now, 90 * day) }), undefined);
  assert.equal(refusalOf({ until: later(now, 90 * day + 1) }), 'delegation.tooLong');
});

test('whatever is asked, a delegation that is granted has an end within ninety days', () => {
  const span = fc.integer({ min: -400 * day, max: 400 * day });
  fc.assert(
    fc.property(fc.constantFrom('delegation' as const, 'cover' as const), span, span, (kind, begin, end) => {
      const from = kind === 'cover' ? { from: later(now, begin) } : {};
      const decided = decideDelegation(
        { kind, ...from, until: later(now, end) },
        source,
        li,
        defaultIdentityLimits,
        now,
      );
      if (isRefusal(decided)) return;
      assert.ok(now <= decided.validFrom && decided.validFrom < decided.validTo);
      assert.ok(decided.validTo <= later(decided.validFrom, 90 * day));
    }),
  );
});

test('the work of whoever delegated counts as the delegate’s own', () => {
  const delegation = { postId: 'p', personId: 'zhao', name: '赵敏', kind: 'cover', until: now } as const;
  const actor = { personId: 'li', delegation, pairedWith: ['zhao', 'zhou'] } as never;

  assert.deepEqual(personsBehind(actor), ['li', 'zhao', 'zhou']);
});
