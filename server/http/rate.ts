import type { RateLimitPluginOptions } from '@fastify/rate-limit';
import type { House, HttpSettings } from './house.ts';
import { findToken } from './session-token.ts';

const mostTokensRemembered = 20_000;

/**
 * Slows down addresses that ask very much without a session. People behind one office address share it, so sessions that
 * were recognized lately do not count; a made-up token does.
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
  const limit: RateLimitPluginOptions = {
    max: settings.requestsPerMinute ?? 600,
    timeWindow: 60_000,
    allowList: (request) => !request.url.startsWith('/api/') || recognized.has(findToken(request)?.text ?? ''),
    errorResponseBuilder: () =>
      Object.assign(new Error('Too many requests'), { code: 'LINLI_TOO_MANY', statusCode: 429 }),
  };
  return { house: watched, limit };
}

function remember(recognized: Set<string>, token: string): void {
  if (recognized.size >= mostTokensRemembered) recognized.clear();
  recognized.add(token);
}
