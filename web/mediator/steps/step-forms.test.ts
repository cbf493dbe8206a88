import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mediationInputs, mediationSteps, nextMediationSteps } from '@linli/domain/mediation';
import { arrangeMediationSteps } from '../file/arrange-steps.ts';
import { inputOf } from './answers.ts';
import { type FormStep, stepForms, stepsOfParties, stepsOfScreens } from './step-forms.ts';
import { inputFrom, instantFrom } from './values.ts';

const forms = Object.keys(stepForms) as FormStep[];
/** Told by a choice of one thing that stands for both. */
const together: Record<string, string[]> = { decision: ['meeting', 'number'] };
const namesOf = (step: FormStep) => stepForms[step].flatMap(({ name }) => together[name] ?? [name]);

test('every step of the rules has a form, a screen of its own, or is a party’s', () => {
  assert.deepEqual([...forms, ...stepsOfParties, ...stepsOfScreens].toSorted(), mediationSteps.toSorted());
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

test('whatever may be done can be found: big, beside it, or behind more', () => {
  for (const [status, steps] of Object.entries(nextMediationSteps)) {
    const { main, beside, more } = arrangeMediationSteps({
      status: status as 'applied',
      may: [...steps],
      mediators: [],
      parties: [],
      visitsBack: [],
    });
    const own = steps.filter((step) => !(stepsOfParties as readonly string[]).includes(step));
    const offered = [main, ...beside, ...more].filter((step) => step !== undefined);
    assert.deepEqual(offered.toSorted(), own.toSorted());
  }
});
