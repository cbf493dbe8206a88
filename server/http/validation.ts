import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { App } from './house.ts';
import { refused } from './refused.ts';

export type FieldError = { readonly field: string; readonly code: string; readonly values: Record<string, string> };

/** One message must not grow with the size of a hostile body. */
const mostErrors = 20;

/** Bodies are taken literally; a query or a path is text, so there numbers and truth values are read from text. */
export function validateStrictly(app: App): void {
  const literal = openAjv(false);
  const fromText = openAjv('array');
  app.setValidatorCompiler(({ schema, httpPart }) => {
    const ajv = httpPart === 'body' ? literal : fromText;
    return ajv.compile(schema);
  });
  app.addHook('preHandler', async (request) => {
    refuseInfinity(request.params);
    refuseInfinity(request.query);
  });
  // The contracts describe answers; they are proved in tests, and cost nothing at run time.
  app.setSerializerCompiler(() => (body) => JSON.stringify(body));
}

/** Ajv reads the text `Infinity` as a number, and then holds no bound against it. */
function refuseInfinity(part: unknown): void {
  for (const [field, value] of Object.entries(part ?? {})) {
    if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
      throw refused('field.type', { field, values: { field } });
  }
}

function openAjv(coerceTypes: false | 'array'): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    coerceTypes,
    useDefaults: true,
    removeAdditional: false,
    strictTypes: false,
    // What was sent stands in an error then, so that a sentence can say how long it is.
    verbose: true,
  });
  addFormats.default(ajv);
  return ajv;
}

/** Each refused field once, named as it stands on the wire: `person.name`, `units.0`. */
export function listFieldErrors(errors: readonly ErrorObject[], part: string): FieldError[] {
  const found = new Map<string, FieldError>();
  for (const error of errors) {
    const field = fieldOf(error) || part;
    if (!found.has(field)) found.set(field, { field, code: codeOf(error.keyword), values: valuesOf(error) });
    if (found.size === mostErrors) break;
  }
  return [...found.values()];
}

function fieldOf(error: ErrorObject): string {
  const path = error.instancePath.split('/').slice(1).map(unescapePointer);
  const named = error.params.missingProperty ?? error.params.additionalProperty ?? error.params.propertyName;
  const field = (typeof named === 'string' ? [...path, named] : path).join('.');
  return field.slice(0, 200).toWellFormed();
}

function unescapePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

const codeOfKeyword: Readonly<Record<string, string>> = {
  required: 'field.missing',
  additionalProperties: 'field.unknown',
  unevaluatedProperties: 'field.unknown',
  propertyNames: 'field.unknown',
  type: 'field.type',
  minLength: 'field.tooShort',
  minItems: 'field.underCount',
  minProperties: 'field.underCount',
  maxLength: 'field.tooLong',
  maxItems: 'field.overCount',
  maxProperties: 'field.overCount',
  minimum: 'field.outOfRange',
  maximum: 'field.outOfRange',
  exclusiveMinimum: 'field.outOfRange',
  exclusiveMaximum: 'field.outOfRange',
  multipleOf: 'field.outOfRange',
  uniqueItems: 'field.twice',
};

function codeOf(keyword: string): string {
  return codeOfKeyword[keyword] ?? 'field.invalid';
}

function valuesOf({ params, data }: ErrorObject): Record<string, string> {
  if (params.limit === undefined) return {};
  return { limit: String(params.limit), has: String(sizeOf(data)) };
}

/** How many characters, or how many of them there are; a number is itself. */
function sizeOf(sent: unknown): unknown {
  if (typeof sent === 'string') return [...sent].length;
  if (Array.isArray(sent)) return sent.length;
  return typeof sent === 'object' && sent !== null ? Object.keys(sent).length : sent;
}
