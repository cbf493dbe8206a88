import { type FollowView, followInput, followView } from '@linli/domain/cases';
import { emailInOneForm, maskContactAddress } from '@linli/domain/identity';
import { type Instant, later, startOfDay } from '@linli/domain/kernel';
import Type from 'typebox';
import type { CaseParts } from '../../cases/index.ts';
import { insideDivision, nobody, type Scope, type Transaction } from '../../database/index.ts';
import { type App, read, refused, write } from '../../http/index.ts';
import { kindName, type Topic, topicOf } from './follow.ts';
import {
  confirmFollow,
  countyOfToken,
  endFollow,
  type Follow,
  findFollow,
  insertFollow,
  openFollower,
} from './follow-store.ts';

export type FollowParts = Pick<CaseParts, 'keyRing' | 'places' | 'rulebook'>;

const token = Type.String({ pattern: '^[0-9]{6}[0-9a-f]{32}$', examples: ['5002350123456789abcdef0123456789abcdef'] });
const params = Type.Object({ token });
const config = { who: ['anyone'] as ['anyone'], rateLimit: { max: 20, timeWindow: '1 minute' } };

/** Following a place or a kind of matter by e-mail: open to anybody, for what everybody may see. */
export function followRoutes(app: App, parts: FollowParts): void {
  app.post(
    '/public/follows',
    {
      config,
      schema: {
        operationId: 'followPlace',
        summary: 'Hear by e-mail what becomes public about a place or a kind of matter',
        description:
          'A letter asks the address first; unconfirmed for a day, it is forgotten. The answer is always the same.',
        body: followInput,
        response: { 201: Type.Object({}) },
      },
    },
    (request, reply) => {
      const { email, ...wanted } = request.body;
      const topic = topicOf(wanted);
      const options = { scope: insideDivision(topic.county), as: 'intake' } as const;
      return write(request, reply, options, async (tx, _, now) => {
        await refuseUnknown(topic, parts, now);
        insertFollow(tx, parts.keyRing, topic, emailInOneForm(email), now);
        return { status: 201, body: {} };
      });
    },
  );

  app.get(
    '/public/follows/:token',
    {
      config,
      schema: {
        operationId: 'getFollow',
        summary: 'What one follows, by the token of a letter',
        params,
        response: { 200: followView },
      },
    },
    (request, reply) => {
      const scope = eyesOf(request.params.token);
      const work = async (tx: Transaction, now: Instant) =>
        viewOf(tx, parts, await getFollow(tx, request.params.token), now);
      return read(request, reply, async (tx, _, now) => ({ body: await work(tx, now) }), { scope });
    },
  );

  app.post(
    '/public/follows/:token/confirmation',
    {
      config,
      schema: {
        operationId: 'confirmFollow',
        summary: 'Confirm that one wants the letters, by the token of the first',
        params,
        response: { 201: followView },
      },
    },
    (request, reply) =>
      write(request, reply, { scope: eyesOf(request.params.token) }, async (tx, _, now) => {
        const found = await getFollow(tx, request.params.token);
        if (found.confirmedAt === null) confirmFollow(tx, found, nextMorning(now), now);
        return { status: 201, body: await viewOf(tx, parts, { ...found, confirmedAt: found.confirmedAt ?? now }, now) };
      }),
  );

  app.delete(
    '/public/follows/:token',
    {
      config,
      schema: {
        operationId: 'endFollow',
        summary: 'Hear no more, by the token of any letter',
        params,
        response: { 204: Type.Null() },
      },
    },
    (request, reply) =>
      write(request, reply, { scope: eyesOf(request.params.token) }, async (tx, _, now) => {
        endFollow(tx, await getFollow(tx, request.params.token), now);
        return { status: 204 };
      }),
  );
}

/** Eight o'clock in Beijing, the next time it comes. */
export function nextMorning(now: Instant): Instant {
  return startOfDay(later(now, 86_400_000));
}

/** Whoever shows the token sees that one row, as the receipt of a case opens that one case. */
function eyesOf(token: string): Scope {
  return { ...nobody, caseCode: token };
}

async function getFollow(tx: Transaction, token: string): Promise<Follow> {
  const found = await findFollow(tx, token);
  if (found === undefined) throw refused('follow.notFound');
  return found;
}

async function refuseUnknown({ county, division, category }: Topic, { places, rulebook }: FollowParts, now: Instant) {
  const place = division ?? county;
  if (!place.startsWith(county) || places.nameOf(county) === undefined || places.nameOf(place) === undefined)
    throw refused('follow.noSuchPlace', { field: 'division', values: { place } });
  if (category === undefined) return;
  const { categories } = await rulebook(now);
  if (![...categories.keys()].some((code) => code.startsWith(category)))
    throw refused('follow.noSuchCategory', { field: 'category', values: { category } });
}

async function viewOf(tx: Transaction, parts: FollowParts, found: Follow, now: Instant): Promise<FollowView> {
  const { county, division, category, near } = found.topic;
  const email = (await openFollower(tx, parts.keyRing, found.token)) ?? '';
  const rules = await parts.rulebook(now);
  return {
    county: countyOfToken(found.token),
    placeName: parts.places.nameOf(division ?? county) ?? county,
    to: maskContactAddress({ kind: 'email', value: email }),
    ...(division === undefined ? {} : { division }),
    ...(category === undefined ? {} : { category, categoryName: kindName(category, rules) }),
    ...(near === undefined ? {} : { near: [near.lng, near.lat, near.metres].join(',') }),
    ...(found.confirmedAt === null ? {} : { confirmedAt: found.confirmedAt }),
  };
}
