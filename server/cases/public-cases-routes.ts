import { isCaseCode, type PublicCaseView, publicCaseList, publicCaseQuery, publicCaseView } from '@linli/domain/cases';
import Type from 'typebox';
import { type App, read, refused } from '../http/index.ts';
import { listPublicCases } from './list-public-cases.ts';
import type { CaseParts } from './parts.ts';
import { findPublicCase, type PublicCaseRow } from './public-case-store.ts';
import type { Rulebook } from './rulebook.ts';

type Parts = Pick<CaseParts, 'places' | 'rulebook'>;

/** The public account of cases: open to anyone, and the same for everyone. */
export function publicCasesRoutes(app: App, parts: Parts): void {
  app.get(
    '/public/cases',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'listPublicCases',
        summary: 'Cases that may be shown to everybody, newest first',
        querystring: publicCaseQuery,
        response: { 200: publicCaseList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, _, now) => {
        const [{ rows, next }, rulebook] = await Promise.all([listPublicCases(tx, request.query), parts.rulebook(now)]);
        return { body: { cases: rows.map((row) => viewOf(row, parts, rulebook)), next } };
      }),
  );

  app.get(
    '/public/cases/:code',
    {
      config: { who: ['anyone'] },
      schema: {
        operationId: 'getPublicCase',
        summary: 'One case as everybody may see it',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) }),
        response: { 200: publicCaseView },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, _, now) => {
        const { code } = request.params;
        const [found, rulebook] = await Promise.all([
          isCaseCode(code) ? findPublicCase(tx, code) : undefined,
          parts.rulebook(now),
        ]);
        if (found === undefined) throw refused('case.notFound', { values: { code } });
        return { body: viewOf(found, parts, rulebook) };
      }),
  );
}

function viewOf({ caseId, ...row }: PublicCaseRow, parts: Parts, rulebook: Rulebook): PublicCaseView {
  const told = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return {
    ...(told as Omit<PublicCaseView, 'placeName'>),
    placeName: parts.places.nameOf(row.divisionCode) ?? row.divisionCode,
    categoryName: rulebook.categories.get(row.categoryCode ?? '')?.nameZh,
  };
}
