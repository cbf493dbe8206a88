import { isCaseCode } from '@linli/domain/cases';
import Type from 'typebox';
import { nobody } from '../database/index.ts';
import { type App, refused, write } from '../http/index.ts';
import { openReceiptSession } from '../identity/index.ts';
import { opensCase } from './receipt.ts';

/** The door for whoever reported without an account: code and receipt open her one case for two hours. */
export function receiptRoutes(app: App): void {
  app.post(
    '/receipt-sessions',
    {
      config: { who: ['anyone'], proof: 'receipt', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'openReceiptSession',
        summary: 'Open one case with its code and receipt',
        tags: ['cases'],
        body: Type.Object(
          {
            code: Type.String({ pattern: '^[0-9 -]{20,30}$' }),
            receipt: Type.String({ minLength: 26, maxLength: 60 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Type.String(), code: Type.String() }) },
      },
    },
    (request, reply) => {
      const code = request.body.code.replaceAll(/[ -]/g, '');
      // A code that cannot exist is looked for all the same: it must be answered like any wrong one.
      const caseCode = isCaseCode(code) ? code : '0'.repeat(20);
      return write(request, reply, { scope: { ...nobody, caseCode } }, async (tx, _, now) => {
        if (!(await opensCase(tx, caseCode, request.body.receipt))) throw refused('receipt.wrong');
        const { token, expiresAt } = openReceiptSession(tx, caseCode, now);
        return { status: 201, body: { token, expiresAt, code: caseCode } };
      });
    },
  );
}
