import { PasskeyName, PasskeyNew, PasskeyOptions, roles } from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, refused, tokenOf, type Who, write } from '../../http/index.ts';
import { endOtherSessions } from '../ended-session-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { hashOfToken } from '../token.ts';
import { getOwnAccount } from './account-store.ts';
import { deletePasskey, renamePasskey } from './passkey-store.ts';
import { addPasskey, askForNewPasskey, askForPasskey } from './passkeys.ts';
import { personActor } from './person-actor.ts';
import { recordOwnAct } from './record-own-act.ts';

const people: Who[] = ['resident', ...roles];
const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const done = { 204: Type.Null({ description: 'Done' }) };

const askNewRoute = {
  schema: {
    operationId: 'askForNewPasskey',
    summary: 'What the browser needs to make a passkey',
    response: { 201: PasskeyOptions },
  },
  config: { who: people, stepUp: true },
};
const addRoute = {
  schema: {
    operationId: 'addPasskey',
    summary: 'Keep a passkey that the browser made',
    body: PasskeyNew,
    response: { 201: Type.Object({ id: Type.String() }) },
  },
  config: { who: people, stepUp: true },
};
const renameRoute = {
  schema: { operationId: 'renamePasskey', summary: 'Name a passkey', params, body: PasskeyName, response: done },
  config: { who: people },
};
const removeRoute = {
  schema: { operationId: 'removePasskey', summary: 'Remove a passkey', params, response: done },
  config: { who: people, stepUp: true },
};
const askAgainRoute = {
  schema: {
    operationId: 'askForOwnPasskey',
    summary: 'What the browser needs to prove with a passkey who I am',
    response: { 201: PasskeyOptions },
  },
  config: { who: people },
};

/** One's own passkeys. */
export function passkeyRoutes(app: App, parts: IdentityParts): void {
  app.post('/account/passkey-challenges', askNewRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const { personId: id } = personActor(actor);
      const { name, username } = await getOwnAccount(tx);
      return { status: 201, body: await askForNewPasskey(tx, parts, { id, name, username }, now) };
    }),
  );

  app.post('/account/passkeys', addRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      const id = await addPasskey(tx, parts, person.personId, request.body, now);
      await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.passkeyAdded', body: { id } }, now);
      return { status: 201, body: { id } };
    }),
  );

  app.patch('/account/passkeys/:id', renameRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await renamePasskey(tx, person.personId, request.params.id, request.body.name)))
        throw refused('passkey.notFound');
      recordOwnAct(tx, person, { type: 'account.passkeyNamed', body: { id: request.params.id } }, now);
      return {};
    }),
  );

  app.delete('/account/passkeys/:id', removeRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await deletePasskey(tx, person.personId, request.params.id))) throw refused('passkey.notFound');
      await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.passkeyRemoved', body: { id: request.params.id } }, now);
      return {};
    }),
  );

  app.post('/session/passkey-challenges', askAgainRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => ({
      status: 201,
      body: await askForPasskey(tx, parts, personActor(actor).personId, now),
    })),
  );
}
