import type { Case } from './case.ts';

/**
 * Every unit that may see the case because it has or had a part in it. A unit that gave its order back sees it no more
 * once the case has gone on: until then it must, for nobody may write a row that she could not read afterwards. A unit
 * that is accused has no part, whatever it did before.
 */
export function unitIdsOf(found: Case): string[] {
  const hasGoneOn = found.status !== 'returned';
  const taking = found.orders
    .filter((order) => !(hasGoneOn && order.status === 'returned'))
    .map((order) => order.unit.id);
  const told = found.informed.map((unit) => unit.id);
  const ruled = found.ruling === undefined ? [] : [found.ruling.unitId];
  const accused = new Set(found.accusation?.units.map(({ id }) => id));
  return [...new Set([found.centre.id, ...taking, ...told, ...ruled])].filter((id) => !accused.has(id));
}
