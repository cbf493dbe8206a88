import { ChoosePost, Me, roles, SessionOpened, SignIn } from '@linli/domain/identity';
import { millisecondsOf } from '@linli/domain/kernel';
import { Type } from 'typebox';
import { type App, type House, read, refused, sessionCookie, tokenOf, type Who, write } from '../http/index.ts';
import { countAttempts } from './attempts.ts';
import { choosePost } from './choose-post.ts';
import { endSession, listOwnPosts } from './session-store.ts';
import { checkPassword, signIn } from './sign-in.ts';
import { hashOfToken } from './token.ts';
import { viewOfMe } from './views.ts';

const people: Who[] = ['resident', ...roles];
const anySession: Who[] = ['reporter', ...people];
const open: Who[] = ['anyone'];

const openSessionRoute = {
  schema: {
    operationId: 'openSession',
    summary: 'Sign in',
    description:
      'Answers the token, and sets it as a cookie. With one post it is chosen; with several, choose one next.',
    body: SignIn,
    response: { 201: SessionOpened },
  },
  config: { who: open },
};

const endSessionRoute = {
  schema: {
    operationId: 'endSession',
    summary: 'Sign out',
    response: { 204: Type.Null({ description: 'Signed out' }) },
  },
  config: { who: anySession },
};

const readMeRoute = {
  schema: { operationId: 'readMe', summary: 'Who I am, my posts, what I may do', response: { 200: Me } },
  config: { who: people },
};

const choosePostRoute = {
  schema: {
    operationId: 'choosePost',
    summary: 'Act through one of my posts from now on',
    body: ChoosePost,
    response: { 200: Me },
  },
  config: { who: people },
};

export function sessionRoutes(app: App, house: House): void {
  const attempts = countAttempts();

  app.post('/sessions', openSessionRoute, async (request, reply) => {
    const person = await checkPassword(house.database, attempts, request.body, request.ip);
    return write(request, reply, {}, async (tx, _actor, now) => {
      const { session, posts, actor } = await signIn(tx, person, now);
      const seconds = Math.floor((millisecondsOf(session.expiresAt) - millisecondsOf(now)) / 1000);
      const body: SessionOpened = { ...session, me: viewOfMe(actor, posts) };
      return { status: 201, body, setCookie: sessionCookie(request, session.token, seconds) };
    });
  });

  app.delete('/session', endSessionRoute, (request, reply) =>
    write(request, reply, {}, async (tx) => {
      endSession(tx, hashOfToken(tokenOf(request)));
      return { setCookie: sessionCookie(request, '', 0) };
    }),
  );

  app.get('/me', readMeRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      if (actor.kind !== 'staff' && actor.kind !== 'resident') throw refused('session.required');
      return { body: viewOfMe(actor, await listOwnPosts(tx, actor.personId, now)) };
    }),
  );

  app.put('/session/post', choosePostRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      if (actor.kind !== 'staff' && actor.kind !== 'resident') throw refused('session.required');
      return { body: await choosePost(tx, actor, hashOfToken(tokenOf(request)), request.body.postId, now) };
    }),
  );
}
