import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCatalogue, deadlineStages, findDeadlineRule } from '@linli/domain/cases';
import { starterCatalogue } from './starter.ts';

const { groups, categories, deadlines, dispatch } = starterCatalogue;
const fieldsOf = (code: string) => categories.find((category) => category.code === code)?.fields.properties ?? {};
const everyField = categories.flatMap(({ fields }) => Object.values(fields.properties));

test('the starter catalogue may be imported as it is', () => {
  assert.deepEqual(checkCatalogue(starterCatalogue), []);
});

test('it has at least 130 categories in 12 groups', () => {
  assert.equal(groups.length, 12);
  assert.ok(categories.length >= 130, `${categories.length} categories`);
});

test('every category asks at least one thing, and most ask two or more', () => {
  const counts = categories.map(({ fields }) => Object.keys(fields.properties).length);
  assert.ok(Math.min(...counts) >= 1);
  assert.ok(counts.filter((count) => count >= 2).length >= 150);
});

test('a resident is told in plain words what belongs to each category', () => {
  assert.deepEqual(
    categories.filter((category) => !category.descriptionZh).map((category) => category.code),
    [],
  );
});

test('a dark lamp is asked for the number on its pole, a noise for its floor, owed wages for sum and people', () => {
  assert.ok('poleNumber' in fieldsOf('0101'));
  assert.ok('sourceFloor' in fieldsOf('0301'));
  assert.ok('registrationCode' in fieldsOf('0203'));
  assert.ok('amountYuan' in fieldsOf('0501') && 'workers' in fieldsOf('0501'));
});

test('no field asks for a plate, an identity number, a telephone or a name of a person', () => {
  const asked = everyField.filter((field) => /车牌|身份证号|证件号码|电话|手机|姓名/.test(field.title));
  assert.deepEqual(asked, []);
});

test('domestic violence, minors and accusations are confidential and never shown in public', () => {
  const guarded = categories.filter((category) => ['0804', '0816', '0605', '1207', '1206'].includes(category.code));
  assert.equal(guarded.length, 5);
  assert.ok(guarded.every((category) => category.sensitivity === 'confidential' && !category.isPublic));
});

test('nothing personal about aid or sickness is shown in public', () => {
  const shown = categories.filter((category) => ['1010', '0703', '0708', '1012', '1114'].includes(category.code));
  assert.ok(shown.every((category) => !category.isPublic));
});

test('a smell of gas sends people to 119 first', () => {
  assert.deepEqual(categories.find((category) => category.code === '0905')?.emergencyNumbers, ['119']);
});

test('matters with a road of their own say so in both languages', () => {
  const roads = new Map(categories.flatMap(({ code, route }) => (route ? [[code, route.to]] : [])));
  assert.equal(roads.get('1209'), 'petition');
  assert.equal(roads.get('1207'), 'discipline');
  assert.equal(roads.get('1210'), 'disclosure');
  assert.equal(roads.get('1211'), 'reconsideration');
  assert.equal(roads.get('0503'), 'arbitration');
});

test('exposed rubbish has four working hours, a question three working days, an ordinary matter five', () => {
  const resolve = (code: string, division: string) => {
    const rule = findDeadlineRule(deadlines, 'resolve', code, division);
    return `${rule?.amount} ${rule?.unit}`;
  };
  assert.equal(resolve('0107', '500235001001'), '4 working-hours');
  assert.equal(resolve('0107', '419001001001'), '1 working-days');
  assert.equal(resolve('1201', '500235'), '3 working-days');
  assert.equal(resolve('0406', '500235'), '5 working-days');
  assert.equal(resolve('0801', '500235'), '1 months');
  assert.equal(resolve('0801', '440305'), '30 days');
  assert.equal(resolve('1209', '500235'), '60 days');
});

test('every stage of every category has a deadline with its source', () => {
  const without = categories.flatMap(({ code }) =>
    deadlineStages.filter((stage) => !findDeadlineRule(deadlines, stage, code, '500235001001')?.source),
  );
  assert.deepEqual(without, []);
});

test('for every category the competent duty is the one that leads where nothing special holds', () => {
  const led = new Map(dispatch.filter((rule) => rule.id.endsWith('-any')).map((rule) => [rule.category, rule.lead]));
  assert.deepEqual(
    categories.filter((category) => led.get(category.code) !== category.duty),
    [],
  );
});

test('small matters are settled by the community, and the township has its own rules too', () => {
  assert.ok(dispatch.filter((rule) => rule.level === 'community').length >= 25);
  assert.ok(dispatch.filter((rule) => rule.level === 'township').length >= 15);
  assert.ok(dispatch.filter((rule) => rule.condition).length >= 30);
});
