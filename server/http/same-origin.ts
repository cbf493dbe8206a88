import type { FastifyRequest } from 'fastify';
import { findToken } from './session-token.ts';

/**
 * Whether a write comes from our own page, or from a program that holds its own token. Browsers send a cookie along with
 * what other sites make them ask; SameSite=Strict is the first lock, this is the second. Old phones send no
 * Sec-Fetch-Site: there a header that no other site can set without our leave stands for it.
 */
export function isOwnPage(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return findToken(request)?.from !== 'cookie' || request.headers['x-linli-request'] === '1';
}
