import type { SessionOpened } from '@linli/domain/identity';
import { type Instant, millisecondsOf } from '@linli/domain/kernel';
import type { FastifyRequest } from 'fastify';
import { type Answer, sessionCookie } from '../http/index.ts';
import type { SignedIn } from './sign-in.ts';
import { viewOfMe } from './views.ts';

/** The answer that hands a session's token over, to a program in the body and to a browser as its cookie. */
export function openedSession(request: FastifyRequest, signedIn: SignedIn, now: Instant): Answer<SessionOpened> {
  const { session, actor, posts, mustSetUpFactor } = signedIn;
  const seconds = Math.floor((millisecondsOf(session.expiresAt) - millisecondsOf(now)) / 1000);
  return {
    body: { ...session, me: viewOfMe(actor, posts, mustSetUpFactor) },
    setCookie: sessionCookie(request, session.token, seconds),
  };
}
