import { type Instant, parseInstant } from '@linli/domain/kernel';
import { refused } from './refused.ts';

type Ends = { readonly from?: string; readonly to?: string };

/** The two ends of a span that somebody asks for, each open where it is not named; it ends after it begins. */
export function askedSpan(query: Ends): { from: Instant | undefined; to: Instant | undefined } {
  const from = moment('from', query.from);
  const to = moment('to', query.to);
  if (from !== undefined && to !== undefined && from >= to)
    throw refused('span.reversed', { field: 'to', values: { from, to } });
  return { from, to };
}

function moment(field: string, text: string | undefined): Instant | undefined {
  const at = text === undefined ? undefined : parseInstant(text);
  // Contracts let years through that the database has not.
  if (text !== undefined && (at === undefined || at < '1900'))
    throw refused('field.invalid', { field, values: { field } });
  return at;
}
