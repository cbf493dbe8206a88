import { casePolicy, mayActOnCase } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import Type from 'typebox';
import { getCase, recordOpening } from '../../cases/index.ts';
import { type App, read, refused } from '../../http/index.ts';
import type { KeyRing } from '../../sealing/index.ts';
import { type ListedMessage, listMessages } from './message-store.ts';

const instant = Type.String({ format: 'date-time' });
const message = Type.Object({
  type: Type.String(),
  part: Type.Union([Type.Literal('reporter'), Type.Literal('subscriber')]),
  toKind: Type.Union([Type.Literal('phone'), Type.Literal('email')]),
  to: Type.String(),
  /** Absent where it has been erased. */
  words: Type.Optional(Type.String()),
  createdAt: instant,
  attempts: Type.Integer(),
  sentAt: Type.Optional(instant),
  givenUpAt: Type.Optional(instant),
});

/** What the people of a case were told, for those who may reach its reporter. */
export function messageRoutes(app: App, keyRing: KeyRing): void {
  app.get(
    '/cases/:code/messages',
    {
      config: { who: whoMay(casePolicy.readMessages) },
      schema: {
        operationId: 'listMessages',
        summary: 'What the people of a case were told, newest first',
        params: Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) }),
        response: { 200: Type.Object({ messages: Type.Array(message) }) },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { found } = await getCase(tx, request.params.code);
          if (!mayActOnCase(actor, 'readMessages', found)) throw refused('messages.forbidden');
          await recordOpening(tx, found, actor, now, 'messages');
          const messages = await listMessages(tx, keyRing, found.countyCode, found.id);
          return { body: { messages: messages.map(viewOf) } };
        },
        { audited: true },
      ),
  );
}

function viewOf({ sentAt, givenUpAt, ...listed }: ListedMessage) {
  return {
    ...listed,
    sentAt: sentAt ?? undefined,
    givenUpAt: givenUpAt ?? undefined,
  };
}
