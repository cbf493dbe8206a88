import { AccountView, ChangePassword, roles, scopeOf } from '@linli/domain/identity';
import { Type } from 'typebox';
import { type App, actorOf, type House, read, refused, tokenOf, type Who, write } from '../../http/index.ts';
import type { Attempts } from '../attempts.ts';
import { endOtherSessions } from '../ended-session-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { hashPassword, isPassword } from '../password.ts';
import { hashOfToken } from '../token.ts';
import { findOwnPassword, getOwnAccount, setOwnPassword } from './account-store.ts';
import { viewOfAccount } from './account-view.ts';
import { guessSlowly } from './guess-slowly.ts';
import { personActor } from './person-actor.ts';
import { recordOwnAct } from './record-own-act.ts';
import { refuseWeakPassword } from './weak-password.ts';

const people: Who[] = ['resident', ...roles];

const readAccountRoute = {
  schema: { operationId: 'readAccount', summary: 'How my account is secured', response: { 200: AccountView } },
  config: { who: people },
};
const changePasswordRoute = {
  schema: {
    operationId: 'changePassword',
    summary: 'Change my password; all my other sessions end',
    body: ChangePassword,
    response: { 204: Type.Null({ description: 'Changed' }) },
  },
  config: { who: people },
};

/** One's own account and its password. */
export function accountRoutes(app: App, { database }: House, { ring }: IdentityParts, attempts: Attempts): void {
  app.get('/account', readAccountRoute, (request, reply) =>
    read(request, reply, async (tx, actor) => ({ body: await viewOfAccount(tx, ring, personActor(actor)) })),
  );

  app.put('/account/password', changePasswordRoute, async (request, reply) => {
    const person = personActor(await actorOf(request));
    const { oldPassword, newPassword } = request.body;
    return guessSlowly(attempts, person.personId, request.ip, async () => {
      const { hash, account } = await database.transact(scopeOf(person), async (tx) => ({
        hash: await findOwnPassword(tx),
        account: await getOwnAccount(tx),
      }));
      if (!(await isPassword(oldPassword, hash))) throw refused('proof.wrong', { field: 'oldPassword' });
      const unit = person.kind === 'staff' ? [person.unitName] : [];
      refuseWeakPassword(newPassword, [account.username ?? '', account.name, ...unit]);
      const newHash = await hashPassword(newPassword);
      return write(request, reply, {}, async (tx, actor, now) => {
        setOwnPassword(tx, newHash, now);
        const count = await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
        recordOwnAct(tx, personActor(actor), { type: 'account.passwordChanged', body: { sessionsEnded: count } }, now);
        return {};
      });
    });
  });
}
