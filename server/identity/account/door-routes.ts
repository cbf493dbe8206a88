import { FirstCodeView, FirstPassword, PasskeyOptions, PasskeySession, SessionOpened } from '@linli/domain/identity';
import { Type } from 'typebox';
import { nobody, platformCode, recordAct } from '../../database/index.ts';
import { type App, type House, refused, type Who, write } from '../../http/index.ts';
import type { Attempts } from '../attempts.ts';
import { usernameOf } from '../create-person.ts';
import { deviceOf } from '../device.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { openedSession } from '../opened-session.ts';
import { hashPassword } from '../password.ts';
import { eyesOf, signIn } from '../sign-in.ts';
import { getOwnAccount } from './account-store.ts';
import { personWithCode, resetByAdministrator, setFirstPassword } from './first-code.ts';
import { guessSlowly } from './guess-slowly.ts';
import { askForPasskey, checkPasskey, personOfPasskey } from './passkeys.ts';
import { checkSecondFactor } from './second-factor.ts';
import { refuseWeakPassword } from './weak-password.ts';

const open: Who[] = ['anyone'];

const askRoute = {
  schema: {
    operationId: 'askForPasskey',
    summary: 'What the browser needs to sign in with a passkey',
    response: { 201: PasskeyOptions },
  },
  config: { who: open, rateLimit: { max: 60, timeWindow: '1 minute' } },
};
const signInRoute = {
  schema: {
    operationId: 'openSessionByPasskey',
    summary: 'Sign in with a passkey alone',
    body: PasskeySession,
    response: { 201: SessionOpened },
  },
  config: { who: open },
};
const firstPasswordRoute = {
  schema: {
    operationId: 'setFirstPassword',
    summary: 'Set a password with the code that an administrator gave me, and sign in',
    description: 'All other sessions end. Who has an authenticator app is asked for its code too.',
    body: FirstPassword,
    response: { 201: SessionOpened },
  },
  config: { who: open },
};
const resetRoute = {
  schema: {
    operationId: 'makeFirstCode',
    summary: 'A code for somebody who lost her password; it is good for setting a new one and for nothing else',
    params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
    response: { 201: FirstCodeView },
  },
  config: { who: ['administrator'] as Who[], stepUp: true },
};

/** The ways in besides username and password. */
export function doorRoutes(app: App, { database, clock }: House, parts: IdentityParts, attempts: Attempts): void {
  app.post('/passkey-challenges', askRoute, (request, reply) =>
    write(request, reply, { scope: nobody }, async (tx, _actor, now) => ({
      status: 201,
      body: await askForPasskey(tx, parts, null, now),
    })),
  );

  app.post('/passkey-sessions', signInRoute, (request, reply) => {
    const { answer } = request.body;
    const personId = personOfPasskey(answer);
    return guessSlowly(attempts, personId, request.ip, async () => {
      const scope = await eyesOf(database, { id: personId }, clock());
      return write(request, reply, { scope }, async (tx, _actor, now) => {
        await checkPasskey(tx, parts, { personId, challengedAs: null }, answer, now);
        const { name } = await getOwnAccount(tx);
        const person = { id: personId, name, failures: attempts.failuresOf(personId) };
        const how = {
          means: 'passkey',
          device: deviceOf(request.headers['user-agent']),
          county: scope.county,
        } as const;
        return { status: 201, ...openedSession(request, await signIn(tx, parts, person, how, now), now) };
      });
    });
  });

  app.post('/first-passwords', firstPasswordRoute, (request, reply) => {
    const { username, code, newPassword, totpCode } = request.body;
    return guessSlowly(attempts, usernameOf(username), request.ip, async () => {
      const person = await personWithCode(database, username);
      refuseWeakPassword(newPassword, [username, person.name]);
      const newHash = await hashPassword(newPassword);
      const scope = await eyesOf(database, person, clock());
      return write(request, reply, { scope }, async (tx, _actor, now) => {
        await checkSecondFactor(tx, parts, person.id, totpCode, now);
        await setFirstPassword(tx, person.id, { code, newHash }, now);
        const body = { personId: person.id };
        const act = { countyCode: scope.county || platformCode, subject: 'account', type: 'account.passwordSet' };
        recordAct(tx, { ...act, at: now, actor: { kind: 'resident', personId: person.id }, body });
        const how = { means: 'code', device: deviceOf(request.headers['user-agent']), county: scope.county } as const;
        return { status: 201, ...openedSession(request, await signIn(tx, parts, person, how, now), now) };
      });
    });
  });

  app.post('/people/:id/first-codes', resetRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      if (actor.kind !== 'staff') throw refused('session.required');
      return { status: 201, body: await resetByAdministrator(tx, request.params.id, actor, now) };
    }),
  );
}
