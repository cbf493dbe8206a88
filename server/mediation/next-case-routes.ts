import { whoMay } from '@linli/domain/identity';
import { mayActOnMediation, mediationPolicy, nextCaseView, partyOf } from '@linli/domain/mediation';
import { type App, read, refused } from '../http/index.ts';
import { findNextCase } from './case-store.ts';
import { mediationCode } from './codes.ts';
import { getMediation } from './show.ts';

/** What became of a party’s wish to have her case back, where it was too late to reopen it. */
export function nextCaseRoutes(app: App): void {
  app.get(
    '/mediations/:code/next-case',
    {
      config: { who: whoMay(mediationPolicy.readNextCase) },
      schema: {
        operationId: 'getCaseAfterBreach',
        summary: 'The case that was registered for this party when the agreement was broken; her receipt opens it',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: nextCaseView },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { found } = await getMediation(tx, actor, request.params.code);
        const party = partyOf(actor, found);
        if (party === undefined || !mayActOnMediation(actor, 'readNextCase', found))
          throw refused('mediation.notFound', { values: { code: found.code } });
        return { body: { caseCode: await findNextCase(tx, found, party) } };
      }),
  );
}
