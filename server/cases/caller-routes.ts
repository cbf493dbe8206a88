import { callerReadingInput, casePolicy, earlierCases } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import { type App, read } from '../http/index.ts';
import { listEarlierCases } from './list-earlier-cases.ts';
import type { CaseParts } from './parts.ts';

/** What the operator is shown while somebody is on the telephone. */
export function callerRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/caller-readings',
    {
      config: { who: whoMay(casePolicy.readCaller), rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'readCaller',
        summary: 'What was reported before from the number that calls now; written down with the call',
        description: 'Sensitive cases, accusations and those of protected reporters are never among them.',
        tags: ['cases'],
        body: callerReadingInput,
        response: { 200: earlierCases },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => ({
          body: { cases: await listEarlierCases(tx, parts, actor as StaffActor, now, request.body) },
        }),
        { audited: true },
      ),
  );
}
