import { instantOf } from '@linli/domain/kernel';
import type { MediationFileView, MediationInput } from '@linli/domain/mediation';
import type { NamedUnit } from './ask-committee.tsx';
import { pickingsOf } from './pickings.ts';
import { type FormStep, type StepField, stepForms } from './step-forms.ts';
import { inputFrom, instantFrom, isEmpty, type Values } from './values.ts';

export type FormValues = Values;

/** What is answered before anybody asks: the one thing that can be meant, everybody of the table, and that nobody said yes yet. */
export function preset(found: MediationFileView, step: FormStep, asked: URLSearchParams): FormValues {
  const now = instantOf(Date.now());
  const answers = stepForms[step].flatMap((field): [string, unknown][] => {
    if (field.kind === 'pick') {
      const offered = pickingsOf(found, field.from, now);
      return offered.length === 1 ? [[field.name, offered[0]?.value]] : [];
    }
    if (field.kind === 'parties')
      return [[field.name, found.parties.filter(({ leftAt }) => !leftAt).map(({ number }) => number)]];
    if (field.kind === 'party' && asked.has('party')) return [[field.name, Number(asked.get('party'))]];
    if (field.kind === 'check') return [[field.name, false]];
    if (field.kind === 'decisions') return [[field.name, []]];
    if (field.kind === 'period') return [[field.name, { unit: 'days' }]];
    return [];
  });
  return { ...Object.fromEntries(answers), ...(step === 'seal' && { number: found.draft?.number }) };
}

/** Whether a question has its answer. */
export function isAnswered(field: StepField, values: Values, found: MediationFileView): boolean {
  const value = values[field.name];
  if (field.kind === 'money') {
    const isSum = found.obligations.some(({ term }) => term.number === values.term && term.amountFen !== undefined);
    return !isSum || value !== undefined;
  }
  if (field.kind === 'check' || field.kind === 'decisions') return true;
  if (field.kind === 'period') return (value as { amount?: number }).amount !== undefined;
  if (field.kind === 'moment') return instantFrom((value as string | undefined) ?? '') !== undefined;
  if (field.kind === 'attendance') {
    const invited = found.sessions.find(({ number }) => number === values.number)?.invited ?? [];
    return ((value as unknown[] | undefined) ?? []).length === invited.length;
  }
  return !isEmpty(value);
}

/** The answers in the words of the wire, without those that were not asked for. */
export function inputOf<Name extends FormStep>(
  step: Name,
  fields: readonly StepField[],
  values: Values,
): MediationInput<Name> {
  const told = fields.map((field) => [field.name, wireOf(field, values[field.name])] as const);
  const number = step === 'seal' ? { number: values.number } : {};
  return inputFrom<Name>({ ...number, ...Object.fromEntries(told) });
}

function wireOf(field: StepField, value: unknown): unknown {
  if (field.kind === 'moment') return instantFrom(value as string);
  if (field.kind === 'committee' || field.kind === 'units') {
    const ids = ((value as NamedUnit[] | undefined) ?? []).map(({ id }) => id);
    return field.kind === 'committee' && !field.many ? ids[0] : ids;
  }
  return value;
}
