import { RecoveryCodes, roles, TotpCode, TotpSecret } from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, refused, tokenOf, type Who, write } from '../../http/index.ts';
import type { Attempts } from '../attempts.ts';
import { endOtherSessions } from '../ended-session-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { hashOfToken } from '../token.ts';
import { getOwnAccount } from './account-store.ts';
import { deleteTotpSecret, replaceRecoveryCodes } from './factor-store.ts';
import { guessSlowly } from './guess-slowly.ts';
import { personActor } from './person-actor.ts';
import { recordOwnAct } from './record-own-act.ts';
import { createRecoveryCodes } from './recovery-codes.ts';
import { asksForCode } from './second-factor.ts';
import { createTotp, takeTotpCode } from './totp.ts';

// Factors are changed by whoever has just proved who she is, not by whoever finds a desk left open.
const config = { who: ['resident', ...roles] as Who[], stepUp: true };

const createRoute = {
  schema: {
    operationId: 'createTotp',
    summary: 'A secret for an authenticator app; it counts once a code of it was typed',
    response: { 201: TotpSecret },
  },
  config,
};
const confirmRoute = {
  schema: {
    operationId: 'confirmTotp',
    summary: 'Type a code of the authenticator app: from now on signing in by password asks for one',
    description: 'Answers ten codes for the day when the phone is lost. They are shown once, and each works once.',
    body: TotpCode,
    response: { 201: RecoveryCodes },
  },
  config,
};
const removeRoute = {
  schema: {
    operationId: 'removeTotp',
    summary: 'Ask for no code any more',
    response: { 204: Type.Null({ description: 'Removed' }) },
  },
  config,
};
const renewCodesRoute = {
  schema: {
    operationId: 'renewRecoveryCodes',
    summary: 'Ten new codes for the day when the phone is lost; the old ones stop working',
    response: { 201: RecoveryCodes },
  },
  config,
};

/** The authenticator app, and the codes for the day when it is lost. */
export function totpRoutes(app: App, parts: IdentityParts, attempts: Attempts): void {
  app.post('/account/totp', createRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const { personId } = personActor(actor);
      if (await asksForCode(tx, personId)) throw refused('totp.taken');
      const { username, name } = await getOwnAccount(tx);
      const created = await createTotp(tx, parts.ring, { id: personId, label: username ?? name }, now);
      return { status: 201, body: created };
    }),
  );

  app.post('/account/totp/confirmation', confirmRoute, (request, reply) =>
    guessSlowly(attempts, 'totp', request.ip, () =>
      write(request, reply, {}, async (tx, actor, now) => {
        const person = personActor(actor);
        if (await asksForCode(tx, person.personId)) throw refused('totp.taken');
        if (!(await takeTotpCode(tx, parts.ring, person.personId, request.body.code, now)))
          throw refused('code.wrong', { field: 'code' });
        const codes = await createRecoveryCodes(tx, person.personId, now);
        await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
        recordOwnAct(tx, person, { type: 'account.totpAdded' }, now);
        return { status: 201, body: { codes } };
      }),
    ),
  );

  app.delete('/account/totp', removeRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await deleteTotpSecret(tx, person.personId))) throw refused('totp.notFound');
      replaceRecoveryCodes(tx, person.personId, [], now);
      await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.totpRemoved' }, now);
      return {};
    }),
  );

  app.post('/account/recovery-codes', renewCodesRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await asksForCode(tx, person.personId))) throw refused('totp.notFound');
      const codes = await createRecoveryCodes(tx, person.personId, now);
      recordOwnAct(tx, person, { type: 'account.recoveryCodesRenewed' }, now);
      return { status: 201, body: { codes } };
    }),
  );
}
