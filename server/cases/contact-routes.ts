import {
  type ContactReadingInput,
  casePolicy,
  contactReadingInput,
  contactView,
  maskContact,
  mayActOnCase,
} from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { type App, read, refused, requireStepUp } from '../http/index.ts';
import { type Contact, findContact } from './contact-store.ts';
import type { CaseParts } from './parts.ts';
import { recordReading } from './record-reading.ts';
import { getCase } from './routes.ts';

const params = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) });
const nothing: Contact = { name: null, phone: null, email: null };

/** How to reach the reporter: asked for apart from the case, masked until somebody says why she must see it. */
export function contactRoutes(app: App, { keyRing }: CaseParts): void {
  app.get(
    '/cases/:code/contact',
    {
      config: { who: whoMay(casePolicy.seeContact) },
      schema: {
        operationId: 'getContact',
        summary: 'How to reach the reporter, masked for everybody but her',
        tags: ['cases'],
        params,
        response: { 200: contactView },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor) => {
        const { found } = await getCase(tx, request.params.code);
        if (!mayActOnCase(actor, 'seeContact', found)) throw refused('contact.forbidden');
        const known = (await findContact(tx, keyRing, found)) ?? nothing;
        return { body: actor.kind === 'reporter' ? known : maskContact(known) };
      }),
  );

  // A reading is no change: asked for again it is a second reading, and its answer is kept nowhere.
  app.post(
    '/cases/:code/contact-readings',
    {
      config: { who: whoMay(casePolicy.readContact) },
      schema: {
        operationId: 'readContact',
        summary: 'See how to reach the reporter, once, and say why',
        tags: ['cases'],
        params,
        body: contactReadingInput,
        response: { 200: contactView },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { found } = await getCase(tx, request.params.code);
          if (!mayActOnCase(actor, 'readContact', found)) throw refused('contact.forbidden');
          if (found.sensitivity === 'confidential') requireStepUp(actor, now);
          const known = await findContact(tx, keyRing, found);
          recordReading(tx, found, actor, now, { what: 'contact', reason: reasonIn(request.body) });
          return { body: known ?? nothing };
        },
        { audited: true },
      ),
  );
}

function reasonIn({ reason, words }: ContactReadingInput): string {
  if (reason !== 'other') return reason;
  if (words === undefined) throw refused('contact.reasonMissing', { field: 'words' });
  return words;
}
