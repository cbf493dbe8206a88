import { casePolicy, splitInput } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { type App, write } from '../http/index.ts';
import type { CaseParts } from './parts.ts';
import { splitCase } from './split-case.ts';

/** Two matters in one report become two cases. */
export function splitRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/cases/:code/splits',
    {
      config: { who: whoMay(casePolicy.split) },
      schema: {
        operationId: 'splitCase',
        summary: 'Register a part of a report as a case of its own, linked and with the same reporter',
        tags: ['cases'],
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] }) }),
        body: splitInput,
        response: { 201: Type.Object({ code: Type.String() }) },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { code } = await splitCase(tx, parts, actor as StaffActor, now, request.params.code, request.body);
        return { status: 201, body: { code }, location: `/api/v1/cases/${code}` };
      }),
  );
}
