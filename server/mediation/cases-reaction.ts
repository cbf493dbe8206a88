import type { Instant } from '@linli/domain/kernel';
import { type Reader, subjectsByCounty } from '../jobs/index.ts';
import { type Joined, tellCases } from './tell-cases.ts';

/**
 * When something has happened in a mediation, the case that waits for it is told at once; what is missed here, because another
 * server was just telling it, the clock tells within a minute. With the eyes of the county, who alone sees its units: so in
 * transactions of their own, which do nothing when they come twice, for each file remembers what its case was told. What could
 * not be told stops the reader once; after that the clock alone tries it again.
 */
export function mediationCasesReaction({ database, parts, clock }: Joined & { clock: () => Instant }): Reader {
  return {
    name: 'mediation.tellCases',
    react: async (_tx, entries) => {
      for (const county of subjectsByCounty(entries, 'mediation').keys())
        await tellCases({ database, parts }, county, clock(), 'tellable');
    },
  };
}
