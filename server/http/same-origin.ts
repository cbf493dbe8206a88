import type { FastifyRequest } from 'fastify';
import type { App } from './house.ts';
import { refused } from './refused.ts';
import { findToken } from './session-token.ts';

/**
 * Refuses what another site made a browser ask, before anything of it is read. Changes: all of them, also those of nobody in
 * particular, so that no page signs its visitors in as somebody else. Reads: those with somebody's session, so that their
 * time and size tell other sites nothing; following a link is no such read.
 */
export function refuseForeignPages(app: App): void {
  // preParsing: cookies have been read, the body has not.
  app.addHook('preParsing', async (request) => {
    if (!request.url.startsWith('/api/')) return;
    const isAllowed = changesNothing(request.method) ? isOwnRead(request) : isOwnPage(request);
    if (!isAllowed) throw refused('request.foreignPage');
  });
}

/**
 * Whether a request comes from our own page, or from a program that holds its own token. Browsers send a cookie along with
 * what other sites make them ask; SameSite=Strict is the first lock, this is the second. Old phones send no
 * Sec-Fetch-Site: there a header that no other site can set without our leave stands for it.
 */
function isOwnPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return findToken(request)?.from !== 'cookie' || request.headers['x-linli-request'] === '1';
}

function isOwnRead(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  const isLink = request.headers['sec-fetch-mode'] === 'navigate' && request.headers['sec-fetch-dest'] === 'document';
  return !isForeign || isLink || findToken(request)?.from !== 'cookie';
}

function changesNothing(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}
