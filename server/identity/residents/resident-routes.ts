import {
  type ContactAddress,
  emailInOneForm,
  phoneInOneForm,
  roles,
  SessionOpened,
  SignUpAddress,
  SignUpCodeSent,
  SignUpSession,
  scopeOf,
} from '@linli/domain/identity';
import { Type } from 'typebox';
import { newId, nobody } from '../../database/index.ts';
import { type App, actorOf, type House, refused, sessionCookie, type Who, write } from '../../http/index.ts';
import { guessSlowly } from '../account/guess-slowly.ts';
import { personActor } from '../account/person-actor.ts';
import { recordOwnAct } from '../account/record-own-act.ts';
import type { Attempts } from '../attempts.ts';
import { deviceOf } from '../device.ts';
import { endSessionsOfPerson } from '../ended-session-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { openedSession } from '../opened-session.ts';
import { enterAsResident } from './enter-as-resident.ts';
import { deleteResident, findOwnAddress, findResident } from './resident-store.ts';
import { sendCode, spelled } from './send-code.ts';
import { checkSignUpCode } from './sign-up-code.ts';

const open: Who[] = ['anyone'];
const people: Who[] = ['resident', ...roles];

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
const sendProofCodeRoute = {
  schema: {
    operationId: 'sendProofCode',
    summary: 'Be sent a code to prove again who I am, to the address of my own account',
    description:
      'Good for ten minutes, five tries and one use, and for nobody else. Accounts of staff have no address.',
    response: { 201: SignUpCodeSent },
  },
  config: { who: people, rateLimit: { max: 60, timeWindow: '10 minutes' } },
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
  app.post('/sign-up-codes', sendCodeRoute, (request, reply) =>
    sendCode(request, reply, { parts, attempts, address: addressOf(request.body), scope: nobody }),
  );

  app.post('/session/proof-codes', sendProofCodeRoute, async (request, reply) => {
    const scope = scopeOf(await actorOf(request));
    const address = await database.transact(scope, (tx) => findOwnAddress(tx, parts.ring, scope.person));
    if (address === undefined) throw refused('proof.noAddress');
    return sendCode(request, reply, { parts, attempts, address, scope });
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
