import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DispatchRule, type DutyHolder, explainDispatch } from './dispatch.ts';

const rules: DispatchRule[] = [
  { id: 'city', category: '01', level: 'any', lead: 'streetOrder', assisting: [] },
  { id: 'lamp', category: '0101', level: 'any', lead: 'lighting', assisting: [] },
  {
    id: 'bare-wire',
    category: '0101',
    level: 'any',
    condition: { field: 'hasBareWire', equals: true },
    lead: 'lighting',
    assisting: ['powerSupply', 'lighting', 'fireSafety'],
  },
  { id: 'stall-community', category: '0112', level: 'community', lead: 'communityAffairs', assisting: [] },
];

const units: DutyHolder[] = [
  { unitId: 'u1', name: '云阳县城市管理局', divisionCode: '500235', duties: ['lighting', 'streetOrder', 'greening'] },
  { unitId: 'u2', name: '云阳县供电供气公司', divisionCode: '500235', duties: ['powerSupply'] },
  { unitId: 'u3', name: '双江街道综合行政执法大队', divisionCode: '500235001', duties: ['streetOrder'] },
  { unitId: 'u4', name: '杏家湾社区综治中心', divisionCode: '500235001001', duties: ['communityAffairs'] },
];
const holders = (code: string) => units.filter((unit) => unit.divisionCode === code);
const cell = '500235001001003';
const ask = (categoryCode: string, fields = {}, level: 'county' | 'township' | 'community' = 'county') =>
  explainDispatch(rules, '2026.1', holders, { categoryCode, divisionCode: cell, fields }, level);

test('a dark lamp goes to the county bureau that keeps the lamps, and every step of the search is told', () => {
  const answer = ask('0101');
  assert.deepEqual(answer.rule, { id: 'lamp', version: '2026.1' });
  assert.equal(answer.lead?.name, '云阳县城市管理局');
  assert.deepEqual(
    answer.path.map((step) => [step.divisionCode, step.held]),
    [
      ['500235001001003', false],
      ['500235001001', false],
      ['500235001', false],
      ['500235', true],
    ],
  );
  assert.equal(answer.path.at(-1)?.choice, 'onlyHolder');
});

test('the nearest unit that holds the duty gets the case', () => {
  assert.equal(ask('0113').lead?.unitId, 'u3');
});

test('a lamp with bare wires also calls the power company; who leads does not assist, who is missing is named', () => {
  const answer = ask('0101', { hasBareWire: true });
  assert.equal(answer.rule?.id, 'bare-wire');
  assert.deepEqual(
    answer.assisting.map((unit) => unit.unitId),
    ['u2'],
  );
  assert.deepEqual(answer.missing, ['fireSafety']);
});

test('a condition is met by the very value only', () => {
  assert.equal(ask('0101', { hasBareWire: 'true' }).rule?.id, 'lamp');
  assert.equal(ask('0101', { hasBareWire: false }).rule?.id, 'lamp');
});

test('a community centre settles a street stall itself, a county centre sends it on', () => {
  assert.equal(ask('0112', {}, 'community').lead?.unitId, 'u4');
  assert.equal(ask('0112', {}, 'county').lead?.unitId, 'u3');
});

test('a category without a rule stays with the centre', () => {
  assert.deepEqual(ask('0901'), { assisting: [], missing: [], path: [], fallback: 'noRule' });
});

test('a duty that nobody holds stays with the centre, and the whole way up is told', () => {
  const orphan: DispatchRule[] = [{ id: 'x', category: '', level: 'any', lead: 'nobody', assisting: ['streetOrder'] }];
  const question = { categoryCode: '0101', divisionCode: cell, fields: {} };
  const answer = explainDispatch(orphan, '1', holders, question, 'county');
  assert.equal(answer.fallback, 'noHolder');
  assert.equal(answer.lead, undefined);
  assert.deepEqual(
    answer.path.map((step) => step.divisionCode.length),
    [15, 12, 9, 6, 4, 2],
  );
  assert.deepEqual(
    answer.assisting.map((unit) => unit.unitId),
    ['u3'],
  );
});

test('of two bureaux the specialised one is taken, of two alike the one whose id comes first', () => {
  const crowd: DutyHolder[] = [
    { unitId: 'z', name: 'z', divisionCode: '500235', duties: ['lighting'] },
    { unitId: 'b', name: 'b', divisionCode: '500235', duties: ['lighting'] },
    { unitId: 'a', name: 'a', divisionCode: '500235', duties: ['lighting', 'greening'] },
  ];
  const question = { categoryCode: '0101', divisionCode: '500235', fields: {} };
  const answer = explainDispatch(rules, '1', () => crowd, question, 'county');
  assert.equal(answer.lead?.unitId, 'b');
  assert.deepEqual(answer.path[0]?.unitIds, ['b', 'z', 'a']);
  assert.equal(answer.path[0]?.choice, 'smallestId');
  assert.equal(explainDispatch(rules, '1', () => crowd.slice(1), question, 'county').path[0]?.choice, 'fewestDuties');
});
