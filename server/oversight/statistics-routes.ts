import { whoMay } from '@linli/domain/identity';
import {
  mayReadOverview,
  oversightPolicy,
  publicStatistics,
  publicStatisticsFileQuery,
  publicStatisticsQuery,
  statisticsExport,
} from '@linli/domain/oversight';
import Type from 'typebox';
import { makeExport } from '../cases/index.ts';
import { insideDivision } from '../database/index.ts';
import { type App, actorOf, read, refused } from '../http/index.ts';
import { mediaTypes } from '../sheets/index.ts';
import type { FigureParts } from './figure-routes.ts';
import { answerStatisticsFile } from './statistics-file.ts';
import { sheetOfStatistics } from './statistics-sheet.ts';
import { tellStatistics } from './tell-statistics.ts';

const produces = Object.values(mediaTypes);
const file = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' });

/** What is told outside, to everybody on the screen and, with a name on it, as a file. */
export function statisticsRoutes(app: App, parts: FigureParts): void {
  app.get(
    '/public/statistics',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'getPublicStatistics',
        summary: 'The numbers of a quarter over the cases that everybody may see; small ones are withheld',
        querystring: publicStatisticsQuery,
        response: { 200: publicStatistics },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, _, now) => ({ body: await tellStatistics(tx, parts, request.query, now) }), {
        scope: countyOf(request.query.division),
      }),
  );

  app.get(
    '/public/statistics-file',
    {
      config: { who: ['anyone'], rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'getPublicStatisticsFile',
        summary: 'The same numbers as a file, without the name of whoever took it',
        querystring: publicStatisticsFileQuery,
        produces,
        response: { 200: file },
      },
    },
    async (request, reply) => {
      const { format, ...asked } = request.query;
      const { database, clock } = app.house;
      const scope = countyOf(asked.division);
      const told = await database.transact(scope, (tx) => tellStatistics(tx, parts, asked, clock()));
      return answerStatisticsFile(reply, told, format);
    },
  );

  app.post(
    '/statistics-exports',
    {
      config: { who: whoMay(oversightPolicy.readOverview), stepUp: true },
      schema: {
        operationId: 'exportStatistics',
        summary: 'The numbers that may be told outside, as a file to hand on',
        description:
          'The same numbers as everybody gets, with the mark of who handed them on, and an entry in the ledger.',
        body: statisticsExport,
        produces,
        response: { 200: file },
      },
    },
    async (request, reply) => {
      const { format, reason, ...asked } = request.body;
      const { division } = asked;
      if (!mayReadOverview(await actorOf(request), division))
        throw refused('division.outside', { field: 'division', values: { division } });
      const { database, clock } = app.house;
      // With the eyes of anybody: what one post may see besides would change the numbers.
      const told = await database.transact(countyOf(division), (tx) => tellStatistics(tx, parts, asked, clock()));
      const about = { kind: 'statistics', format, reason, filter: asked } as const;
      return makeExport(request, reply, about, () => sheetOfStatistics(told));
    },
  );
}

function countyOf(division: string) {
  return insideDivision(division.slice(0, 6));
}
