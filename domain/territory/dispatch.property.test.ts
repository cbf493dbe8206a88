import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DispatchQuestion, type DispatchRule, type DutyHolder, explainDispatch } from './dispatch.ts';

const duty = fc.constantFrom('a', 'b', 'c', 'd');
const level = fc.constantFrom('county', 'township', 'community');
const place = fc.constantFrom('50', '5002', '500235', '500235001', '500235001001', '500235001001001', '510000');
const field = fc.constantFrom('wire', 'floor');
const value = fc.constantFrom(true, false, 1, 'x');

const ruleBody = fc.record(
  {
    category: fc.constantFrom('', '01', '0101', '0102', '02'),
    level: fc.oneof(level, fc.constant('any')),
    condition: fc.record({ field, equals: value }),
    lead: duty,
    assisting: fc.uniqueArray(duty, { maxLength: 3 }),
  },
  { requiredKeys: ['category', 'level', 'lead', 'assisting'] },
);
const rules = fc
  .array(ruleBody, { maxLength: 12 })
  .map((bodies) => bodies.map((body, at) => ({ ...body, id: `r${at}` }) as DispatchRule));
const units = fc
  .array(fc.record({ divisionCode: place, duties: fc.uniqueArray(duty, { minLength: 1 }) }), { maxLength: 12 })
  .map((all) => all.map((unit, at): DutyHolder => ({ ...unit, unitId: `u${at}`, name: `unit ${at}` })));
const question: fc.Arbitrary<DispatchQuestion> = fc.record({
  categoryCode: fc.constantFrom('0101', '0102', '0103', '0201'),
  divisionCode: place,
  fields: fc.dictionary(field, value, { noNullPrototype: true }),
});

/** The same question answered by scoring every rule and every unit, without any search or order. */
function oracle(
  all: DispatchRule[],
  standing: DutyHolder[],
  { categoryCode, divisionCode, fields }: DispatchQuestion,
  centre: string,
) {
  const scores = all.map((rule) => {
    const fits =
      categoryCode.indexOf(rule.category) === 0 &&
      ['any', centre].includes(rule.level) &&
      (rule.condition === undefined || fields[rule.condition.field] === rule.condition.equals);
    return fits ? rule.category.length * 100 + (rule.level === 'any' ? 0 : 10) + (rule.condition ? 1 : 0) : -1;
  });
  const top = Math.max(-1, ...scores);
  const rule =
    top < 0 ? undefined : all.filter((_, at) => scores[at] === top).sort((x, y) => (x.id < y.id ? -1 : 1))[0];
  const nearest = (wanted: string) =>
    standing
      .filter((unit) => unit.duties.includes(wanted) && `${divisionCode}!`.startsWith(unit.divisionCode))
      .sort(
        (x, y) =>
          y.divisionCode.length - x.divisionCode.length ||
          x.duties.length - y.duties.length ||
          (x.unitId < y.unitId ? -1 : 1),
      )[0]?.unitId;
  const lead = rule && nearest(rule.lead);
  const helpers = (rule?.assisting ?? []).map(nearest).filter((unitId) => unitId && unitId !== lead);
  return { rule: rule?.id, lead, assisting: [...new Set(helpers)] };
}

test('the search agrees with scoring every rule and unit', () => {
  fc.assert(
    fc.property(rules, units, question, level, (all, standing, asked, centre) => {
      const holders = (code: string) => standing.filter((unit) => unit.divisionCode === code);
      const answer = explainDispatch(all, '1', holders, asked, centre);
      assert.deepEqual(
        {
          rule: answer.rule?.id,
          lead: answer.lead?.unitId,
          assisting: answer.assisting.map((unit) => unit.unitId),
        },
        oracle(all, standing, asked, centre),
      );
    }),
    { numRuns: 2000 },
  );
});

test('the order of rules and units changes nothing', () => {
  fc.assert(
    fc.property(rules, units, question, level, (all, standing, asked, centre) => {
      const among = (list: DutyHolder[]) => (code: string) => list.filter((unit) => unit.divisionCode === code);
      assert.deepEqual(
        explainDispatch(all.toReversed(), '1', among(standing.toReversed()), asked, centre),
        explainDispatch(all, '1', among(standing), asked, centre),
      );
    }),
  );
});

test('without a lead there is a reason, with a lead there is none, and the walk ends where the lead stands', () => {
  fc.assert(
    fc.property(rules, units, question, level, (all, standing, asked, centre) => {
      const holders = (code: string) => standing.filter((unit) => unit.divisionCode === code);
      const answer = explainDispatch(all, '1', holders, asked, centre);
      assert.equal(answer.lead === undefined, answer.fallback !== undefined);
      assert.equal(answer.path.at(-1)?.held ?? false, answer.lead !== undefined);
      if (answer.lead) assert.equal(answer.path.at(-1)?.divisionCode, answer.lead.divisionCode);
    }),
  );
});
