import { type PublicCaseQuery, publicCaseQuery } from '@linli/domain/cases';
import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { type CaseParts, listPublicCases } from '../../cases/index.ts';
import { nobody } from '../../database/index.ts';
import type { App } from '../../http/index.ts';
import { type FeedSource, makeFeed } from './make-feed.ts';

export type FeedParts = Pick<CaseParts, 'places' | 'rulebook'> & { readonly publicUrl: string };

const query = Type.Pick(publicCaseQuery, ['division', 'category', 'near'], { additionalProperties: false });
const newest = 50;
const forReaders = 'public, max-age=300';

const atomRoute = {
  config: { who: ['anyone'] as ['anyone'] },
  schema: {
    operationId: 'readAtomFeed',
    summary: 'The newest public cases of a place or a kind of matter, as an Atom feed',
    querystring: query,
    response: { 200: Type.String({ description: 'Atom 1.0 (RFC 4287)' }) },
  },
};
const jsonRoute = {
  config: { who: ['anyone'] as ['anyone'] },
  schema: {
    operationId: 'readJsonFeed',
    summary: 'The newest public cases of a place or a kind of matter, as a JSON Feed',
    querystring: query,
    response: { 200: Type.String({ description: 'JSON Feed 1.1' }) },
  },
};

/** Feeds of what everybody may see: no more is in them than on the public pages, and nobody is asked who reads. */
export function feedRoutes(app: App, parts: FeedParts): void {
  app.get('/public/feeds/cases.atom', atomRoute, async (request, reply) => {
    const feed = makeFeed(await sourceOf(request, request.query, parts));
    return answer(reply, 'application/atom+xml; charset=utf-8', feed.atom1());
  });

  app.get('/public/feeds/cases.json', jsonRoute, async (request, reply) => {
    const feed = makeFeed(await sourceOf(request, request.query, parts));
    return answer(reply, 'application/feed+json; charset=utf-8', feed.json1());
  });
}

function answer(reply: FastifyReply, mediaType: string, text: string): never {
  return reply.header('cache-control', forReaders).type(mediaType).serializer(String).send(text) as never;
}

async function sourceOf(request: FastifyRequest, wanted: PublicCaseQuery, parts: FeedParts): Promise<FeedSource> {
  const { database, clock } = request.server.house;
  const [{ rows }, rulebook] = await Promise.all([
    database.transact(nobody, (tx) => listPublicCases(tx, { ...wanted, limit: newest })),
    parts.rulebook(clock()),
  ]);
  return {
    wanted,
    publicUrl: parts.publicUrl,
    placeName: wanted.division && parts.places.nameOf(wanted.division),
    kindName: kindOf(wanted.category, rulebook),
    now: clock(),
    cases: rows.map((row) => ({ ...row, placeName: parts.places.nameOf(row.divisionCode) ?? row.divisionCode })),
  };
}

function kindOf(code: string | undefined, { categories, groups }: Awaited<ReturnType<CaseParts['rulebook']>>) {
  return categories.get(code ?? '')?.nameZh ?? groups.find((group) => group.code === code)?.nameZh;
}
