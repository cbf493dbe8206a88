import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../kernel/index.ts';
import { staffedPlaces } from './committee.ts';
import { isAway, isInOffice, kindOfCommittee, meritOf, type RosterMediator, undescribedCommittee } from './roster.ts';
import { changeMediator, describeCommittee, lookAtCommittee } from './roster-changes.ts';
import { mayActOnRoster } from './roster-policy.ts';
import * as cast from './testing/cast.ts';

const today = '2026-11-26';
const about = { today, disputeTypes: new Set(['neighbours', 'land']) };
const chen: RosterMediator = {
  ...{ id: 'm1', committeeId: 'c1', personId: cast.chen.personId, name: '陈静', kind: 'civil', fields: ['neighbours'] },
  ...{ languages: [], capacity: 10, beganOn: '2021-11-27', away: [], trainings: [], assessments: [] },
};

test('a committee that nobody described is what its place or its trade says', () => {
  assert.equal(kindOfCommittee(cast.village), 'village');
  assert.equal(kindOfCommittee(cast.town), 'township');
  assert.equal(kindOfCommittee(cast.trade), 'industry');
  assert.equal(undescribedCommittee('c', cast.town).shortName, '双江街道');
});

test('who was elected in the future, or two chairs, are not written down; a committee that falls short is', () => {
  const before = undescribedCommittee('c', cast.village);
  const member = { name: '王芳', isWoman: true, office: 'chair', electedOn: '2024-01-10' } as const;
  const refusalOf = (members: (typeof member)[]) => {
    const found = describeCommittee(before, { members }, today);
    return isRefusal(found) ? found.refusal : found.version;
  };

  assert.equal(refusalOf([{ ...member, electedOn: '2026-11-27' as never }]), 'roster.dayAhead');
  assert.equal(refusalOf([member, member]), 'roster.manyChairs');
  assert.equal(refusalOf([member]), 1);
  assert.deepEqual(
    lookAtCommittee({ kind: 'village', members: [member] }, today).wanting.map(({ refusal }) => refusal),
    ['committee.size'],
  );
});

test('a mediator is away on the days she says, the first and the last among them', () => {
  const away = changeMediator(chen, { away: [{ from: '2026-11-26', to: '2026-11-28' }] }, about);
  assert.ok(!isRefusal(away));

  assert.deepEqual(
    ['2026-11-25', '2026-11-26', '2026-11-28', '2026-11-29'].map((day) => isAway(away, day)),
    [false, true, true, false],
  );
  const turned = changeMediator(chen, { away: [{ from: '2026-11-28', to: '2026-11-26' }] }, about);
  assert.ok(isRefusal(turned) && turned.refusal === 'roster.spanTurned');
});

test('a field that no dispute has, a training that is still to come, one year assessed twice: none is taken', () => {
  const of = (change: Parameters<typeof changeMediator>[1]) => {
    const found = changeMediator(chen, change, about);
    return isRefusal(found) ? found.refusal : 'taken';
  };

  assert.equal(of({ fields: ['gossip'] }), 'mediation.noSuchDispute');
  assert.equal(of({ trainings: [{ on: '2026-12-01', hours: 8, about: '法律' }] }), 'roster.dayAhead');
  assert.equal(
    of({
      assessments: [
        { year: 2025, result: 'qualified' },
        { year: 2025, result: 'excellent' },
      ],
    }),
    'roster.yearTwice',
  );
  const monday = (from: string, to: string) => ({ weekday: 1, from, to });
  assert.equal(of({ dutyHours: [monday('11:00', '09:00')] }), 'roster.hoursTurned');
  assert.equal(of({ dutyHours: [monday('14:00', '17:00'), monday('09:00', '14:30')] }), 'roster.hoursOverlap');
  assert.equal(of({ dutyHours: [monday('14:00', '17:00'), monday('09:00', '14:00')] }), 'taken');
  assert.equal(of({ fields: ['land'] }), 'taken');
});

test('merit counts full years, the hours of the last twelve months and the last assessment', () => {
  const known: RosterMediator = {
    ...chen,
    trainings: [
      { on: '2025-11-26', hours: 40, about: '去年' },
      { on: '2025-11-27', hours: 8, about: '法律' },
    ],
    assessments: [
      { year: 2025, result: 'excellent' },
      { year: 2024, result: 'unqualified' },
    ],
  };
  const files = { concluded: 3, settled: 2, performedShare: 1 };

  assert.deepEqual(meritOf(known, files, today), { ...files, years: 4, trainingHours: 8, assessment: 'excellent' });
  assert.equal(meritOf(chen, files, '2026-11-27').years, 5);
  assert.equal(meritOf(chen, files, today).assessment, 'unqualified');
  assert.equal(isInOffice({ ...chen, leftOn: '2026-11-25' }, today), false);
});

test('all committees of a place count together, an enterprise for no place', () => {
  const committee = (
    unitId: string,
    divisionCode: string,
    kind: 'county' | 'industry' | 'enterprise',
    residents = 0,
  ) => ({
    ...{ unitId, divisionCode, kind, residents },
  });
  const places = staffedPlaces(
    [
      committee('a', '500235', 'county', 890_000),
      committee('b', '500235', 'industry'),
      committee('c', '500235', 'enterprise'),
    ],
    new Map([
      ['a', 60],
      ['b', 12],
      ['c', 9],
    ]),
  );

  assert.deepEqual(places, [{ divisionCode: '500235', level: 'county', residents: 890_000, mediators: 72 }]);
});

test('a keeper changes her own committee’s roster, an administrator any of her place, a mediator herself', () => {
  const here = { unitId: cast.village.id, divisionCode: cast.village.divisionCode, personId: cast.chen.personId };

  assert.equal(mayActOnRoster(cast.villageKeeper, 'roster.change', here), true);
  assert.equal(mayActOnRoster(cast.townKeeper, 'roster.change', here), false);
  assert.equal(mayActOnRoster(cast.administrator, 'roster.change', here), true);
  assert.equal(mayActOnRoster(cast.chen, 'roster.changeOwn', here), true);
  assert.equal(mayActOnRoster(cast.lin, 'roster.changeOwn', here), false);
  assert.equal(mayActOnRoster(cast.qian, 'roster.read', here), true);
  assert.equal(mayActOnRoster(cast.qian, 'roster.change', here), false);
});
