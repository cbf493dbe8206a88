import type { FastifyRequest } from 'fastify';
import { refused } from './refused.ts';

/**
 * Refuses a change made on the ground of an older state than the present one. If-Match is optional: the states themselves
 * guard a transition, and a grid worker who was offline must not be refused for a note that came in meanwhile.
 */
export function requireVersion(request: FastifyRequest, current: number): void {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || wanted.trim() === '*') return;
  const versions = wanted.split(',').map((part) => /^\s*(?:W\/)?"v(\d{1,15})"\s*$/.exec(part)?.[1]);
  if (versions.includes(undefined)) throw refused('version.invalid', { field: 'If-Match' });
  if (!versions.includes(String(current))) throw refused('version.stale', { field: 'If-Match' });
}
