import { type Reader, subjectsByCounty } from '../../jobs/index.ts';
import { destroyFileKey } from '../../sealing/index.ts';
import { dropConfidences, listKeysOfConfidences } from './keeping-store.ts';

/**
 * When a file is archived, what was said or shown in confidence goes: no volume holds it, nobody may read it any more, and with its
 * key nobody can (decision 0450). By the outbox, for whoever archives need not have been told, and her own eyes do not reach it.
 */
export const shredConfidences: Reader = {
  name: 'mediation.shredConfidences',
  react: async (tx, entries) => {
    const archivings = entries.filter(({ type }) => type === 'mediation.archived');
    for (const [countyCode, ids] of subjectsByCounty(archivings, 'mediation')) {
      const at = archivings.findLast((entry) => entry.countyCode === countyCode)?.at as string;
      for (const id of await listKeysOfConfidences(tx, countyCode, ids)) destroyFileKey(tx, countyCode, id, at);
      dropConfidences(tx, countyCode, ids);
    }
  },
};
