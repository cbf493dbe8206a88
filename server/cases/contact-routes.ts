import { casePolicy, mayActOnCase } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { type App, read, refused, requireStepUp } from '../http/index.ts';
import { findContact } from './contact-store.ts';
import { recordReading } from './record-reading.ts';
import { getCase } from './routes.ts';

const code = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) });
const contact = Type.Object({
  name: Type.Union([Type.String(), Type.Null()]),
  phone: Type.Union([Type.String(), Type.Null()]),
  email: Type.Union([Type.String(), Type.Null()]),
});

/** How to reach the reporter: asked for apart from the case, by those who have to. */
export function contactRoutes(app: App): void {
  app.get(
    '/cases/:code/contact',
    {
      config: { who: whoMay(casePolicy.readContact) },
      schema: {
        operationId: 'getContact',
        summary: 'How to reach the reporter',
        tags: ['cases'],
        params: code,
        response: { 200: contact },
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
          const known = await findContact(tx, found.countyCode, found.id);
          recordReading(tx, found, actor, now, { what: 'contact' });
          return { body: known ?? { name: null, phone: null, email: null } };
        },
        { audited: true },
      ),
  );
}
