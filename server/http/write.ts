import { type Actor, scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Scope, Transaction } from '../database/index.ts';
import { actorOf } from './actor.ts';
import { type Answer, send } from './answer.ts';
import { once } from './idempotency.ts';
import { openKeptAnswer } from './kept-answer.ts';
import { refused } from './refused.ts';

export type WriteOptions = {
  /** Other eyes than the actor's own: the county that an anonymous report is for, say. */
  readonly scope?: Scope;
  /** `intake` writes as the database role that may only hand in reports. */
  readonly as?: 'app' | 'intake';
  /** SHA-256 of what was sent, where the body is a stream that the room reads itself (uploads). */
  readonly bodyDigest?: Buffer;
};

/**
 * THE way to write: one transaction with the actor's eyes, which also keeps the answer under the client's idempotency key.
 * The same key and body again gives the same answer; another body is refused; concurrent twins have one effect.
 * A refusal thrown inside undoes everything and is not kept. `work` may run more than once: it must have no effect
 * outside its transaction. Answers by itself, so that a handler typed by its contract may return it: hence `never`.
 */
export async function write(
  request: FastifyRequest,
  reply: FastifyReply,
  options: WriteOptions,
  work: (tx: Transaction, actor: Actor, now: Instant) => Promise<Answer>,
): Promise<never> {
  const { database, clock } = request.server.house;
  const key = keyOf(request);
  const actor = await actorOf(request);
  const scope = options.scope ?? scopeOf(actor);
  const transact = options.as === 'intake' ? database.handIn : database.transact;
  const now = clock();
  const kept = openKeptAnswer(keyOwner(actor), key, [
    Buffer.from(`${request.method} ${request.url}\n`),
    options.bodyDigest ?? request.bodyDigest ?? Buffer.alloc(0),
  ]);
  const { answer, isReplayed } = await once(
    (body) => transact(scope, body),
    kept,
    now,
    (tx) => work(tx, actor, now),
  );
  if (isReplayed) reply.header('idempotency-replayed', 'true');
  return send(reply, answer) as never;
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (key === undefined) throw refused('idempotency.missing', { field: 'Idempotency-Key' });
  if (typeof key !== 'string' || !/^[!-~]{8,200}$/.test(key))
    throw refused('idempotency.invalid', { field: 'Idempotency-Key' });
  return key;
}

/** Keys of different people never meet. Those of nobody in particular are told apart by being random. */
function keyOwner(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
    case 'resident':
      return `person ${actor.personId}`;
    case 'reporter':
      return `reporter ${actor.caseCode}`;
    case 'system':
      return `system ${actor.name}`;
    case 'anyone':
      return 'anyone';
  }
}
