import { figureOf } from '@linli/domain/mediation';
import { type Reader, subjectsByCounty } from '../jobs/index.ts';
import { keepFigures, listFiles } from './figures-store.ts';

/** When something has happened in a mediation, what counts of it is reckoned anew. */
export const mediationFiguresReaction: Reader = {
  name: 'mediation.figures',
  react: async (tx, entries) => {
    for (const [countyCode, ids] of subjectsByCounty(entries, 'mediation'))
      keepFigures(tx, (await listFiles(tx, countyCode, ids)).map(figureOf));
  },
};
