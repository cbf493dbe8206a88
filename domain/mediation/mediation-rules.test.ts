import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  checkMediationRules,
  compareMediationRules,
  type MediationRules,
  mediationRulesFor,
} from './mediation-rules.ts';
import { findPeriod } from './periods.ts';
import { roadsFor } from './roads.ts';

const county = '500235';
const court = {
  ...{ kind: 'litigation', name: '云阳县人民法院', address: '青龙街道杏家湾1号', division: county, disputeTypes: [] },
} as const;
const codesOf = (candidate: unknown) =>
  checkMediationRules(candidate, county).map(({ path, code }) => `${path} ${code}`);

test('a county’s own period and its court stand before those of the law; what it leaves out stays the house’s', () => {
  const own: MediationRules = {
    periods: [
      {
        id: 'YY-1',
        stage: 'conclude',
        amount: 20,
        unit: 'days',
        intake: '',
        procedure: '',
        division: county,
        source: '云司发',
      },
    ],
    roads: [{ ...court, kind: 'litigation', disputeTypes: [] }],
  };
  const found = mediationRulesFor(own, '500235.1');

  assert.deepEqual(codesOf(own), []);
  assert.equal(
    findPeriod(found.periods, 'conclude', { intake: 'application', divisionCode: '500235101001' })?.id,
    'YY-1',
  );
  assert.equal(
    findPeriod(found.periods, 'conclude', { intake: 'application', divisionCode: '500236101001' })?.id,
    'TJ-01',
  );
  assert.equal(roadsFor(found.roads, 'neighbours', '500235101001')[0]?.address, '青龙街道杏家湾1号');
  assert.ok(found.disputeTypes.some(({ code }) => code === 'neighbours'));
});

test('what is wrong with a county’s rules is named by its place', () => {
  assert.deepEqual(codesOf({}), [' shape.minProperties']);
  assert.deepEqual(codesOf({ roads: [{ ...court, division: '500236' }] }), ['/roads/0/division otherCounty']);
  assert.deepEqual(codesOf({ roads: [{ ...court, disputeTypes: ['gossip'] }] }), [
    '/roads/0/disputeTypes unknownDispute',
  ]);
  assert.deepEqual(codesOf({ roads: [court, court] }), ['/roads/1 duplicate']);
  assert.deepEqual(codesOf({ disputeTypes: [{ code: 'water', nameZh: '用水', nameEn: 'water' }] }), [
    '/disputeTypes otherMissing',
  ]);
  assert.deepEqual(codesOf({ required: [{ level: 'township', residentsFrom: 100, mediators: 20 }] }), [
    '/required startMissing',
  ]);
  const grade = {
    years: 2,
    concluded: 50,
    settledShare: 0.8,
    performedShare: 0.8,
    trainingHours: 24,
    isExcellent: false,
  };
  assert.deepEqual(
    codesOf({
      grades: [
        { ...grade, grade: 'chiefMediator', concluded: 10 },
        { ...grade, grade: 'skilledMediator' },
      ],
    }),
    ['/grades/0/concluded gradeTurned'],
  );
});

test('a preview tells which rows come, change and go, against what the house has', () => {
  const { required, periods } = compareMediationRules(undefined, {
    required: [
      { level: 'community', residentsFrom: 0, mediators: 8 },
      { level: 'county', residentsFrom: 0, mediators: 100 },
    ],
  });

  assert.deepEqual(
    required?.changed.map(({ key }) => key),
    ['community 0'],
  );
  assert.equal(required?.removed.length, 5);
  assert.deepEqual(periods, { added: [], changed: [], removed: [] });
});
