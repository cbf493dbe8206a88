import type { App } from './house.ts';
import { refused } from './refused.ts';

const deepest = 24;

/**
 * Refuses text that is no Unicode text (half a surrogate pair) or that PostgreSQL cannot store (NUL), in any place of the
 * body, the query and the path, before any room sees it; and bodies nested so deep that later code would run out of stack.
 */
export function refuseUnstorableText(app: App): void {
  app.addHook('preValidation', async (request) => {
    for (const part of [request.params, request.query, request.body]) checkText(part);
  });
}

type Found = { value: unknown; field: string; depth: number };

export function checkText(input: unknown): void {
  const waiting: Found[] = [{ value: input, field: '', depth: 0 }];
  for (let found = waiting.pop(); found !== undefined; found = waiting.pop()) {
    const { value, field, depth } = found;
    if (typeof value === 'string') checkString(value, field);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === deepest) throw refused('body.tooDeep', { field: namedField(field) });
    for (const [key, inner] of Object.entries(value)) {
      checkString(key, field);
      waiting.push({ value: inner, field: field === '' ? key : `${field}.${key}`, depth: depth + 1 });
    }
  }
}

function checkString(text: string, field: string): void {
  if (text.includes('\u0000') || !text.isWellFormed()) throw refused('text.unreadable', { field: namedField(field) });
}

/** The field's own name may be the hostile part, or endless. */
function namedField(field: string): string {
  return field === '' ? 'body' : field.slice(0, 200).toWellFormed().replaceAll('\u0000', '');
}
