import { ChoosePost, Me, ProveAgain, roles, SessionOpened, SignIn } from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, actorOf, type House, read, sessionCookie, tokenOf, type Who, write } from '../http/index.ts';
import { checkOwnProof } from './account/check-own-proof.ts';
import { guessSlowly } from './account/guess-slowly.ts';
import { personActor } from './account/person-actor.ts';
import { proveAgain } from './account/prove-again.ts';
import { checkSecondFactor } from './account/second-factor.ts';
import type { Attempts } from './attempts.ts';
import { choosePost } from './choose-post.ts';
import { usernameOf } from './create-person.ts';
import { deviceOf } from './device.ts';
import { endSession } from './ended-session-store.ts';
import type { IdentityParts } from './identity-parts.ts';
import { openedSession } from './opened-session.ts';
import { checkSentCode } from './residents/check-sent-code.ts';
import { listOwnPosts } from './session-store.ts';
import { checkPassword, eyesOf, signIn, wantsFactor } from './sign-in.ts';
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

export function sessionRoutes(app: App, house: House, parts: IdentityParts, attempts: Attempts): void {
  const { database, clock } = house;

  app.post('/sessions', openSessionRoute, (request, reply) =>
    guessSlowly(attempts, usernameOf(request.body.username), request.ip, async () => {
      const person = await checkPassword(database, attempts, request.body, clock());
      const scope = await eyesOf(database, person, clock());
      return write(request, reply, { scope }, async (tx, _actor, now) => {
        await checkSecondFactor(tx, parts, person.id, request.body.code, now);
        const device = deviceOf(request.headers['user-agent']);
        const how = { means: 'password', device, county: scope.county } as const;
        return { status: 201, ...openedSession(request, await signIn(tx, parts, person, how, now), now) };
      });
    }),
  );

  app.delete('/session', endSessionRoute, (request, reply) => {
    // Drafts, receipts and what waits to be sent stay: they belong to the device, and `"storage"` would take them too.
    reply.header('clear-site-data', '"cache"');
    return write(request, reply, {}, async (tx, _actor, now) => {
      await endSession(tx, hashOfToken(tokenOf(request)), now);
      return { setCookie: sessionCookie(request, '', 0) };
    });
  });

  app.get('/me', readMeRoute, (request, reply) =>
    read(request, reply, async (tx, actor, now) => {
      const person = personActor(actor);
      const posts = await listOwnPosts(tx, person.personId, now);
      return { body: viewOfMe(person, posts, await wantsFactor(tx, parts, person.personId, posts)) };
    }),
  );

  app.put('/session/post', choosePostRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const tokenHash = hashOfToken(tokenOf(request));
      const chosen = await choosePost(tx, parts, { actor: personActor(actor), tokenHash }, request.body.postId, now);
      return openedSession(request, chosen, now);
    }),
  );

  app.post('/session/proofs', proveAgainRoute, async (request, reply) => {
    const person = personActor(await actorOf(request));
    const { sentCode } = request.body;
    return guessSlowly(attempts, person.personId, request.ip, async () => {
      if (sentCode !== undefined) await checkSentCode(database, parts, person, sentCode, clock());
      return write(request, reply, {}, async (tx, _actor, now) => {
        const means = await checkOwnProof(tx, parts, person, request.body, now);
        const proved = await proveAgain(tx, person, hashOfToken(tokenOf(request)), means, now);
        return { status: 201, ...openedSession(request, proved, now) };
      });
    });
  });
}
