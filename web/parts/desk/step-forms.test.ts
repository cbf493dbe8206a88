import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepInputs, steps } from '@linli/domain/cases';
import { arrangeSteps, bodyOf, stepForms } from './step-forms.ts';

test('every step that the rules know has a form', () => {
  assert.deepEqual(Object.keys(stepForms).toSorted(), steps.toSorted());
});

test('no form asks for something that its step would refuse', () => {
  const strangers = steps.flatMap((step) =>
    stepForms[step].filter(({ name }) => !(name in stepInputs[step].properties)).map(({ name }) => `${step}.${name}`),
  );
  assert.deepEqual(strangers, []);
});

test('every answer that a step demands has a field in its form', () => {
  const forgotten = steps.flatMap((step) => {
    const { required = [] } = stepInputs[step] as { required?: string[] };
    const asked: string[] = stepForms[step].map(({ name }) => name);
    return required.filter((name) => !asked.includes(name)).map((name) => `${step}.${name}`);
  });
  assert.deepEqual(forgotten, []);
});

test('operator Zhao is led to name the matter before she accepts it', () => {
  const may = ['categorization', 'acceptance', 'transfer'] as const;
  assert.equal(arrangeSteps({ may: [...may], categoryCode: undefined }).main, 'categorization');
  assert.equal(arrangeSteps({ may: [...may], categoryCode: '0101' }).main, 'acceptance');
});

test('rare steps stand behind the others', () => {
  const { main, beside, more } = arrangeSteps({ may: ['acceptance', 'supplement', 'transfer'], categoryCode: '0101' });
  assert.deepEqual({ main, beside, more }, { main: 'acceptance', beside: ['supplement'], more: ['transfer'] });
});

test('what was left empty is not sent', () => {
  assert.deepEqual(bodyOf({ reason: ' 不归我们 ', words: '  ', assisting: [], listed: false }), {
    reason: '不归我们',
    listed: false,
  });
});
