import type { ContactAddress } from '@linli/domain/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Scope } from '../../database/index.ts';
import { refused, write } from '../../http/index.ts';
import type { Attempts } from '../attempts.ts';
import type { IdentityParts, Outgoing } from '../identity-parts.ts';
import { makeSignUpCode } from './sign-up-code.ts';

type Sending = {
  readonly parts: IdentityParts;
  readonly attempts: Attempts;
  readonly address: ContactAddress;
  readonly scope: Scope;
};

/** Makes a code for an address and sends it once it is kept; the answer says which code it is, and never the digits. */
export function sendCode(request: FastifyRequest, reply: FastifyReply, sending: Sending): Promise<never> {
  const { parts, attempts, address, scope } = sending;
  const asker = `code to ${spelled(address)}`;
  return attempts.inTurn(asker, request.ip, async () => {
    let outgoing: Outgoing | undefined;
    const answer = await write(request, reply, { scope }, async (tx, _actor, now) => {
      if (parts.tell === undefined) throw refused('signUp.notOffered');
      const { id, expiresAt, code } = await makeSignUpCode(tx, parts.ring, address, now);
      outgoing = { id, to: address, words: wordsOf(code) };
      return { status: 201, body: { id, expiresAt } };
    });
    // Each one counts, so that nobody is flooded with codes; and only what was kept is sent.
    attempts.failed(asker, request.ip);
    if (outgoing !== undefined)
      parts.tell?.(outgoing).catch((fault) => request.log.error(fault, 'A code was not sent'));
    return answer;
  });
}

/** Under which name guesses at an address are counted. */
export function spelled({ kind, value }: ContactAddress): string {
  return `${kind}:${value}`;
}

function wordsOf(code: string): string {
  return `【邻里】验证码 ${code}，10 分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`;
}
