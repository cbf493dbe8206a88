import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediationInputs, mediationSteps, nextMediationSteps } from '@linli/domain/mediation';
import { arrangeMediationSteps } from '../file/arrange-steps.ts';
import { inputOf } from './answers.ts';
import { type FormStep, stepForms, stepsOfModelCase, stepsOfParties, stepsOfScreens } from './step-forms.ts';
import { inputFrom, instantFrom } from './values.ts';

const forms = Object.keys(stepForms) as FormStep[];
/** Told by a choice of one thing that stands for both. */
const together: Record<string, string[]> = { decision: ['meeting', 'number'] };
const namesOf = (step: FormStep) => stepForms[step].flatMap(({ name }) => together[name] ?? [name]);

test('every step of the rules has a form, a screen of its own, or is a party’s', () => {
  const elsewhere = [...stepsOfParties, ...stepsOfScreens, ...stepsOfModelCase];
  assert.deepEqual([...forms, ...elsewhere].toSorted(), mediationSteps.toSorted());
});

test('no form asks for something that its step would refuse', () => {
  const strangers = forms.flatMap((step) =>
    namesOf(step)
      .filter((name) => !(name in mediationInputs[step].properties))
      .map((name) => `${step}.${name}`),
  );
  assert.deepEqual(strangers, []);
});

test('every answer that a step takes has a field in its form', () => {
  const forgotten = forms.flatMap((step) =>
    Object.keys(mediationInputs[step].properties)
      .filter((name) => !namesOf(step).includes(name))
      .map((name) => `${step}.${name}`),
  );
  // Who stepped back is whoever presses; a draft is sealed by its number; asking the case back is a party's.
  assert.deepEqual(forgotten, ['recusal.personId', 'seal.number', 'breach.asksCaseBack']);
});

test('a moment is meant in Beijing', () => {
  assert.equal(instantFrom('2026-03-02T09:00'), '2026-03-02T01:00:00.000Z');
  assert.equal(instantFrom(''), undefined);
});

test('what was left empty is not sent, and a decision names its meeting', () => {
  assert.deepEqual(inputFrom({ reason: ' 谈不拢 ', words: '', rights: [] }), { reason: '谈不拢' });
  const [field] = stepForms.decisionReport;
  const body = inputOf('decisionReport', field ? [field] : [], { decision: { meeting: 1, number: 2 } });
  assert.deepEqual(body, { meeting: 1, number: 2 });
});

const today = '2026-03-01';
const fresh = { mediators: [], parties: [], visitsBack: [], sessions: [], rounds: 0 };

test('what was agreed at the table is written down next, and another sitting stands behind more', () => {
  const may = [...nextMediationSteps.mediating].filter((step) => ['sessionPlan', 'draft', 'caucus'].includes(step));
  const held = { ...sitting, status: 'held' as const, result: 'agreed' as const };
  const file = { ...fresh, status: 'mediating' as const, may };

  assert.equal(arrangeMediationSteps({ ...file, sessions: [sitting] }, today).main, 'sessionPlan');
  assert.deepEqual(arrangeMediationSteps({ ...file, sessions: [held] }, today), {
    main: 'draft',
    beside: ['caucus'],
    more: ['sessionPlan'],
  });
});

const sitting = {
  ...{ number: 1, kind: 'together' as const, at: '2026-03-02T01:00:00.000Z', invited: [1, 2] },
  ...{ status: 'fellThrough' as const, attendance: [] },
};

test('while a sitting is still to come neither its minutes nor another one is what comes next', () => {
  const steps = ['sessionRecord', 'sessionPlan', 'draft', 'caucus', 'rightsNotice'];
  const may = [...nextMediationSteps.mediating].filter((step) => steps.includes(step));
  const planned = { ...sitting, status: 'planned' as const };
  const file = { ...fresh, status: 'mediating' as const, may, sessions: [planned] };
  const told = { ...file, may: may.filter((step) => step !== 'rightsNotice') };

  assert.equal(arrangeMediationSteps(file, today).main, 'rightsNotice');
  assert.deepEqual(arrangeMediationSteps(told, today), {
    main: undefined,
    beside: ['draft', 'caucus'],
    more: ['sessionPlan', 'sessionRecord'],
  });
  assert.equal(arrangeMediationSteps(told, '2026-03-02').main, 'sessionRecord');
});

test('where somebody wants a court to confirm it, the letter comes first, and only then', () => {
  const may = [...nextMediationSteps.settled];
  const file = { ...fresh, status: 'settled' as const };
  const without = may.filter((step) => step !== 'confirmationRequest' && step !== 'performanceAnswer');

  assert.equal(arrangeMediationSteps({ ...file, may: without }, today).main, 'performance');
  assert.equal(
    arrangeMediationSteps({ ...file, may: without, confirmation: { consents: [] } }, today).main,
    'transferLetter',
  );
});

test('whatever may be done can be found: big, beside it, or behind more', () => {
  for (const [status, steps] of Object.entries(nextMediationSteps)) {
    const { main, beside, more } = arrangeMediationSteps(
      {
        status: status as 'applied',
        may: [...steps],
        ...fresh,
      },
      today,
    );
    const elsewhere: readonly string[] = [...stepsOfParties, ...stepsOfModelCase];
    const own = steps.filter((step) => !elsewhere.includes(step));
    const offered = [main, ...beside, ...more].filter((step) => step !== undefined);
    assert.deepEqual(offered.toSorted(), own.toSorted());
  }
});
