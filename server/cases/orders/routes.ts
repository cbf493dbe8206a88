import { casePolicy, mayActOnCase } from '@linli/domain/cases';
import { scopeOf, whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { WorkerBusy } from '../../files/index.ts';
import { type App, actorOf, refused } from '../../http/index.ts';
import { answerFile } from '../answer-file.ts';
import type { CaseParts } from '../parts.ts';
import { recordOpening } from '../record-reading.ts';
import { getCase } from '../routes.ts';
import { printOrder } from './print-order.ts';

/** Orders on paper, for units that still work with paper and for whoever signs. */
export function orderRoutes(app: App, parts: CaseParts): void {
  app.get(
    '/cases/:code/orders/:number/paper.pdf',
    {
      config: { who: whoMay(casePolicy.readOrder), rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'printOrder',
        summary: 'One order of a case on paper: 交办单 or 协办单',
        tags: ['cases'],
        params: Type.Object({
          code: Type.String({ pattern: '^[0-9]{20}$' }),
          number: Type.Integer({ minimum: 1, maximum: 200 }),
        }),
        produces: ['application/pdf'],
        response: { 200: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/pdf' }) },
      },
    },
    async (request, reply) => {
      const { code, number } = request.params;
      const actor = await actorOf(request);
      const now = app.house.clock();
      const found = await app.house.database.transact(scopeOf(actor), async (tx) => {
        const { found } = await getCase(tx, code);
        if (!mayActOnCase(actor, 'readOrder', found)) throw refused('order.forbidden');
        await recordOpening(tx, found, actor, now, 'case');
        return found;
      });
      const bytes = await printOrder(parts, found, number, actor, now).catch((error) => {
        throw error instanceof WorkerBusy ? refused('server.busy') : error;
      });
      return answerFile(reply, { bytes, mediaType: 'application/pdf', name: `${code}-${number}.pdf`, isShown: false });
    },
  );
}
