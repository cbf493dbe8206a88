import type { CustomField, JsonSchema } from './category.ts';

/** What is wrong with one value, where it stands (a JSON pointer into what was checked), and what its sentence names. */
export type Problem = {
  readonly path: string;
  readonly code: string;
  readonly value?: unknown;
  readonly values?: Readonly<Record<string, number>>;
};

/** A field's name becomes a key of stored cases and of forms: plain and harmless. */
const fieldName = /^[a-z][A-Za-z0-9]{0,39}$/;
const mostFields = 8;
const longestPattern = 100;

/** Names everything wrong in the custom fields of one category, whose shape is already known to be right. */
export function checkFieldDefinitions(fields: JsonSchema, path: string): Problem[] {
  const entries = Object.entries(fields.properties);
  const names = entries.map(([name]) => name);
  const problems = entries.flatMap(([name, field]) => [
    ...(fieldName.test(name) ? [] : [{ path: `${path}/properties/${name}`, code: 'fieldName', value: name }]),
    ...checkField(field, `${path}/properties/${name}`),
  ]);
  if (names.length > mostFields)
    problems.push({ path: `${path}/properties`, code: 'tooManyFields', value: names.length });
  for (const [at, name] of (fields.required ?? []).entries()) {
    if (!names.includes(name)) problems.push({ path: `${path}/required/${at}`, code: 'unknownField', value: name });
  }
  return problems;
}

function checkField(field: CustomField, path: string): Problem[] {
  const isText = field.type === 'string';
  const isNumber = field.type === 'integer' || field.type === 'number';
  const problems: Problem[] = [];
  const refuseKey = (key: keyof CustomField, code: string) =>
    problems.push({ path: `${path}/${key}`, code, value: field[key] });

  for (const key of ['enum', 'format', 'pattern', 'minLength', 'maxLength'] as const) {
    if (!isText && field[key] !== undefined) refuseKey(key, 'onlyForText');
  }
  for (const key of ['minimum', 'maximum', 'x-unit'] as const) {
    if (!isNumber && field[key] !== undefined) refuseKey(key, 'onlyForNumbers');
  }
  // Without an upper bound a form would take in whatever is thrown at it.
  if (isText && !field.enum && !field.format && field.maxLength === undefined) refuseKey('maxLength', 'boundMissing');
  if (isNumber && field.maximum === undefined) refuseKey('maximum', 'boundMissing');
  if (isNumber && field.minimum === undefined) refuseKey('minimum', 'boundMissing');
  if ((field.minimum ?? 0) > (field.maximum ?? Number.POSITIVE_INFINITY)) refuseKey('minimum', 'aboveMaximum');
  if ((field.minLength ?? 0) > (field.maxLength ?? Number.POSITIVE_INFINITY)) refuseKey('minLength', 'aboveMaximum');
  if ((field.enum?.length ?? 0) !== (field['x-enum-en']?.length ?? 0)) refuseKey('x-enum-en', 'oneWordForEachChoice');
  if (field.pattern !== undefined && !isPattern(field.pattern)) refuseKey('pattern', 'badPattern');
  return problems;
}

function isPattern(text: string): boolean {
  // A repeated group inside a repetition can keep a server busy for minutes with one hostile value.
  if (text.length > longestPattern || /[*+}]\)[*+{]/.test(text)) return false;
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
