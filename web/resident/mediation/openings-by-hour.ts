type Opening = { openedAt: string; unitName?: string; role?: string };
export type HourOfOpenings<One> = { last: One; times: number };

/**
 * Openings of the same hour by the same office and role as one, with how often: whoever looks through a file opens its papers one
 * after the other. The latest first, as they came.
 */
export function openingsByHour<One extends Opening>(openings: readonly One[]): HourOfOpenings<One>[] {
  const hours = Map.groupBy(openings, ({ openedAt, unitName, role }) =>
    [openedAt.slice(0, 13), unitName, role].join(' '),
  );
  return [...hours.values()].flatMap((same) => (same[0] ? [{ last: same[0], times: same.length }] : []));
}
