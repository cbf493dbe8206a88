import { type Actor, anyone, mustProve } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { FastifyRequest } from 'fastify';
import type { Who } from './house.ts';
import { refused, unlessRefused } from './refused.ts';
import { findToken } from './session-token.ts';

/** Who makes this request, refused where the route is not open to her. Asked once per request, always of the database. */
export async function actorOf(request: FastifyRequest): Promise<Actor> {
  request.actor ??= await recognize(request);
  const who = request.routeOptions.config.who ?? [];
  if (isAmong(who, request.actor)) {
    if (request.routeOptions.config.stepUp === true) requireStepUp(request.actor, request.server.house.clock());
    return request.actor;
  }
  if (request.actor.kind === 'anyone') throw refused('session.required');
  throw refused(request.actor.kind === 'resident' ? 'post.required' : 'post.forbidden');
}

/** For a route that is sensitive only at times. Ends the command with `session.stepUpRequired`; the client asks and repeats. */
export function requireStepUp(actor: Actor, now: Instant): void {
  unlessRefused(mustProve(actor, now));
}

async function recognize(request: FastifyRequest): Promise<Actor> {
  const token = findToken(request);
  if (token === undefined) return anyone;
  const { recognize, clock } = request.server.house;
  const actor = await recognize(token.text, clock());
  if (actor !== undefined) return actor;
  // A cookie left over from an ended session must not keep a resident from what is open to anyone.
  const isOpen = request.routeOptions.config.who?.includes('anyone') ?? false;
  if (isOpen && token.from === 'cookie') return anyone;
  throw refused('session.ended');
}

/** `anyone` opens a route to everybody, whatever else they are. */
function isAmong(who: readonly Who[], actor: Actor): boolean {
  if (who.includes('anyone')) return true;
  if (actor.kind === 'staff') return who.includes(actor.role);
  return actor.kind !== 'system' && who.includes(actor.kind);
}
