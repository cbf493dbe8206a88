import type { MediationInput, MediationStep } from '@linli/domain/mediation';

/** What stands in a form: what was answered by the name of its field. */
export type Values = Readonly<Record<string, unknown>>;

/** The answers as the step takes them: what was left empty is not sent. */
export function inputFrom<Name extends MediationStep>(values: Values): MediationInput<Name> {
  const { decision, ...rest } = values;
  const told = Object.entries(rest)
    .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
    .filter(([, value]) => !isEmpty(value));
  return { ...(decision as object | undefined), ...Object.fromEntries(told) } as MediationInput<Name>;
}

export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** A moment of the form, in Beijing, as the house takes it. */
export function instantFrom(typed: string): string | undefined {
  const moment = Date.parse(`${typed}:00+08:00`);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}
