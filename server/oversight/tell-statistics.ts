import type { Instant } from '@linli/domain/kernel';
import {
  kpis,
  type OrderCounts,
  orderCounts,
  type PublicStatistics,
  type PublicStatisticsQuery,
  quarterAt,
  spanOfQuarter,
  type ToldNumbers,
  tellNumbers,
} from '@linli/domain/oversight';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { countFigures, countPartsOf, type Selection } from './figures-store.ts';
import { toldRates, toldTables } from './told-answer.ts';

type Parts = Pick<CaseParts, 'places' | 'rulebook'>;

/** Counties are the highest places that tell numbers; each level below tells what the one above leaves it. */
const levels = [6, 9, 12];

/** The numbers of a place and a quarter that may be told outside, the same to whoever asks. */
export async function tellStatistics(
  tx: Transaction,
  parts: Parts,
  query: PublicStatisticsQuery,
  now: Instant,
): Promise<PublicStatistics> {
  const { division, quarter = quarterAt(now) } = query;
  const selection: Selection = { division, ...spanOfQuarter(quarter), onlyShown: true };
  const { groups } = await parts.rulebook(now);
  const told = await tellLevels(tx, selection);
  const { orders } = await countFigures(tx, selection, division.length, now);
  const counts = orders.find(({ side }) => side === 'all') ?? noOrders;
  const placeName = (code: string) => parts.places.nameOf(code) ?? code;
  const groupName = (code: string) => groups.find((group) => group.code === code)?.nameZh ?? code;
  return {
    ...toldTables(told, { division, quarter, asOf: now }, { place: placeName, group: groupName }),
    byStatus: [...told.byStatus].map(([status, count]) => ({ status, count })),
    ...toldRates(kpis, counts),
  };
}

const noOrders = Object.fromEntries(orderCounts.map((name) => [name, 0])) as OrderCounts;

async function tellLevels(tx: Transaction, selection: Selection): Promise<ToldNumbers> {
  let told: ToldNumbers | undefined;
  for (const digits of levels.filter((one) => one <= selection.division.length)) {
    const division = selection.division.slice(0, digits);
    const below = levels.find((one) => one > digits) ?? digits;
    told = tellNumbers(await countPartsOf(tx, { ...selection, division }, below), told, division);
  }
  return told as ToldNumbers;
}
