import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Catalogue, type Category, type DeadlineRule, deadlineStages } from './category.ts';
import { checkCatalogue } from './check-catalogue.ts';

const lamp: Category = {
  code: '0101',
  nameZh: '路灯故障',
  nameEn: 'Street lamp',
  duty: 'lighting',
  fields: {
    type: 'object',
    properties: {
      poleNumber: { type: 'string', title: '灯杆编号', 'x-title-en': 'Pole number', maxLength: 20 },
      symptom: {
        type: 'string',
        title: '情况',
        'x-title-en': 'Symptom',
        enum: ['不亮', '闪烁'],
        'x-enum-en': ['a', 'b'],
      },
      hasBareWire: { type: 'boolean', title: '裸线', 'x-title-en': 'Bare wires' },
    },
    additionalProperties: false,
  },
  sensitivity: 'ordinary',
  isPublic: true,
  keywords: ['路灯'],
};
const deadlines = deadlineStages.map(
  (stage): DeadlineRule => ({ id: stage, stage, category: '', division: '', amount: 1, unit: 'days', source: 'x' }),
);
const catalogue: Catalogue = {
  version: '2026.1',
  groups: [{ code: '01', nameZh: '市容', nameEn: 'City' }],
  categories: [lamp],
  duties: [{ key: 'lighting', nameZh: '照明', nameEn: 'Lighting' }],
  deadlines,
  dispatch: [{ id: 'lamp', category: '0101', level: 'any', lead: 'lighting', assisting: [] }],
};
const problems = (change: Partial<Catalogue>) =>
  checkCatalogue({ ...catalogue, ...change }).map(({ path, code }) => `${path} ${code}`);
const withLamp = (change: Partial<Category>) => problems({ categories: [{ ...lamp, ...change }] });
const withField = (field: object) =>
  withLamp({
    fields: { ...lamp.fields, properties: { f: { type: 'string', title: 'x', 'x-title-en': 'x', ...field } } },
  });
const withRules = (...more: Catalogue['dispatch']) => problems({ dispatch: [...catalogue.dispatch, ...more] });

test('a sound catalogue has no problems', () => {
  assert.deepEqual(checkCatalogue(catalogue), []);
});

test('what is no catalogue at all is told without a crash', () => {
  const wrong = [null, 7, 'x', [], {}, { ...catalogue, categories: 'none' }, { ...catalogue, deadlines: [null] }];
  assert.deepEqual(
    wrong.map((one) => checkCatalogue(one).length > 0),
    wrong.map(() => true),
  );
});

test('a wrong shape names the path and the value', () => {
  const [problem] = checkCatalogue({ ...catalogue, categories: [{ ...lamp, code: '1' }] });
  assert.deepEqual(problem, { path: '/categories/0/code', code: 'shape.pattern', value: '1' });
});

test('an unknown key is a wrong shape', () => {
  assert.deepEqual(withLamp({ isSecret: true } as never), ['/categories/0 shape.additionalProperties']);
});

test('two categories may not share a code', () => {
  const twin = { ...lamp, nameZh: '另一个' };
  assert.deepEqual(problems({ categories: [lamp, twin] }), ['/categories/1 duplicate']);
});

test('a category needs its group and a known duty', () => {
  const wrong = problems({ groups: [...catalogue.groups, { code: '02', nameZh: '空', nameEn: 'Empty' }] });
  assert.deepEqual(wrong, ['/groups/1/code emptyGroup']);
  assert.ok(withLamp({ code: '0901' }).includes('/categories/0/code unknownGroup'));
  assert.deepEqual(withLamp({ duty: 'flying' }), ['/categories/0/duty unknownDuty']);
});

test('a confidential matter may never be public', () => {
  assert.deepEqual(withLamp({ sensitivity: 'confidential' }), ['/categories/0/isPublic confidentialIsNeverPublic']);
});

test('an emergency names the numbers to call', () => {
  assert.deepEqual(withLamp({ emergency: true }), ['/categories/0/emergencyNumbers emergencyNeedsNumbers']);
});

test('a field of text without an upper bound is refused', () => {
  assert.deepEqual(withField({}), ['/categories/0/fields/properties/f/maxLength boundMissing']);
});

test('a field of numbers needs bounds in the right order', () => {
  const at = '/categories/0/fields/properties/f';
  assert.deepEqual(withField({ type: 'integer', maximum: 3 }), [`${at}/minimum boundMissing`]);
  assert.deepEqual(withField({ type: 'number', minimum: 4, maximum: 3 }), [`${at}/minimum aboveMaximum`]);
  assert.deepEqual(withField({ type: 'integer', minimum: 0, maximum: 3, maxLength: 2 }), [
    `${at}/maxLength onlyForText`,
  ]);
});

test('choices are named in both languages', () => {
  assert.deepEqual(withField({ enum: ['甲', '乙'], 'x-enum-en': ['one'] }), [
    '/categories/0/fields/properties/f/x-enum-en oneWordForEachChoice',
  ]);
});

test('a pattern must compile and must not be able to keep a server busy', () => {
  const at = '/categories/0/fields/properties/f/pattern badPattern';
  assert.deepEqual(withField({ maxLength: 9, pattern: '[' }), [at]);
  assert.deepEqual(withField({ maxLength: 9, pattern: '^(a+)+$' }), [at]);
  assert.deepEqual(withField({ maxLength: 9, pattern: '^[0-9]{20}$' }), []);
});

test('a required field must exist, and a field has a plain name', () => {
  const field = { type: 'boolean' as const, title: 'x', 'x-title-en': 'x' };
  const fields = { ...lamp.fields, properties: { 'a b': field }, required: ['c'] };
  assert.deepEqual(withLamp({ fields }), [
    '/categories/0/fields/properties/a b fieldName',
    '/categories/0/fields/required/0 unknownField',
  ]);
});

test('each stage needs a deadline for everything everywhere', () => {
  const wrong = checkCatalogue({ ...catalogue, deadlines: deadlines.filter((rule) => rule.stage !== 'rework') });
  assert.deepEqual(wrong, [{ path: '/deadlines', code: 'noDeadline', value: 'rework' }]);
});

test('a deadline or a dispatch rule for no category is named', () => {
  assert.deepEqual(
    problems({ deadlines: [...deadlines, { ...deadlines[0], id: 'x', category: '07' } as DeadlineRule] }),
    [`/deadlines/${deadlines.length}/category matchesNoCategory`],
  );
  assert.deepEqual(withRules({ id: 'x', category: '07', level: 'any', lead: 'lighting', assisting: [] }), [
    '/dispatch/1/category matchesNoCategory',
  ]);
});

test('a rule hidden by more exact ones is unreachable', () => {
  assert.deepEqual(withRules({ id: 'x', category: '01', level: 'any', lead: 'lighting', assisting: [] }), [
    '/dispatch/1 unreachable',
  ]);
  assert.deepEqual(withRules({ id: 'x', category: '0101', level: 'county', lead: 'lighting', assisting: [] }), []);
});

test('a category without a rule that holds everywhere is named', () => {
  const only = { id: 'x', category: '0101', level: 'county' as const, lead: 'lighting', assisting: [] };
  assert.deepEqual(problems({ dispatch: [only] }), ['/categories/0/code noDispatchRule']);
});

test('a condition that no answer can meet is named', () => {
  const rule = { id: 'x', category: '0101', level: 'any' as const, lead: 'lighting', assisting: [] };
  const on = (field: string, equals: string | boolean) => withRules({ ...rule, condition: { field, equals } });
  assert.deepEqual(on('symptom', '闪烁'), []);
  assert.deepEqual(on('symptom', '爆炸'), ['/dispatch/1/condition conditionNeverMet']);
  assert.deepEqual(on('hasBareWire', 'true'), ['/dispatch/1/condition conditionNeverMet']);
  assert.deepEqual(on('toString', true), ['/dispatch/1/condition conditionNeverMet']);
});

test('unknown, repeated and idle duties are named', () => {
  const level = 'county' as const;
  assert.deepEqual(
    withRules({ id: 'x', category: '0101', level, lead: 'flying', assisting: ['lighting', 'lighting'] }),
    ['/dispatch/1/lead unknownDuty', '/dispatch/1/assisting duplicate'],
  );
  const idle = [...catalogue.duties, { key: 'idle', nameZh: '闲', nameEn: 'Idle' }];
  assert.deepEqual(problems({ duties: idle }), ['/duties/1/key dutyWithoutRule']);
});
