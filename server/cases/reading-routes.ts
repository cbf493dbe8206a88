import { casePolicy, mayActOnCase, type ReadingView, readingView } from '@linli/domain/cases';
import { type Actor, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { type App, read, refused } from '../http/index.ts';
import { type ListedReading, listReadings } from './reading-store.ts';
import { getCase } from './routes.ts';

/** Who opened the sensitive parts of a case's file, and why: for whom it is about, and for who answers for the readers. */
export function readingRoutes(app: App): void {
  app.get(
    '/cases/:code/readings',
    {
      config: { who: whoMay(casePolicy.readReadings) },
      schema: {
        operationId: 'listReadings',
        summary: 'Who opened the sensitive parts of a case, when and why, newest first',
        tags: ['cases'],
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) }),
        response: { 200: Type.Object({ readings: Type.Array(readingView) }) },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { found } = await getCase(tx, request.params.code);
        if (!mayActOnCase(actor, 'readReadings', found)) throw refused('readings.forbidden');
        const readings = await listReadings(tx, found);
        return { body: { readings: readings.map((reading) => viewOf(reading, actor)) } };
      }),
  );
}

/** The reporter is told units and roles, as in the history; names are for those who answer for their people. */
function viewOf({ what, actor, reason, readAt }: ListedReading, asker: Actor): ReadingView {
  const { unitName, role, name } = actor;
  return {
    what,
    at: readAt,
    ...(unitName === undefined ? {} : { unitName }),
    ...(role === undefined ? {} : { role }),
    ...(reason === null ? {} : { reason }),
    ...(asker.kind === 'reporter' || name === undefined ? {} : { name }),
  };
}
