import { instantOf, localDateOf } from '@linli/domain/kernel';
import {
  activeParties,
  type MediationFileView,
  type MediationInput,
  type MediationStep,
  usualMinutes,
} from '@linli/domain/mediation';
import type { NamedUnit } from './ask-committee.tsx';
import { pickingsOf } from './pickings.ts';
import { type FormStep, type StepField, stepForms } from './step-forms.ts';
import { inputFrom, instantFrom, isEmpty, type Values } from './values.ts';

export type FormValues = Values;

/** What is answered before anybody asks: the one thing that can be meant, everybody of the table, and what the house knows. */
export function preset(found: MediationFileView, step: FormStep, asked: URLSearchParams): FormValues {
  const now = instantOf(Date.now());
  const answers = stepForms[step].flatMap((field): [string, unknown][] => {
    if (field.kind === 'pick') {
      const offered = pickingsOf(found, field.from, now);
      return offered.length === 1 ? [[field.name, offered[0]?.value]] : [];
    }
    if (field.kind === 'choice') {
      const offered = field.offered?.(found, now) ?? [];
      return offered.length === 1 ? [[field.name, offered[0]]] : [];
    }
    if (field.kind === 'parties')
      return [[field.name, found.parties.filter(({ leftAt }) => !leftAt).map(({ number }) => number)]];
    if (field.kind === 'party') {
      const one = asked.has('party') ? Number(asked.get('party')) : partyMeant(found, step);
      return one === undefined ? [] : [[field.name, one]];
    }
    if (field.kind === 'check') return [[field.name, false]];
    if (field.kind === 'minutes') return [[field.name, usualMinutes]];
    if (field.kind === 'decisions') return [[field.name, []]];
    if (field.kind === 'period') return [[field.name, { unit: 'days' }]];
    if (field.kind === 'day' && field.upTo === 'today') return [[field.name, localDateOf(now)]];
    return [];
  });
  const values = Object.fromEntries(answers);
  return {
    ...values,
    ...following(found, step, 'term', values.term),
    ...(step === 'seal' && { number: found.draft?.number }),
    ...(step === 'confirmationRequest' && { court: found.court }),
    ...(step === 'courtRuling' && { courtNumber: found.confirmation?.accepted?.courtNumber }),
  };
}

/** What one answer says about the next: of a term that is performed, all that is still owed, until she says less. */
export function following(found: MediationFileView, step: FormStep, name: string, value: unknown): FormValues {
  if (step !== 'performance' || name !== 'term') return {};
  const owed = found.obligations.find(({ term }) => term.number === value);
  if (owed?.term.amountFen === undefined) return { amountFen: undefined };
  return { amountFen: owed.term.amountFen - owed.performedFen };
}

/** Whose word is the last that is missing; and at a visit back, whom nobody has asked yet. */
function partyMeant(found: MediationFileView, step: FormStep): number | undefined {
  const without = partiesWithout(found, step);
  if (step === 'visitBack') return without[0];
  return without.length === 1 && stepForms[step].some((field) => field.kind === 'party' && field.of !== 'all')
    ? without[0]
    : undefined;
}

/** Of whom a file has no word yet, for the steps that put one down; nobody, where a step asks for none. */
export function partiesWithout(found: MediationFileView, step: MediationStep): number[] {
  const given = {
    rightsNotice: found.rightsTold,
    longerTimeConsent: found.longerTimes.find(({ agreedAt }) => agreedAt === undefined)?.consents ?? [],
    confirmationWish: found.confirmation?.consents ?? [],
    publicityConsent: found.publicity,
    visitBack: found.visitsBack,
  }[step as string];
  if (given === undefined) return [];
  return activeParties(found as never)
    .map(({ number }) => number)
    .filter((number) => !given.some(({ party }) => party === number));
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
