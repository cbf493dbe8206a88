import type { ProveAgain } from '@linli/domain/identity';
import { scopeOf } from '@linli/domain/identity';
import type { FastifyRequest } from 'fastify';
import { actorOf, refused } from '../http/index.ts';
import { findOwnPassword } from './account-store.ts';
import type { Attempts } from './attempts.ts';
import { isPassword } from './password.ts';
import { personActor } from './person-actor.ts';

/** Whether somebody who is signed in has proved it again; gives by which means. Guesses are slowed like those at the door. */
export async function checkOwnProof(
  request: FastifyRequest<{ Body: ProveAgain }>,
  attempts: Attempts,
): Promise<string> {
  const actor = personActor(await actorOf(request));
  const { personId } = actor;
  return attempts.inTurn(personId, request.ip, async () => {
    const { database } = request.server.house;
    const hash = await database.transact(scopeOf(actor), (tx) => findOwnPassword(tx));
    if (!(await isPassword(request.body.password, hash))) {
      attempts.failed(personId, request.ip);
      throw refused('proof.wrong', { field: 'password' });
    }
    attempts.succeeded(personId, request.ip);
    return 'password';
  });
}
