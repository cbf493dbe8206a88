import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DeadlineRule, findDeadlineRule } from './category.ts';

const rule = (id: string, category: string, division: string, amount = 1): DeadlineRule => ({
  id,
  stage: 'resolve',
  category,
  division,
  amount,
  unit: 'working-days',
  source: 'test',
});

test('the rule for the very matter counts before the rule for the very place', () => {
  const rules = [rule('all', '', ''), rule('place', '', '500235001'), rule('matter', '0107', '')];
  assert.equal(findDeadlineRule(rules, 'resolve', '0107', '500235001001')?.id, 'matter');
});

test('of two rules for one matter the one for the smaller place counts', () => {
  const rules = [rule('nation', '01', ''), rule('county', '01', '500235'), rule('elsewhere', '01', '500101')];
  assert.equal(findDeadlineRule(rules, 'resolve', '0101', '500235001001')?.id, 'county');
  assert.equal(findDeadlineRule(rules, 'resolve', '0101', '500230001001')?.id, 'nation');
});

test('a case without a category falls under the rule for everything', () => {
  assert.equal(findDeadlineRule([rule('group', '01', ''), rule('all', '', '')], 'resolve', '', '50')?.id, 'all');
});

test('another stage has no deadline here', () => {
  assert.equal(findDeadlineRule([rule('all', '', '')], 'accept', '0101', '50'), undefined);
});

test('no rule that fits is more exact than the one found', () => {
  const body = fc.record({
    category: fc.constantFrom('', '01', '0101', '02'),
    division: fc.constantFrom('', '50', '5002', '500235', '51'),
  });
  fc.assert(
    fc.property(fc.array(body, { maxLength: 10 }), (bodies) => {
      const rules = bodies.map(({ category, division }, at) => rule(`r${at}`, category, division));
      const found = findDeadlineRule(rules, 'resolve', '0101', '500235001');
      const fitting = rules.filter((one) => '0101'.startsWith(one.category) && '500235001'.startsWith(one.division));
      assert.equal(found === undefined, fitting.length === 0);
      const exactness = (one: DeadlineRule) => one.category.length * 100 + one.division.length;
      if (found) assert.equal(exactness(found), Math.max(...fitting.map(exactness)));
    }),
  );
});
