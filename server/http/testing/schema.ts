/** As much of a JSON Schema as the OpenAPI document of this house uses. */
export type Schema = {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
};

export type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { in: string; name: string; required?: boolean; schema: Schema; example?: unknown }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
};

export type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const formats: Readonly<Record<string, string>> = {
  uuid: '01961f3c-7a00-7000-8000-000000000001',
  'date-time': '2026-03-02T01:00:00.000Z',
  date: '2026-03-02',
  email: 'wang@example.cn',
  uri: 'https://example.cn/',
};

/** A value that the schema accepts; where a field has a meaning, `known` gives one that exists. */
export function sampleOf(schema: Schema, name: string, known: Readonly<Record<string, unknown>>): unknown {
  if (name in known) return known[name];
  const given = schema.const ?? schema.enum?.[0] ?? schema.example ?? schema.examples?.[0] ?? schema.default;
  if (given !== undefined) return given;
  const choice = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (choice !== undefined) return sampleOf(choice, name, known);
  if (schema.properties !== undefined) return sampleOfObject(schema, known);
  const type = typeof schema.type === 'string' ? schema.type : schema.type?.[0];
  if (type === 'array') return schema.minItems && schema.items ? [sampleOf(schema.items, name, known)] : [];
  if (type === 'integer' || type === 'number') return schema.minimum ?? 1;
  if (type === 'boolean') return true;
  if (type === 'object') return {};
  if (type === 'null') return null;
  return formats[schema.format ?? ''] ?? '路灯坏了，晚上看不清路。'.padEnd(schema.minLength ?? 0, '。');
}

/** With every property, also those that may be missing, so that each can be made hostile. */
function sampleOfObject(schema: Schema, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const properties = Object.entries(schema.properties ?? {});
  return Object.fromEntries(properties.map(([name, inner]) => [name, sampleOf(inner, name, known)]));
}
