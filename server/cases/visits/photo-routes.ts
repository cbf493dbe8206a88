import { actorRef, casePolicy } from '@linli/domain/cases';
import { type StaffActor, scopeOf, whoMay } from '@linli/domain/identity';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { recordAct } from '../../database/index.ts';
import { type App, actorOf, refused, write } from '../../http/index.ts';
import { answerFile } from '../answer-file.ts';
import type { StoredAttachment } from '../attachment-store.ts';
import type { CaseParts } from '../parts.ts';
import { findPhoto, letGoOfPhoto, type PhotoOfVisit } from './photo-store.ts';

const seen = { who: whoMay(casePolicy.listVisits) };
const removes = { who: whoMay(casePolicy.visitPhotoRemoval) };
const uuid = Type.String({ format: 'uuid' });
const params = Type.Object({ id: uuid, photoId: uuid });
const picture = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' });

/** Photos of places: seen by whoever sees the visit, and gone at once where one of them shows somebody after all. */
export function visitPhotoRoutes(app: App, { files }: Pick<CaseParts, 'files'>): void {
  app.get('/place-visits/:id/photos/:photoId', { config: seen, schema: wholeSchema }, async (request, reply) => {
    const { location, mediaType } = await findVisible(request);
    return answer(reply, location, mediaType);
  });

  app.get(
    '/place-visits/:id/photos/:photoId/thumbnail',
    { config: seen, schema: smallSchema },
    async (request, reply) => {
      const { location, thumbnail, mediaType } = await findVisible(request);
      return thumbnail === null ? answer(reply, location, mediaType) : answer(reply, thumbnail, 'image/webp');
    },
  );

  app.delete('/place-visits/:id/photos/:photoId', { config: removes, schema: removalSchema }, (request, reply) =>
    write(request, reply, {}, async (tx, actor, now) => {
      const owner = actor as StaffActor;
      const photo = photoOf(request, owner);
      const sha256 = await letGoOfPhoto(tx, photo);
      if (sha256 === undefined) throw refused('attachment.notFound', { values: { id: photo.id } });
      recordAct(tx, {
        countyCode: photo.countyCode,
        subject: 'visit',
        actor: actorRef(owner),
        type: 'visit.photoRemoved',
        at: now,
        body: { visitId: photo.visitId, sha256 },
      });
      return { status: 204 };
    }),
  );

  async function findVisible(request: FastifyRequest): Promise<StoredAttachment> {
    const actor = (await actorOf(request)) as StaffActor;
    const photo = photoOf(request, actor);
    const found = await app.house.database.transact(scopeOf(actor), (tx) => findPhoto(tx, photo));
    if (found === undefined) throw refused('attachment.notFound', { values: { id: photo.id } });
    return found;
  }

  async function answer(reply: Parameters<typeof answerFile>[0], key: string, mediaType: string): Promise<never> {
    const bytes = await files.get(key);
    if (bytes === undefined) throw new Error(`The store has lost ${key}`);
    return answerFile(reply, { bytes, mediaType, name: 'place', isShown: true });
  }
}

function photoOf(request: FastifyRequest, { divisionCode }: StaffActor): PhotoOfVisit {
  const { id, photoId } = request.params as { id: string; photoId: string };
  return { countyCode: divisionCode.slice(0, 6), visitId: id, id: photoId };
}

const produces = ['image/jpeg', 'image/png', 'image/webp'];
const wholeSchema = {
  operationId: 'getVisitPhoto',
  summary: 'A photo of a place that was looked at',
  tags: ['cases'],
  params,
  produces,
  response: { 200: picture },
};
const smallSchema = {
  operationId: 'getVisitThumbnail',
  summary: 'The small picture of such a photo',
  tags: ['cases'],
  params,
  produces,
  response: { 200: picture },
};
const removalSchema = {
  operationId: 'removeVisitPhoto',
  summary: 'Take away a photo of a visit that shows more than the place',
  tags: ['cases'],
  params,
  response: { 204: Type.Null({ description: 'Taken away' }) },
};
