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
  const byPath = new Map(errors.map((error) => [error.instancePath, error]));
  return [...byPath].map(([path, { keyword, params }]) => {
    const value = valueAt(candidate, path);
    const bounds = 'limit' in params ? boundsOf(params.limit, value) : undefined;
    return {
      path,
      code: `shape.${keyword}`,
      value: isAboutNames.has(keyword) ? params : value,
      ...(bounds && { values: bounds }),
    };
  });
}

/** How long or how many something may be, and is: whoever shortens it needs both. */
function boundsOf(limit: unknown, value: unknown): Problem['values'] | undefined {
  if (typeof limit !== 'number') return undefined;
  if (typeof value === 'string') return { limit, has: [...value].length };
  return Array.isArray(value) ? { limit, has: value.length } : { limit };
}

function valueAt(root: unknown, path: string): unknown {
  return path
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root);
}
