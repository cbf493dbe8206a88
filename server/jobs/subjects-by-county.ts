import type { OutboxEntry } from './outbox.ts';

/** The subjects of one kind that entries tell of, each once, county by county. */
export function subjectsByCounty(entries: readonly OutboxEntry[], subject: string): ReadonlyMap<string, string[]> {
  const told = Map.groupBy(
    entries.filter((entry) => entry.subject === subject),
    ({ countyCode }) => countyCode,
  );
  return new Map([...told].map(([county, entries]) => [county, [...new Set(entries.map((entry) => entry.subjectId))]]));
}
