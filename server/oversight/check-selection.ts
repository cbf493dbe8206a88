import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { mayReadOverview, type OverviewQuery } from '@linli/domain/oversight';
import { askedSpan, refused } from '../http/index.ts';

type Checked<Query> = Query & { division: string; from: Instant | undefined; to: Instant | undefined };

/** What somebody asks numbers of: a place inside her own, all of it where she names none, and a span that ends after it begins. */
export function checkedSelection<Query extends OverviewQuery>(actor: StaffActor, query: Query): Checked<Query> {
  const { division = actor.divisionCode } = query;
  if (!mayReadOverview(actor, division)) throw refused('division.outside', { field: 'division', values: { division } });
  return { ...query, division, ...askedSpan(query) };
}
