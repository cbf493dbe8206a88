import { OpenIdAnswer, OpenIdJourney, OpenIdOffer, roles, SessionOpened, scopeOf } from '@linli/domain/identity';
import { type Instant, later } from '@linli/domain/kernel';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { type Database, nobody, type Scope, type Transaction } from '../../database/index.ts';
import { type App, actorOf, type House, refused, tokenOf, type Who, write } from '../../http/index.ts';
import { personActor } from '../account/person-actor.ts';
import { recordOwnAct } from '../account/record-own-act.ts';
import { deviceOf } from '../device.ts';
import { endOtherSessions } from '../ended-session-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { openedSession } from '../opened-session.ts';
import { eyesOf, signIn } from '../sign-in.ts';
import { hashOfToken, newToken } from '../token.ts';
import { type OpenIdProvider, openProvider } from './openid-provider.ts';
import * as store from './openid-store.ts';

const people: Who[] = ['resident', ...roles];
const open: Who[] = ['anyone'];
const journeyMilliseconds = 10 * 60_000;

const offerRoute = {
  schema: {
    operationId: 'getOpenIdOffer',
    summary: 'Whether one can sign in by the organisation’s own account, and what it is called',
    response: { 200: OpenIdOffer },
  },
  config: { who: open },
};
const leaveRoute = {
  schema: {
    operationId: 'askForOpenId',
    summary: 'Where to go to sign in by the organisation’s own account',
    response: { 201: OpenIdJourney },
  },
  config: { who: open, rateLimit: { max: 60, timeWindow: '1 minute' } },
};
const comeBackRoute = {
  schema: {
    operationId: 'openSessionByOpenId',
    summary: 'Sign in with what the organisation’s provider answered',
    body: OpenIdAnswer,
    response: { 201: SessionOpened },
  },
  config: { who: open, rateLimit: { max: 60, timeWindow: '1 minute' } },
};
const leaveToBindRoute = {
  schema: {
    operationId: 'askToBindOpenId',
    summary: 'Where to go to bind the organisation’s account to mine',
    response: { 201: OpenIdJourney },
  },
  config: { who: people, stepUp: true },
};
const bindRoute = {
  schema: {
    operationId: 'bindOpenId',
    summary: 'Bind the account that the organisation’s provider answered to mine',
    body: OpenIdAnswer,
    response: { 204: Type.Null({ description: 'Bound' }) },
  },
  config: { who: people, stepUp: true },
};
const unbindRoute = {
  schema: {
    operationId: 'unbindOpenId',
    summary: 'Sign in by the organisation’s account no more',
    response: { 204: Type.Null({ description: 'Done' }) },
  },
  config: { who: people, stepUp: true },
};

/** Signing in by the organisation's own provider. An account there is bound by its holder herself, and never by an address. */
export function openIdRoutes(app: App, { database, clock }: House, parts: IdentityParts): void {
  const provider = parts.openId && openProvider(parts.openId, parts.publicUrl);

  app.get('/openid', offerRoute, async () => ({ name: provider?.name ?? null }));

  app.post('/openid-journeys', leaveRoute, (request, reply) => sendAway(request, reply, provider, null));

  app.post('/account/openid-journeys', leaveToBindRoute, async (request, reply) =>
    sendAway(request, reply, provider, personActor(await actorOf(request)).personId),
  );

  app.post('/openid-sessions', comeBackRoute, async (request, reply) => {
    const account = await vouchedFor(database, provider, request.body, nobody, clock());
    const person = await database.transact(nobody, (tx) => store.findOpenIdPerson(tx, account));
    if (person === undefined) throw refused('openid.unbound');
    const scope = await eyesOf(database, person, clock());
    return write(request, reply, { scope }, async (tx, _actor, now) => {
      const device = deviceOf(request.headers['user-agent']);
      const how = { means: 'openid', device, county: scope.county } as const;
      return {
        status: 201,
        ...openedSession(request, await signIn(tx, parts, { ...person, failures: 0 }, how, now), now),
      };
    });
  });

  app.post('/account/openid-identities', bindRoute, async (request, reply) => {
    const own = scopeOf(personActor(await actorOf(request)));
    const account = await vouchedFor(database, provider, request.body, own, clock());
    return write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      await bind(tx, account, person.personId, now);
      await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.openIdBound', body: { issuer: account.issuer } }, now);
      return {};
    });
  });

  app.delete('/account/openid-identities', unbindRoute, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const person = personActor(actor);
      if (!(await store.deleteOpenIdIdentities(tx, person.personId))) throw refused('openid.notFound');
      await endOtherSessions(tx, person.personId, { tokenHash: hashOfToken(tokenOf(request)) }, now);
      recordOwnAct(tx, person, { type: 'account.openIdUnbound' }, now);
      return {};
    }),
  );
}

/** The secret stays in the tab that leaves: what comes back into another browser opens nothing (RFC 6819, 4.4.1.8). */
async function sendAway(
  request: FastifyRequest,
  reply: FastifyReply,
  provider: OpenIdProvider | undefined,
  personId: string | null,
): Promise<never> {
  if (provider === undefined) throw refused('openid.none');
  const { url, ...journey } = await provider.leave();
  const options = personId === null ? { scope: nobody } : {};
  return write(request, reply, options, async (tx, _actor, now) => {
    const secret = newToken();
    const expiresAt = later(now, journeyMilliseconds);
    store.insertOpenIdRequest(tx, { secretHash: hashOfToken(secret), personId, ...journey, expiresAt });
    return { status: 201, body: { url, secret } };
  });
}

/** Taken away before the provider is asked: an answer is believed once, whatever becomes of it. */
async function vouchedFor(
  database: Database,
  provider: OpenIdProvider | undefined,
  { secret, address }: OpenIdAnswer,
  own: Scope,
  now: Instant,
): Promise<store.ProviderAccount> {
  if (provider === undefined) throw refused('openid.none');
  const personId = own.person === '' ? null : own.person;
  const journey = await database.transact(own, (tx) => store.takeOpenIdRequest(tx, hashOfToken(secret), personId, now));
  if (journey === undefined) throw refused('openid.wrong');
  return provider.comeBack(address, journey);
}

async function bind(tx: Transaction, account: store.ProviderAccount, personId: string, now: Instant): Promise<void> {
  await store.insertOpenIdIdentity(tx, account, personId, now).catch((error) => {
    if (error.constraint === 'openid_identities_pkey') throw refused('openid.taken');
    throw error;
  });
}
