import { caseList } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type CountedQuery, countedExport, countedQuery, oversightPolicy } from '@linli/domain/oversight';
import Type from 'typebox';
import { type CaseParts, makeExport, sheetOfCases } from '../cases/index.ts';
import { type App, actorOf, read } from '../http/index.ts';
import { checkedSelection } from './check-selection.ts';
import { showCounted } from './list-counted.ts';

/** The cases behind each number: what was counted can be looked at, one by one, and taken out as a list. */
export function countedRoutes(app: App, parts: CaseParts): void {
  app.get(
    '/oversight/cases',
    {
      config: { who: whoMay(oversightPolicy.readOverview) },
      schema: {
        operationId: 'listCounted',
        summary: 'The cases that one number of the overview counts',
        querystring: countedQuery,
        response: { 200: caseList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const wanted = checkedSelection<CountedQuery>(actor as StaffActor, request.query);
        return { body: await showCounted(tx, parts, actor as StaffActor, now, wanted) };
      }),
  );

  app.post(
    '/oversight/case-exports',
    {
      config: {
        who: whoMay(oversightPolicy.readOverview),
        stepUp: true,
        rateLimit: { max: 20, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'exportCounted',
        summary: 'The cases that one number counts, as a file',
        description: 'With the mark of who took it out and what for, and an entry in the ledger.',
        body: countedExport,
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        response: { 200: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' }) },
      },
    },
    async (request, reply) => {
      const { format, reason, query } = request.body;
      const wanted = checkedSelection<CountedQuery>((await actorOf(request)) as StaffActor, query);
      const asked = { kind: 'cases', format, reason, filter: query } as const;
      return makeExport(request, reply, asked, (tx, actor, now) =>
        sheetOfCases((page) => showCounted(tx, parts, actor, now, { ...wanted, ...page })),
      );
    },
  );
}
