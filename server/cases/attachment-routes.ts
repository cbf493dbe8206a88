import multipart from '@fastify/multipart';
import { casePolicy } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import { scopeOf, whoMay } from '@linli/domain/identity';
import { localDateOf, startOfHour } from '@linli/domain/kernel';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { insideDivision, newBlurredId, newId } from '../database/index.ts';
import { openGate } from '../files/index.ts';
import { type App, actorOf, refused, write } from '../http/index.ts';
import { answerFile } from './answer-file.ts';
import { findAttachmentOfCase, insertAttachment, type StoredAttachment } from './attachment-store.ts';
import { cleanFile, digestOf, divisionField, keepFile, readUpload, uploadLimits } from './attachment-upload.ts';
import type { CaseParts } from './parts.ts';
import { recordOpening } from './record-reading.ts';
import { getCase } from './routes.ts';

const readers = whoMay(casePolicy.readAttachment);
const params = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }), id: Type.String({ format: 'uuid' }) });
const attachment = Type.Object({
  id: Type.String({ format: 'uuid' }),
  sha256: Type.String(),
  mediaType: Type.String(),
  byteCount: Type.Integer(),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
});
const form = Type.Object({
  file: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' }),
  divisionCode: Type.String({ pattern: '^[0-9]{6}([0-9]{3}){0,3}$' }),
});

/**
 * A file of 20 MB lies in memory while it is looked at: so many at once; the others are read when it is their turn. Nobody may
 * hold all places by sending slowly.
 */
const uploadsAtOnce = { most: 6, mostWaiting: 40, mostOfOne: 3 };

/** Files that are handed in with a report or a note, and read by whoever may see the case. */
export async function attachmentRoutes(app: App, { places, files }: CaseParts): Promise<void> {
  await app.register(multipart, { limits: uploadLimits });
  const gate = openGate(uploadsAtOnce);

  app.post(
    '/attachments',
    {
      config: { who: ['anyone'], proof: 'upload', rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'uploadAttachment',
        summary: 'Hand in a picture or a PDF, to be named in a report or a note',
        description:
          'JPEG, PNG, WebP or AVIF, drawn anew without what devices write into pictures; or a PDF, written anew without what it does besides showing its pages (a signature in it ends; its pages stay). At most 20 MB and 50 megapixels. A file that no case names within two days is removed.',
        consumes: ['multipart/form-data'],
        body: form,
        response: { 201: attachment },
      },
      // The form is a stream: readUpload checks it part by part.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const answer = await gate.pass(() => takeUpload(request, reply, actor), request.ip);
      if (answer === undefined) throw refused('server.busy');
      return answer;
    },
  );

  async function takeUpload(request: FastifyRequest, reply: Parameters<typeof write>[1], actor: Actor) {
    const upload = await readUpload(request, divisionField);
    const divisionCode = upload.about;
    if (places.nameOf(divisionCode) === undefined)
      throw refused('place.notFound', { field: 'divisionCode', values: { division: divisionCode } });
    const countyCode = divisionCode.slice(0, 6);
    const clean = await cleanFile(upload.bytes);
    const kept = await keepFile(files, countyCode, localDateOf(app.house.clock()), clean);
    const eyes = actor.kind === 'staff' ? {} : ({ scope: insideDivision(countyCode), as: 'intake' } as const);
    return write(request, reply, { ...eyes, bodyDigest: digestOf(upload) }, async (tx, _, now) => {
      const isStaff = actor.kind === 'staff';
      const uploadedAt = isStaff ? now : startOfHour(now);
      const id = isStaff ? newId(now) : newBlurredId(uploadedAt);
      insertAttachment(tx, { ...kept, countyCode, id, divisionCode, uploadedBy: uploaderOf(actor), uploadedAt });
      const { mediaType, byteCount, width, height } = kept;
      const body = { id, sha256: kept.sha256.toString('hex'), mediaType, byteCount, width, height };
      return { status: 201, body };
    });
  }

  const picture = { type: 'string', contentMediaType: 'application/octet-stream' };

  app.get(
    '/cases/:code/attachments/:id',
    {
      config: { who: readers },
      schema: {
        operationId: 'getAttachment',
        summary: 'A file of a case',
        params,
        produces: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
        response: { 200: Type.Unsafe<never>(picture) },
      },
    },
    async (request, reply) => {
      const { location, mediaType } = await findVisible(request);
      const isShown = mediaType.startsWith('image/');
      const name = nameOf(request.params, extensions[mediaType] ?? 'bin');
      return answerFile(reply, { bytes: await getBytes(location), mediaType, name, isShown });
    },
  );

  app.get(
    '/cases/:code/attachments/:id/thumbnail',
    {
      config: { who: readers },
      schema: {
        operationId: 'getThumbnail',
        summary: 'The small picture of a file of a case, where it is a picture',
        params,
        produces: ['image/webp'],
        response: { 200: Type.Unsafe<never>(picture) },
      },
    },
    async (request, reply) => {
      const { thumbnail } = await findVisible(request);
      if (thumbnail === null) throw refused('attachment.notFound', { values: { id: request.params.id } });
      const name = nameOf(request.params, 'webp');
      return answerFile(reply, { bytes: await getBytes(thumbnail), mediaType: 'image/webp', name, isShown: true });
    },
  );

  /** What row security does not show does not exist, be it another case or none; nor do units' pictures for the reporter. */
  async function findVisible(request: FastifyRequest): Promise<StoredAttachment> {
    const { code, id } = request.params as { code: string; id: string };
    const actor = await actorOf(request);
    return app.house.database.transact(scopeOf(actor), async (tx) => {
      const { found } = await getCase(tx, code);
      const isHidden = actor.kind === 'reporter' && found.attachmentsOfUnits.includes(id);
      const file = isHidden ? undefined : await findAttachmentOfCase(tx, found.countyCode, found.id, id);
      if (file === undefined) throw refused('attachment.notFound', { values: { id } });
      await recordOpening(tx, found, actor, app.house.clock(), 'attachment');
      return file;
    });
  }

  async function getBytes(key: string): Promise<Buffer> {
    const bytes = await files.get(key);
    if (bytes === undefined) throw new Error(`The store has lost ${key}`);
    return bytes;
  }
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

function nameOf({ code, id }: { code: string; id: string }, extension: string): string {
  return `${code}-${id.slice(-6)}.${extension}`;
}

/** In which part somebody sent it; who it was is nobody's business unless she acted for the office. */
function uploaderOf(actor: Actor): string {
  return actor.kind === 'staff' ? `post ${actor.postId}` : actor.kind;
}
