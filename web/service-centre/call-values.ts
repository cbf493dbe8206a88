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

export function registrationOfCall(values: CallValues): Registration {
  const { words, divisionCode, categoryCode, channel, fields = {} } = values;
  const address = filled(values.address);
  const reporter = { ...named('phone', filled(values.phone)), ...named('name', filled(values.name)) };
  return {
    words: words.trim(),
    place: { divisionCode, ...named('address', address) },
    channel,
    ...named('categoryCode', categoryCode),
    ...(categoryCode && Object.keys(fields).length > 0 ? { fields } : {}),
    ...(Object.keys(reporter).length > 0 ? { reporter } : {}),
  };
}

function filled(text: string | undefined): string | undefined {
  return text?.trim() || undefined;
}

function named<Name extends string>(name: Name, value: string | undefined): { [key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [key in Name]?: string };
}
