import { countyOfCode, isCaseCode, type SubscriptionInput, subscribed, subscriptionInput } from '@linli/domain/cases';
import { type ContactAddress, emailInOneForm, phoneInOneForm } from '@linli/domain/identity';
import Type from 'typebox';
import { insideDivision, nobody } from '../database/index.ts';
import { type App, refused, write } from '../http/index.ts';
import type { CaseParts } from './parts.ts';
import { findPublicCase } from './public-case-store.ts';
import { endSubscription, insertNamelessSubscription, insertSubscription } from './subscription-store.ts';

const code = Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] });
const token = Type.String({ pattern: '^[A-Za-z0-9_-]{22}$', examples: ['c3Vic2NyaXB0aW9udG9rZQ'] });
const rateLimit = { max: 20, timeWindow: '1 minute' };

/** "I have this too, tell me how it goes": open to anybody, for what everybody may see. */
export function subscriptionRoutes(app: App, { keyRing }: Pick<CaseParts, 'keyRing'>): void {
  app.post(
    '/public/cases/:code/subscriptions',
    {
      config: { who: ['anyone'], rateLimit },
      schema: {
        operationId: 'subscribeToCase',
        summary: 'Say that one has the same trouble, and hear how it goes',
        description:
          'Give a phone or an e-mail address; the same address again changes nothing. Whoever says `isNameless` instead is counted and hears nothing.',
        params: Type.Object({ code }),
        body: subscriptionInput,
        response: { 201: subscribed },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      if (!isCaseCode(code)) throw refused('case.notFound', { values: { code } });
      const address = addressOf(request.body);
      const options = { scope: insideDivision(countyOfCode(code)), as: 'intake' } as const;
      return write(request, reply, options, async (tx, _, now) => {
        const found = await findPublicCase(tx, code);
        if (found === undefined) throw refused('case.notFound', { values: { code } });
        const subscribed = { countyCode: countyOfCode(code), caseId: found.caseId };
        if (address === undefined) insertNamelessSubscription(tx, subscribed, now);
        else insertSubscription(tx, keyRing, subscribed, address, now);
        return { status: 201, body: { code } };
      });
    },
  );

  app.delete(
    '/public/cases/:code/subscriptions/:token',
    {
      config: { who: ['anyone'], rateLimit },
      schema: {
        operationId: 'unsubscribeFromCase',
        summary: 'Hear no more of a case, by the token of the message',
        params: Type.Object({ code, token }),
        response: { 204: Type.Null() },
      },
    },
    (request, reply) => {
      const { code, token } = request.params;
      if (!isCaseCode(code)) throw refused('subscription.notFound');
      return write(request, reply, { scope: { ...nobody, caseCode: code } }, async (tx, _, now) => {
        if (!(await endSubscription(tx, countyOfCode(code), token, now))) throw refused('subscription.notFound');
        return { status: 204 };
      });
    },
  );
}

/** The one address that was given; undefined for whoever says that she leaves none. */
function addressOf({ phone, email, isNameless }: SubscriptionInput): ContactAddress | undefined {
  const given = [phone, email, isNameless].filter((one) => one !== undefined);
  if (given.length !== 1) throw refused('subscription.oneAddress', { field: 'phone' });
  if (isNameless) return undefined;
  if (email !== undefined) return { kind: 'email', value: emailInOneForm(email) };
  return { kind: 'phone', value: phoneInOneForm(phone ?? '') };
}
