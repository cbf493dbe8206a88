import { ChoosePost, Me, ProveAgain, roles, SessionOpened, SignIn } from '@linli/domain/identity';
import { type Instant, millisecondsOf } from '@linli/domain/kernel';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Answer, type App, type House, read, sessionCookie, tokenOf, type Who, write } from '../http/index.ts';
import type { Attempts } from './attempts.ts';
import { checkOwnProof } from './check-own-proof.ts';
import { choosePost } from './choose-post.ts';
import { deviceOf } from './device.ts';
import { personActor } from './person-actor.ts';
import { proveAgain } from './prove-again.ts';
import { endSession, listOwnPosts } from './session-store.ts';
import { checkPassword, eyesOf, type SignedIn, signIn } from './sign-in.ts';
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
    description: 'The session goes on under a new token, which is answered and set as a cookie.',
    body: ChoosePost,
    response: { 200: SessionOpened },
  },
  config: { who: people },
};

const proveAgainRoute = {
  schema: {
    operationId: 'proveAgain',
    summary: 'Prove again who I am, before a sensitive file',
    description:
      'For a quarter of an hour the session opens what answers `session.stepUpRequired`. It goes on under a new token.',
    body: ProveAgain,
    response: { 201: SessionOpened },
  },
  config: { who: people },
};

export function sessionRoutes(app: App, house: House, attempts: Attempts): void {
  app.post('/sessions', openSessionRoute, async (request, reply) => {
    const person = await checkPassword(house.database, attempts, request.body, request.ip);
    const scope = await eyesOf(house.database, person, house.clock());
    return write(request, reply, { scope }, async (tx, _actor, now) => {
      const device = deviceOf(request.headers['user-agent']);
      const signedIn = await signIn(tx, person, { means: 'password', device, county: scope.county }, now);
      return { status: 201, ...openedSession(request, signedIn, now) };
    });
  });

  app.delete('/session', endSessionRoute, (request, reply) => {
    // Drafts, receipts and what waits to be sent stay: they belong to the device, and `"storage"` would take them too.
    reply.header('clear-site-data', '"cache"');
    return write(request, reply, {}, async (tx) => {
      endSession(tx, hashOfToken(tokenOf(request)));
      return { setCookie: sessionCookie(request, '', 0) };
    });
  });

  app.get('/me', readMeRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const person = personActor(actor);
      return { body: viewOfMe(person, await listOwnPosts(tx, person.personId, now)) };
    }),
  );

  app.put('/session/post', choosePostRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const tokenHash = hashOfToken(tokenOf(request));
      const chosen = await choosePost(tx, personActor(actor), tokenHash, request.body.postId, now);
      return openedSession(request, chosen, now);
    }),
  );

  app.post('/session/proofs', proveAgainRoute, async (request, reply) => {
    const means = await checkOwnProof(request, attempts);
    return write(request, reply, {}, async (tx, actor, now) => {
      const proved = await proveAgain(tx, personActor(actor), hashOfToken(tokenOf(request)), means, now);
      return { status: 201, ...openedSession(request, proved, now) };
    });
  });
}

/** The answer that hands a session's token over, to a program in the body and to a browser as its cookie. */
export function openedSession(
  request: FastifyRequest,
  { session, actor, posts }: SignedIn,
  now: Instant,
): Answer<SessionOpened> {
  const seconds = Math.floor((millisecondsOf(session.expiresAt) - millisecondsOf(now)) / 1000);
  return {
    body: { ...session, me: viewOfMe(actor, posts) },
    setCookie: sessionCookie(request, session.token, seconds),
  };
}
