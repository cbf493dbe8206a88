import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { FastifyRequest } from 'fastify';
import type { House, HttpSettings } from './house.ts';
import { findToken } from './session-token.ts';

const mostTokensRemembered = 20_000;

/**
 * Slows down addresses that ask very much without a session. People behind one office address share it, so sessions that
 * were recognized lately do not count; a made-up token does. A limit on a route that strangers may not call is meant for
 * those who have a session, and counts each session for itself: twenty numbers looked up, twenty lists taken out.
 */
export function limitStrangers(house: House, settings: HttpSettings): { house: House; limit: RateLimitPluginOptions } {
  const recognized = new Set<string>();
  const watched: House = {
    ...house,
    recognize: async (token, now) => {
      const actor = await house.recognize(token, now);
      if (actor === undefined) recognized.delete(token);
      else remember(recognized, token);
      return actor;
    },
  };
  const sessionOf = (request: FastifyRequest) => {
    const token = findToken(request)?.text ?? '';
    return recognized.has(token) ? token : undefined;
  };
  const limit: RateLimitPluginOptions = {
    max: settings.requestsPerMinute ?? 600,
    timeWindow: 60_000,
    keyGenerator: (request) => sessionOf(request) ?? request.ip,
    allowList: (request) =>
      !request.url.startsWith('/api/') || (!limitsSessions(request) && sessionOf(request) !== undefined),
    errorResponseBuilder: () =>
      Object.assign(new Error('Too many requests'), { code: 'LINLI_TOO_MANY', statusCode: 429 }),
  };
  return { house: watched, limit };
}

function limitsSessions({ routeOptions: { config } }: FastifyRequest): boolean {
  return config.rateLimit !== undefined && config.who?.includes('anyone') === false;
}

function remember(recognized: Set<string>, token: string): void {
  if (recognized.size >= mostTokensRemembered) recognized.clear();
  recognized.add(token);
}
