import { type Actor, scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Scope, type Statement, statement, type Transaction } from '../database/index.ts';
import { actorOf } from './actor.ts';
import { type Answer, send, writeOut } from './answer.ts';

export type ReadOptions = {
  /** Other eyes than the actor's own: a public page that shows one county, say. */
  readonly scope?: Scope;
  /** Sensitive reads write an audit entry in their own transaction: if the entry fails, so does the read. */
  readonly audited?: boolean;
  /** Temporary tables to work with, made before the transaction becomes read-only: then it may fill them and nothing else. */
  readonly scratch?: readonly Statement[];
};

const readOnly = statement('http.readOnly', 'set transaction read only');

/** THE way to read: one transaction with the actor's eyes that can change nothing. Answers by itself, as `write` does. */
export async function read(
  request: FastifyRequest,
  reply: FastifyReply,
  work: (tx: Transaction, actor: Actor, now: Instant) => Promise<Answer>,
  options: ReadOptions = {},
): Promise<never> {
  const { database, clock } = request.server.house;
  const actor = await actorOf(request);
  const answer = await database.transact(options.scope ?? scopeOf(actor), async (tx) => {
    for (const made of options.scratch ?? []) tx.query(made).catch(() => {});
    if (options.audited !== true) tx.query(readOnly).catch(() => {});
    return work(tx, actor, clock());
  });
  return send(reply, writeOut(answer)) as never;
}
