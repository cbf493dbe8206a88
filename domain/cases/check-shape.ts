import type { TSchema } from 'typebox';
import { Errors } from 'typebox/value';
import type { Problem } from './check-field-definitions.ts';

/** Here the value that is wrong is a name, not what stands at the place. */
const isAboutNames: ReadonlySet<string> = new Set(['required', 'additionalProperties']);

/**
 * What of a file of rules is not in the right form. One problem for one place: a value that is neither a number of years nor
 * for ever is wrong three times over.
 */
export function checkShape(shape: TSchema, candidate: unknown): Problem[] {
  const errors = Errors(shape, candidate).filter(({ keyword }) => keyword !== 'boolean');
  const byPath = new Map(errors.map(({ instancePath, keyword, params }) => [instancePath, { keyword, params }]));
  return [...byPath].map(([path, { keyword, params }]) => ({
    path,
    code: `shape.${keyword}`,
    value: isAboutNames.has(keyword) ? params : valueAt(candidate, path),
  }));
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}
