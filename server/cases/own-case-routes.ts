import { isCaseCode, ownCaseList } from '@linli/domain/cases';
import Type from 'typebox';
import { type App, read, refused, type Who, write } from '../http/index.ts';
import { openReceiptSession } from '../identity/index.ts';
import { isReporter, listOwnCases } from './own-case-store.ts';

const code = Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] });
const config = { who: ['resident'] as Who[] };

/** What a resident with an account finds of her reports on any device. Each opens as it does with its receipt. */
export function ownCaseRoutes(app: App): void {
  app.get(
    '/account/cases',
    {
      config,
      schema: {
        operationId: 'listOwnCases',
        summary: 'What I reported while I was signed in',
        response: { 200: ownCaseList },
      },
    },
    (request, reply) => read(request, reply, async (tx) => ({ body: { cases: await listOwnCases(tx) } })),
  );

  app.post(
    '/account/cases/:code/receipt-sessions',
    {
      config,
      schema: {
        operationId: 'openOwnCase',
        summary: 'Open a case of mine as its reporter, without its receipt',
        params: Type.Object({ code }),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Type.String(), code: Type.String() }) },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { code } = request.params;
        const isOwn = isCaseCode(code) && actor.kind === 'resident' && (await isReporter(tx, code, actor.personId));
        if (!isOwn) throw refused('case.notFound', { values: { code } });
        const { token, expiresAt } = openReceiptSession(tx, code, now);
        return { status: 201, body: { token, expiresAt, code } };
      }),
  );
}
