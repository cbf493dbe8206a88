import type { Instant } from '@linli/domain/kernel';
import { leastCount, type ToldNumbers, tellShare } from '@linli/domain/oversight';

type Names = { readonly place: (code: string) => string; readonly group: (code: string) => string };

/** The tables of a place and a quarter, of reports and of disputes alike. */
export function toldTables(
  { total, byPlace, byGroup, table }: Pick<ToldNumbers<string>, 'total' | 'byPlace' | 'byGroup' | 'table'>,
  { division, quarter, asOf }: { division: string; quarter: string; asOf: Instant },
  names: Names,
) {
  return {
    ...{ asOf, division, quarter, leastCount, total },
    divisionName: names.place(division),
    byPlace: [...byPlace].map(([key, count]) => ({ key, name: names.place(key), count })),
    byGroup: [...byGroup].map(([key, count]) => ({ key, name: names.group(key), count })),
    table: [...table],
  };
}

type Rate<Count extends string> = Record<'name' | 'nameZh' | 'definitionZh' | 'definitionEn', string> & {
  readonly id: string;
  readonly numerator: Count;
  readonly denominator: Count;
};

/** Each rate as far as it may be told, and what it counts. */
export function toldRates<Count extends string>(
  rates: readonly Rate<Count>[],
  counts: Readonly<Record<Count, number>>,
) {
  return {
    shares: rates.map(({ id, numerator, denominator }) => ({
      id,
      percent: tellShare(counts[numerator], counts[denominator]),
    })),
    definitions: rates.map(({ id, name, nameZh, definitionZh, definitionEn }) => ({
      ...{ id, name, nameZh, definitionZh, definitionEn },
    })),
  };
}
