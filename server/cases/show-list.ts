import { type CaseLine, type CaseList, type CaseQuery, leadOrder } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { listCases } from './list-cases.ts';
import type { CaseParts } from './parts.ts';

/** A page of cases with the names that people read instead of codes. */
export async function showList(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  query: CaseQuery,
): Promise<CaseList> {
  const [{ lines, next }, rulebook] = await Promise.all([listCases(tx, actor, query), parts.rulebook(now)]);
  const cases = lines.map(({ id, orders, address, stage, dueAt, categoryCode, ...line }): CaseLine => {
    return {
      ...line,
      categoryCode: categoryCode ?? undefined,
      categoryName: rulebook.categories.get(categoryCode ?? '')?.nameZh,
      placeName: parts.places.nameOf(line.divisionCode) ?? line.divisionCode,
      address: address ?? undefined,
      stage: stage ?? undefined,
      dueAt: dueAt ?? undefined,
      leadUnit: leadOrder({ orders })?.unit.name,
    };
  });
  return { cases, next };
}
