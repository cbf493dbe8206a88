import {
  type ContactAddress,
  emailInOneForm,
  phoneInOneForm,
  SessionOpened,
  SignUpAddress,
  SignUpCodeSent,
  SignUpSession,
} from '@linli/domain/identity';
import { Type } from 'typebox';
import { newId, nobody } from '../../database/index.ts';
import { type App, type House, refused, sessionCookie, type Who, write } from '../../http/index.ts';
import { guessSlowly } from '../account/guess-slowly.ts';
import { personActor } from '../account/person-actor.ts';
import { recordOwnAct } from '../account/record-own-act.ts';
import type { Attempts } from '../attempts.ts';
import { deviceOf } from '../device.ts';
import { endSessionsOfPerson } from '../ended-session-store.ts';
import type { IdentityParts, Outgoing } from '../identity-parts.ts';
import { openedSession } from '../opened-session.ts';
import { enterAsResident } from './enter-as-resident.ts';
import { deleteResident, findResident } from './resident-store.ts';
import { checkSignUpCode, makeSignUpCode } from './sign-up-code.ts';

const open: Who[] = ['anyone'];

const sendCodeRoute = {
  schema: {
    operationId: 'sendSignUpCode',
    summary: 'Be sent a code to sign up or in as a resident, by telephone or e-mail',
    description: 'Good for ten minutes, five tries and one use. The answer is the same whoever the address is of.',
    body: SignUpAddress,
    response: { 201: SignUpCodeSent },
  },
  config: { who: open, proof: 'code', rateLimit: { max: 60, timeWindow: '10 minutes' } } as const,
};
const enterRoute = {
  schema: {
    operationId: 'openSessionBySignUpCode',
    summary: 'Sign in as a resident with the code that was sent; the first time makes the account',
    description: 'The address is given again: none is kept before its owner has shown the code.',
    body: SignUpSession,
    response: { 201: SessionOpened },
  },
  config: { who: open, rateLimit: { max: 60, timeWindow: '10 minutes' } },
};
const closeRoute = {
  schema: {
    operationId: 'closeAccount',
    summary: 'Close my account as a resident; my reports stay, and open with their receipts alone',
    response: { 204: Type.Null({ description: 'Closed' }) },
  },
  config: { who: ['resident'] as Who[], stepUp: true },
};

/** An account for residents who want one. Reporting needs none. */
export function residentRoutes(app: App, { database, clock }: House, parts: IdentityParts, attempts: Attempts): void {
  app.post('/sign-up-codes', sendCodeRoute, (request, reply) => {
    const address = addressOf(request.body);
    const asker = `code to ${spelled(address)}`;
    return attempts.inTurn(asker, request.ip, async () => {
      let outgoing: Outgoing | undefined;
      const answer = await write(request, reply, { scope: nobody }, async (tx, _actor, now) => {
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
  });

  app.post('/sign-up-sessions', enterRoute, (request, reply) => {
    const { id, code, totpCode } = request.body;
    const address = addressOf(request.body);
    return guessSlowly(attempts, spelled(address), request.ip, async () => {
      await checkSignUpCode(database, parts.ring, { id, address, code }, clock());
      const known = await database.transact(nobody, (tx) => findResident(tx, parts.ring, address));
      const personId = known ?? newId(clock());
      return write(request, reply, { scope: { ...nobody, person: personId } }, async (tx, _actor, now) => {
        const who = { codeId: id, personId, address, isNew: known === undefined };
        const device = deviceOf(request.headers['user-agent']);
        const entering = { ...who, totpCode, device, failures: attempts.failuresOf(spelled(address)) };
        return { status: 201, ...openedSession(request, await enterAsResident(tx, parts, entering, now), now) };
      });
    });
  });

  app.delete('/account', closeRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      await endSessionsOfPerson(tx, person.personId, now);
      recordOwnAct(tx, person, { type: 'account.closed' }, now);
      if (!(await deleteResident(tx, person.personId, now))) throw refused('account.ofStaff');
      return { setCookie: sessionCookie(request, '', 0) };
    }),
  );
}

function addressOf({ phone, email }: { phone?: string; email?: string }): ContactAddress {
  if ((phone === undefined) === (email === undefined)) throw refused('signUp.oneAddress', { field: 'phone' });
  if (email !== undefined) return { kind: 'email', value: emailInOneForm(email) };
  return { kind: 'phone', value: phoneInOneForm(phone ?? '') };
}

function spelled({ kind, value }: ContactAddress): string {
  return `${kind}:${value}`;
}

function wordsOf(code: string): string {
  return `【邻里】验证码 ${code}，10 分钟内有效。工作人员不会向您要验证码，请不要告诉任何人。`;
}
