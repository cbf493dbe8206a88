import { OwnSessions, roles, SignIns } from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, read, refused, tokenOf, type Who, write } from '../../http/index.ts';
import { endOtherSessions, endOwnSession } from '../ended-session-store.ts';
import { listOwnSessions } from '../session-store.ts';
import { hashOfToken } from '../token.ts';
import { personActor } from './person-actor.ts';
import { recordOwnAct } from './record-own-act.ts';
import { listSignIns } from './sign-in-store.ts';

const people: Who[] = ['resident', ...roles];
const ended = { 204: Type.Null({ description: 'Ended' }) };

const listSessionsRoute = {
  schema: { operationId: 'listSessions', summary: 'Where I am signed in', response: { 200: OwnSessions } },
  config: { who: people },
};
const endOneRoute = {
  schema: {
    operationId: 'endOneSession',
    summary: 'End one of my sessions; its next request is refused',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    response: ended,
  },
  config: { who: people },
};
const endOthersRoute = {
  schema: { operationId: 'endOtherSessions', summary: 'End all my sessions but this one', response: ended },
  config: { who: people },
};
const listSignInsRoute = {
  schema: {
    operationId: 'listSignIns',
    summary: 'When I signed in lately, and how often somebody failed to before',
    response: { 200: SignIns },
  },
  config: { who: people },
};

/** What people see of their own sessions, and how they end them. */
export function ownSessionRoutes(app: App): void {
  app.get('/account/sessions', listSessionsRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const tokenHash = hashOfToken(tokenOf(request));
      return { body: { sessions: await listOwnSessions(tx, personActor(actor).personId, tokenHash, now) } };
    }),
  );

  app.delete('/account/sessions/:id', endOneRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await endOwnSession(tx, person.personId, request.params.id, now))) throw refused('session.notFound');
      recordOwnAct(tx, person, { type: 'account.sessionsEnded', body: { count: 1 } }, now);
      return {};
    }),
  );

  app.delete('/account/sessions', endOthersRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      const count = await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.sessionsEnded', body: { count } }, now);
      return {};
    }),
  );

  app.get('/account/sign-ins', listSignInsRoute, (request, reply) =>
    read(request, reply, async (tx, actor) => ({
      body: { signIns: await listSignIns(tx, personActor(actor).personId) },
    })),
  );
}
