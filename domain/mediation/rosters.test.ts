import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type CommitteeMember, defaultRequired, shortfalls, termEndsOn, whyNotCommittee } from './committee.ts';
import { defaultGrades, gradeOf, type Merit } from './grades.ts';
import { type Candidate, rankingWeights, rankMediators } from './rank-mediators.ts';
import * as cast from './testing/cast.ts';
import * as stages from './testing/stages.ts';
import { take } from './testing/story.ts';

const { found } = stages.accepted();

const candidate = (actor: typeof cast.chen, about: Partial<Candidate> = {}): Candidate => ({
  ...{ personId: actor.personId, name: actor.name, unitId: actor.unitId, divisionCode: actor.divisionCode },
  ...{ fields: ['neighbours'], languages: [], openFiles: 2, capacity: 10, concluded: 20, settled: 18 },
  ...{ isTied: false, isAvailable: true },
  ...about,
});

test('she who knows the kind of dispute, stands near and has time goes first, and the list says why', () => {
  const { ranked } = rankMediators(found, [
    candidate(cast.ma),
    candidate(cast.lin, { fields: [], openFiles: 9 }),
    candidate(cast.chen),
  ]);

  assert.deepEqual(
    ranked.map(({ name }) => name),
    ['陈调解员', '马调解员', '林调解员'],
  );
  assert.deepEqual(
    ranked[0]?.reasons.map(({ reason, points }) => [reason, points]),
    [
      ['field', 30],
      ['language', 20],
      ['place', 15],
      ['load', 12],
      ['level', 10],
      ['outcomes', 9],
    ],
  );
});

test('whom both parties chose stands first, whatever she has', () => {
  const chosen = [1, 2].reduce(
    (before, number) => take(before, cast.party(found, number), 'mediatorChoice', { personId: cast.he.personId }),
    stages.accepted(),
  );
  const { ranked } = rankMediators(chosen.found, [
    candidate(cast.chen),
    candidate(cast.he, { fields: [], settled: 0 }),
  ]);

  assert.equal(ranked[0]?.name, '何调解员');
  assert.equal(ranked[0]?.reasons[0]?.reason, 'chosen');
});

test('whoever is tied to a party, recused, away or full is not on the list, and it says so', () => {
  const recused = take(stages.mediating(), cast.party(found, 1), 'recusal', { reason: '亲属' });
  const { ranked, excluded } = rankMediators(recused.found, [
    candidate(cast.chen),
    candidate(cast.lin, { isTied: true }),
    candidate(cast.ma, { isAvailable: false }),
    candidate(cast.yu, { openFiles: 10 }),
  ]);

  assert.deepEqual(ranked, []);
  assert.deepEqual(
    excluded.map(({ because }) => because),
    ['recused', 'tied', 'away', 'full'],
  );
});

test('she who is on duty sooner goes before an equal one, and who says nothing of her hours stands as before', () => {
  const { ranked } = rankMediators(found, [
    candidate(cast.chen),
    candidate(cast.lin, { daysUntilDuty: 6 }),
    candidate({ ...cast.chen, personId: 'another', name: '吴调解员' }, { daysUntilDuty: 0 }),
  ]);

  assert.deepEqual(
    ranked.map(({ name, reasons }) => [name, reasons.find(({ reason }) => reason === 'duty')?.points]),
    [
      ['吴调解员', 5],
      ['林调解员', 1],
      ['陈调解员', undefined],
    ],
  );
});

test('the language of a party counts where somebody asked for one', () => {
  const asked = take(stages.accepted(), cast.party(found, 1), 'partyDescription', { language: '苗语' });
  const { ranked } = rankMediators(asked.found, [candidate(cast.chen), candidate(cast.lin, { languages: ['苗语'] })]);

  assert.deepEqual(
    ranked.map(({ name }) => name),
    ['林调解员', '陈调解员'],
  );
});

const anyCandidates = fc.array(
  fc.record({
    which: fc.nat(5),
    fields: fc.constantFrom([], ['neighbours']),
    openFiles: fc.nat(12),
    settled: fc.nat(20),
    isTied: fc.boolean(),
    isAvailable: fc.boolean(),
  }),
  { maxLength: 6 },
);

test('everybody is ranked or excluded, once; the reasons add up; the order of asking turns nothing', () => {
  fc.assert(
    fc.property(anyCandidates, (all) => {
      const candidates = all
        .filter(({ which }, at) => all.findIndex((other) => other.which === which) === at)
        .map(({ which, ...about }) => candidate(cast.mediators[which] as typeof cast.chen, about));
      const { ranked, excluded } = rankMediators(found, candidates);
      assert.deepEqual(rankMediators(found, candidates.toReversed()).ranked, ranked);
      assert.equal(ranked.length + excluded.length, candidates.length);
      const most = Object.values(rankingWeights).reduce((sum, weight) => sum + weight, 0);
      for (const { points, reasons } of ranked) {
        assert.equal(
          reasons.reduce((sum, reason) => sum + reason.points, 0),
          points,
        );
        assert.ok(points >= 0 && points <= most);
      }
    }),
  );
});

const merit: Merit = {
  ...{ years: 5, concluded: 150, settled: 140, performedShare: 0.95, trainingHours: 30, assessment: 'qualified' },
};

test('a grade is reached when everything it asks is there, and the next says what is missing', () => {
  assert.deepEqual(gradeOf(merit, defaultGrades), {
    grade: 'chiefMediator',
    next: { grade: 'expertMediator', lacks: ['years', 'concluded', 'settledShare', 'assessment'] },
  });
  assert.equal(gradeOf({ ...merit, assessment: 'unqualified' }, defaultGrades).grade, 'mediator');
  assert.deepEqual(
    gradeOf({ ...merit, years: 9, concluded: 300, settled: 299, assessment: 'excellent' }, defaultGrades),
    {
      grade: 'expertMediator',
    },
  );
});

const member = (number: number, about: Partial<CommitteeMember> = {}): CommitteeMember => ({
  ...{ personId: `p${number}`, isWoman: number === 1, electedOn: '2024-03-01' },
  ...about,
});

test('a committee has three to nine members, women among them, elected less than three years ago', () => {
  const of = (count: number, about: Partial<CommitteeMember> = {}) =>
    whyNotCommittee(
      Array.from({ length: count }, (_, at) => member(at + 1, about)),
      '2026-11-26',
    ).map(({ refusal }) => refusal);

  assert.deepEqual(of(3), []);
  assert.deepEqual(of(9), []);
  assert.deepEqual(of(2), ['committee.size']);
  assert.deepEqual(of(10), ['committee.size']);
  assert.deepEqual(of(3, { isWoman: false }), ['committee.noWoman']);
  assert.deepEqual(of(3, { electedOn: '2023-11-25' }), ['committee.termOver']);
  assert.deepEqual(of(3, { electedOn: '2023-11-26' }), []);
  assert.equal(termEndsOn('2024-02-29'), '2027-02-28');
});

test('a place is to have as many mediators as its size asks, and the worst shortfall comes first', () => {
  const places = [
    { divisionCode: '500235101001', level: 'community', residents: 2_999, mediators: 10 },
    { divisionCode: '500235101002', level: 'community', residents: 3_000, mediators: 10 },
    { divisionCode: '500235101', level: 'township', residents: 60_000, mediators: 25 },
    { divisionCode: '500235', level: 'county', residents: 900_000, mediators: 100 },
  ] as const;

  assert.deepEqual(
    shortfalls(places, defaultRequired).map(({ divisionCode, required, missing }) => [divisionCode, required, missing]),
    [
      ['500235101', 40, 15],
      ['500235101002', 15, 5],
    ],
  );
});
