import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '@linli/domain/kernel';
import fc from 'fast-check';
import { decideHandOver, type Holder, type PostToLeave } from './index.ts';

const lamps: PostToLeave = { id: 'p', unitId: 'lamps', unitName: '路灯所', role: 'handler', openCases: 3 };
const sun: Holder = { personId: 'sun', unitId: 'lamps', role: 'handler' };

test('where a colleague holds such a post, the unit goes on with the work', () => {
  assert.deepEqual(decideHandOver('he', [lamps], [sun]), [{ postId: 'p', to: 'unit', isAppointed: false }]);
});

test('the last one of a unit with open cases does not go without a successor', () => {
  const refused = decideHandOver('sun', [lamps], [sun]);

  assert.deepEqual(isRefusal(refused) && [refused.refusal, refused.values], [
    'handOver.nobodyLeft',
    { unit: '路灯所' },
  ]);
  assert.deepEqual(decideHandOver('sun', [lamps], [sun], 'li'), [{ postId: 'p', to: 'successor', isAppointed: true }]);
  assert.deepEqual(decideHandOver('sun', [{ ...lamps, openCases: 0 }], [sun]), [
    { postId: 'p', to: 'unit', isAppointed: false },
  ]);
});

test('a successor who holds such a post already is not given a second one', () => {
  assert.deepEqual(decideHandOver('he', [lamps], [sun], 'sun'), [{ postId: 'p', to: 'successor', isAppointed: false }]);
});

test('nobody hands over to herself, or without a post', () => {
  assert.equal((decideHandOver('sun', [lamps], [], 'sun') as { refusal: string }).refusal, 'handOver.toHerself');
  assert.equal((decideHandOver('sun', [], [sun]) as { refusal: string }).refusal, 'handOver.noPost');
});

const people = ['he', 'sun', 'li', 'zhao'];
const units = ['lamps', 'water', 'centre'];
const roles = ['handler', 'operator', 'supervisor', 'leader'] as const;
const holders = fc.uniqueArray(
  fc.record({
    personId: fc.constantFrom(...people),
    unitId: fc.constantFrom(...units),
    role: fc.constantFrom(...roles),
  }),
  { selector: (one) => JSON.stringify(one), maxLength: 20 },
);

test('whoever leaves, no open case is left at a unit where nobody holds the post that took care of it', () => {
  let granted = 0;
  const open = fc.dictionary(fc.constantFrom(...units), fc.nat(3));
  const successor = fc.option(fc.constantFrom(...people), { nil: undefined });
  fc.assert(
    fc.property(holders, open, fc.constantFrom(...people), successor, (all, openAt, leaver, to) => {
      const posts = all
        .filter(({ personId }) => personId === leaver)
        .map(({ unitId, role }, at) => {
          const openCases = openAt[unitId] ?? 0;
          return { id: `${at}`, unitId, unitName: unitId, role, openCases };
        });
      const heirs = decideHandOver(leaver, posts, all, to);
      if (isRefusal(heirs)) return;
      granted += 1;
      const appointed = heirs
        .filter((heir) => heir.isAppointed)
        .map(({ postId }) => posts.find(({ id }) => id === postId));
      const after = [...all.filter(({ personId }) => personId !== leaver), ...appointed];
      for (const { unitId, role, openCases } of posts)
        assert.ok(
          openCases === 0 || role === 'leader' || after.some((one) => one?.unitId === unitId && one.role === role),
        );
    }),
    { numRuns: 1_000 },
  );
  assert.ok(granted > 100);
});
