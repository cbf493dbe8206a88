import type { StaffActor } from '@linli/domain/identity';
import { type Instant, parseInstant } from '@linli/domain/kernel';
import { mayReadOverview, type OverviewQuery } from '@linli/domain/oversight';
import { refused } from '../http/index.ts';

type Checked<Query> = Query & { division: string; from: Instant | undefined; to: Instant | undefined };

/** What somebody asks numbers of: a place inside her own, all of it where she names none, and a span that ends after it begins. */
export function checkedSelection<Query extends OverviewQuery>(actor: StaffActor, query: Query): Checked<Query> {
  const { division = actor.divisionCode } = query;
  if (!mayReadOverview(actor, division)) throw refused('division.outside', { field: 'division', values: { division } });
  const from = moment('from', query.from);
  const to = moment('to', query.to);
  if (from !== undefined && to !== undefined && from >= to)
    throw refused('span.reversed', { field: 'to', values: { from, to } });
  return { ...query, division, from, to };
}

function moment(field: string, text: string | undefined): Instant | undefined {
  const at = text === undefined ? undefined : parseInstant(text);
  // Contracts let years through that the database has not.
  if (text !== undefined && (at === undefined || at < '1900'))
    throw refused('field.invalid', { field, values: { field } });
  return at;
}
