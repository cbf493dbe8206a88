import type { OutboxEntry, Reader } from '../jobs/index.ts';
import type { CaseParts } from './parts.ts';
import { refreshPublicCases } from './public-cases.ts';

/** What the room of cases does when something has happened to a case: it keeps the public account. */
export function casesReactions(parts: Pick<CaseParts, 'rulebook'>): Reader {
  return {
    name: 'cases.public',
    react: async (tx, entries) => {
      const told = casesByCounty(entries);
      if (told.size === 0) return;
      const { categories } = await parts.rulebook((entries.at(-1) as OutboxEntry).at);
      for (const [countyCode, ids] of told)
        await refreshPublicCases(tx, countyCode, ids, ({ categoryCode }) => categories.get(categoryCode ?? '')?.nameZh);
    },
  };
}

/** The cases that entries tell of, each once, county by county. */
export function casesByCounty(entries: readonly OutboxEntry[]): Map<string, string[]> {
  const told = Map.groupBy(
    entries.filter(({ subject }) => subject === 'case'),
    ({ countyCode }) => countyCode,
  );
  return new Map(
    [...told].map(([countyCode, ofCounty]) => [countyCode, [...new Set(ofCounty.map(({ subjectId }) => subjectId))]]),
  );
}
