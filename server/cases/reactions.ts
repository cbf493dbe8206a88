import { instantOf } from '@linli/domain/kernel';
import { type Reader, subjectsByCounty } from '../jobs/index.ts';
import type { CaseParts } from './parts.ts';
import { refreshPublicCases } from './public-cases.ts';
import { countAffected } from './subscription-store.ts';

/** What the room of cases does when something has happened to a case: it keeps the public account. */
export function casesReactions(parts: Pick<CaseParts, 'rulebook'>): Reader {
  return {
    name: 'cases.public',
    react: async (tx, entries) => {
      const told = subjectsByCounty(entries, 'case');
      if (told.size > 0) {
        // Names as they are today: what comes in from elsewhere may have happened before our first catalogue.
        const { categories } = await parts.rulebook(instantOf(Date.now()));
        for (const [countyCode, ids] of told)
          await refreshPublicCases(tx, countyCode, ids, (found) => categories.get(found.categoryCode ?? '')?.nameZh);
      }
      // Also of what has happened to the case itself: hidden and shown again, its row has begun anew.
      for (const subject of ['case', 'subscription'])
        for (const [countyCode, ids] of subjectsByCounty(entries, subject)) countAffected(tx, countyCode, ids);
    },
  };
}
