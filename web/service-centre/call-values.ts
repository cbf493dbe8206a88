import type { Registration } from '@linli/domain/cases';

/** What an operator types while somebody speaks. */
export type CallValues = {
  words: string;
  divisionCode: string;
  address?: string;
  categoryCode?: string;
  fields?: Record<string, string | number | boolean>;
  channel: NonNullable<Registration['channel']>;
  phone?: string;
  name?: string;
};

export function registrationOfCall(values: CallValues, linkedTo?: string): Registration {
  const { words, divisionCode, categoryCode, channel, fields = {} } = values;
  const address = filled(values.address);
  const reporter = { ...named('phone', filled(values.phone)), ...named('name', filled(values.name)) };
  return {
    words: words.trim(),
    place: { divisionCode, ...named('address', address) },
    channel,
    ...named('categoryCode', categoryCode),
    ...named('linkedTo', linkedTo),
    ...(categoryCode && Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  };
}

/** Whole enough to ask what was reported from it: a mobile of eleven digits, or a landline with the code of its city. */
export function isWholeNumber(typed: string): boolean {
  const digits = typed
    .normalize('NFKC')
    .replaceAll(/[^0-9]/g, '')
    .replace(/^(00)?86(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(digits) || /^0\d{9,11}$/.test(digits);
}

const ofReporter: Record<string, keyof CallValues> = { 'reporter.phone': 'phone', 'reporter.name': 'name' };
const ofPlace: Record<string, keyof CallValues> = {
  'place.address': 'address',
  'place.divisionCode': 'divisionCode',
};

/** The field of the form that a field of the contract stands in. */
export function fieldOfProblem(name: string): keyof CallValues {
  if (name.startsWith('fields.')) return 'fields';
  return ofReporter[name] ?? ofPlace[name] ?? (name as keyof CallValues);
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

function named<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: string };
}
