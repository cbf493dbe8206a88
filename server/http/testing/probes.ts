import { type Hostile, hostileValues } from './hostile-values.ts';
import { type Operation, type Schema, sampleOf } from './schema.ts';

/** One hostile request; `field` is the input that was made hostile, as a problem should name it. */
export type Probe = {
  readonly operationId: string;
  readonly field: string;
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload?: string;
};

type Parts = { path: Record<string, string>; query: Record<string, unknown>; body: unknown };
type Known = Readonly<Record<string, unknown>>;

const deepest = 3;

/** A harmless request of an operation, which its probes spoil in one place each. */
export function harmlessRequest(method: string, path: string, operation: Operation, known: Known): Probe {
  return requestOf(method, path, operation, partsOf(operation, known), { field: '', name: 'harmless' });
}

export function* listProbes(
  method: string,
  path: string,
  operation: Operation,
  known: Known,
  naughty: (count: number) => string[],
): Generator<Probe> {
  const whole = partsOf(operation, known);
  const make = (parts: Parts, field: string, name: string) =>
    requestOf(method, path, operation, parts, { field, name });
  for (const { in: place, name } of operation.parameters ?? []) {
    if (place !== 'path' && place !== 'query') continue;
    for (const hostile of valuesFor(naughty(10)).filter(isText)) {
      const spoilt = place === 'path' ? { path: { ...whole.path, [name]: hostile.value } } : undefined;
      const asked = place === 'query' ? { query: { ...whole.query, [name]: hostile.value } } : undefined;
      yield make({ ...whole, ...spoilt, ...asked }, name, hostile.name);
    }
  }
  if (operation.requestBody === undefined) return;
  yield make({ ...whole, body: { ...(whole.body as object), unheardOf: 1 } }, 'unheardOf', 'a field that is not asked');
  for (const hostile of hostileValues) yield make({ ...whole, body: hostile.value }, 'body', hostile.name);
  for (const { path: at, isRequired } of listFields(bodySchemaOf(operation), [], deepest)) {
    const field = at.join('.');
    if (isRequired) yield make({ ...whole, body: withoutField(whole.body, at) }, field, 'missing');
    for (const hostile of valuesFor(naughty(6)))
      yield make({ ...whole, body: withField(whole.body, at, hostile.value) }, field, hostile.name);
  }
}

function valuesFor(naughty: readonly string[]): Hostile[] {
  return [...hostileValues, ...naughty.map((value) => ({ name: `naughty ${JSON.stringify(value)}`, value }))];
}

function isText(hostile: Hostile): hostile is Hostile & { value: string } {
  return typeof hostile.value === 'string';
}

function partsOf(operation: Operation, known: Known): Parts {
  const of = (place: string) =>
    (operation.parameters ?? [])
      .filter((parameter) => parameter.in === place && (place === 'path' || parameter.required))
      .map(({ name, schema, example }) => [name, example ?? sampleOf(schema, name, known)]);
  const body = operation.requestBody === undefined ? undefined : sampleOf(bodySchemaOf(operation), '', known);
  return { path: Object.fromEntries(of('path')), query: Object.fromEntries(of('query')), body };
}

function bodySchemaOf(operation: Operation): Schema {
  return operation.requestBody?.content['application/json']?.schema ?? {};
}

function requestOf(
  method: string,
  path: string,
  { operationId }: Operation,
  parts: Parts,
  spoilt: { field: string; name: string },
): Probe {
  const url = path.replaceAll(/\{(\w+)\}/g, (_whole, name) => percentEncoded(String(parts.path[name])));
  const query = Object.entries(parts.query).map(([name, value]) => `${name}=${percentEncoded(String(value))}`);
  const headers: Record<string, string> = { 'idempotency-key': crypto.randomUUID() };
  if (parts.body !== undefined) headers['content-type'] = 'application/json';
  return {
    operationId,
    ...spoilt,
    method: method.toUpperCase(),
    url: query.length === 0 ? url : `${url}?${query.join('&')}`,
    headers,
    payload: parts.body === undefined ? undefined : JSON.stringify(parts.body),
  };
}

/** Half a surrogate pair has no UTF-8 form: sent as the bytes that a careless program would send. */
function percentEncoded(text: string): string {
  return (
    encodeURIComponent(text.slice(0, 4_000).replaceAll(/[\ud800-\udfff]/gu, '')) +
    (text.isWellFormed() ? '' : '%ED%A0%BD')
  );
}

type Field = { path: string[]; isRequired: boolean };

function listFields(schema: Schema, above: readonly string[], depth: number): Field[] {
  if (depth === 0) return [];
  const inner = schema.properties ?? schema.anyOf?.find((one) => one.properties)?.properties ?? {};
  return Object.entries(inner).flatMap(([name, property]) => {
    const path = [...above, name];
    const isRequired = above.length === 0 && (schema.required?.includes(name) ?? false);
    return [{ path, isRequired }, ...listFields(property, path, depth - 1)];
  });
}

function withField(body: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const whole = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  return { ...whole, [name]: withField(whole[name], rest, value) };
}

function withoutField(body: unknown, [name = '']: readonly string[]): unknown {
  const { [name]: _removed, ...rest } = body as Record<string, unknown>;
  return rest;
}
