import type { FastifyRequest } from 'fastify';

export type FoundToken = { readonly text: string; readonly from: 'cookie' | 'header' };

const tokenForm = /^[\w-]{43}$/;

/** The session token of a request: a bearer token before a cookie, undefined where there is none. */
export function findToken(request: FastifyRequest): FoundToken | undefined {
  const header = request.headers.authorization;
  if (header !== undefined) return { text: /^Bearer ([\w-]{43})$/i.exec(header)?.[1] ?? '', from: 'header' };
  const cookie = request.cookies[cookieName(request)];
  return cookie !== undefined && tokenForm.test(cookie) ? { text: cookie, from: 'cookie' } : undefined;
}

/** The token of a request that was recognized by it. */
export function tokenOf(request: FastifyRequest): string {
  const token = findToken(request);
  if (token === undefined) throw new Error('The request carries no session token');
  return token.text;
}

/** The Set-Cookie header that begins a session in a browser, or ends it where the token is empty. */
export function sessionCookie(request: FastifyRequest, token: string, maxAgeSeconds: number): string {
  const secure = request.server.isHttps ? '; Secure' : '';
  return `${cookieName(request)}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure}`;
}

/** Browsers accept the stricter `__Host-` name over https only; over plain http we are on somebody's own machine. */
function cookieName(request: FastifyRequest): string {
  return request.server.isHttps ? '__Host-linli' : 'linli';
}
