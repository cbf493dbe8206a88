import { mediationStatistics, publicStatisticsFileQuery, publicStatisticsQuery } from '@linli/domain/oversight';
import Type from 'typebox';
import type { CaseParts } from '../cases/index.ts';
import { insideDivision } from '../database/index.ts';
import { type App, read } from '../http/index.ts';
import { mediaTypes } from '../sheets/index.ts';
import { answerStatisticsFile } from './statistics-file.ts';
import { tellMediationStatistics } from './tell-mediation-statistics.ts';

const produces = Object.values(mediaTypes);
const file = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' });

/** What is told outside of disputes, to everybody: small counts, and what gives them away, are withheld. */
export function mediationStatisticsRoutes(app: App, parts: Pick<CaseParts, 'places'>): void {
  app.get(
    '/public/mediation-statistics',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'getMediationStatistics',
        summary: 'The numbers of a quarter over disputes before mediators; small ones are withheld',
        querystring: publicStatisticsQuery,
        response: { 200: mediationStatistics },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, _, now) => ({ body: await tellMediationStatistics(tx, parts, request.query, now) }),
        { scope: insideDivision(request.query.division.slice(0, 6)) },
      ),
  );

  app.get(
    '/public/mediation-statistics-file',
    {
      config: { who: ['anyone'], rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'getMediationStatisticsFile',
        summary: 'The same numbers as a file',
        querystring: publicStatisticsFileQuery,
        produces,
        response: { 200: file },
      },
    },
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const { database, clock } = app.house;
      const scope = insideDivision(asked.division.slice(0, 6));
      const told = await database.transact(scope, (tx) => tellMediationStatistics(tx, parts, asked, clock()));
      return answerStatisticsFile(reply, told, format, 'mediations');
    },
  );
}
