import { caseExport, casePolicy, exportRecord } from '@linli/domain/cases';
import { type StaffActor, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { type App, read, refused } from '../../http/index.ts';
import type { CaseParts } from '../parts.ts';
import { showList } from '../show-list.ts';
import { sheetOfCases } from './case-rows.ts';
import { makeExport } from './make-export.ts';
import { findExport } from './store.ts';

const file = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' });

/** Lists as files: each leaves a mark on the file and an entry in the ledger, and either leads to the other. */
export function exportRoutes(app: App, parts: CaseParts): void {
  app.post(
    '/exports',
    {
      config: { who: whoMay(casePolicy.exportCases), stepUp: true, rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'exportCases',
        summary: 'The list of cases as a file',
        description:
          'As this post sees the list, without anything of reporters. The file and the ledger say who made it, when and what for. The same request again makes another file.',
        body: caseExport,
        produces: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
        response: { 200: file },
      },
    },
    (request, reply) => {
      const { format, reason, query } = request.body;
      const asked = { kind: 'cases', format, reason, filter: query } as const;
      return makeExport(request, reply, asked, (tx, actor, now) =>
        sheetOfCases((page) => showList(tx, parts, actor, now, { ...query, ...page })),
      );
    },
  );

  app.get(
    '/exports/:id',
    {
      config: { who: ['administrator', 'supervisor'] },
      schema: {
        operationId: 'findExport',
        summary: 'Which export a file or a sheet of paper is from',
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: { 200: exportRecord },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { id } = request.params;
        const found = await findExport(tx, (actor as StaffActor).divisionCode.slice(0, 6), id);
        if (found === undefined) throw refused('export.notFound', { values: { id } });
        return { body: found };
      }),
  );
}
