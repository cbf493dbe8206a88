/**
 * JSON as RFC 8785 writes it: names in the order of their UTF-16 code units, numbers and texts as ECMAScript writes them.
 * Written here anew, so that the auditor shares no code with what it audits.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const record = value as Record<string, unknown>;
  const members = Object.keys(record)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(record[name])}`);
  return `{${members.join(',')}}`;
}
