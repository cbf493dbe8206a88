import type { Case } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { refused } from '../../http/index.ts';
import type { CaseParts } from '../parts.ts';
import { printOrderPaper } from '../volume/paper/print-volume.ts';

/** One order of a case on paper, as it stands now. */
export async function printOrder(
  { places, rulebook }: CaseParts,
  found: Case,
  number: number,
  actor: Actor,
  now: Instant,
): Promise<Uint8Array> {
  const order = found.orders[number - 1];
  if (order === undefined) throw refused('order.notFound', { values: { number } });
  const { categories, deadlines } = await rulebook(now);
  return printOrderPaper({
    found,
    order,
    number,
    categoryName: categories.get(found.categoryCode ?? '')?.nameZh,
    placeName: places.nameOf(found.place.divisionCode) ?? found.place.divisionCode,
    source: deadlines.find(({ id }) => id === order.due.rule)?.source,
    printedBy: actor.kind === 'staff' ? `${actor.unitName} ${actor.name}` : '—',
    printedAt: now,
  });
}
