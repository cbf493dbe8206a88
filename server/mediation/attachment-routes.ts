import multipart from '@fastify/multipart';
import { type Actor, scopeOf, whoMay } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type AttachmentUse,
  attachmentsIn,
  attachmentUses,
  mediationPolicy,
  partyOf,
  viewMediation,
  whyNotHandIn,
} from '@linli/domain/mediation';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { answerFile, cleanFile, digestOf, readUpload, uploadLimits } from '../cases/index.ts';
import { newId, type Transaction } from '../database/index.ts';
import { openGate } from '../files/index.ts';
import { type App, actorOf, Refused, refused, write } from '../http/index.ts';
import { keepSealed, readSealed, removeSealed } from './attachment-bytes.ts';
import { countNotNamed, findAttachment, insertAttachment } from './attachment-store.ts';
import { findKeys } from './keys.ts';
import { getMediation, recordOpening } from './show.ts';
import type { StoredMediation } from './store.ts';
import type { MediationParts } from './world.ts';

const code = Type.String({ pattern: '^[0-9]{20}$', examples: ['50023526112248392016'] });
const uploaded = Type.Object({
  id: Type.String({ format: 'uuid' }),
  sha256: Type.String(),
  mediaType: Type.String(),
  byteCount: Type.Integer(),
  width: Type.Optional(Type.Integer()),
  height: Type.Optional(Type.Integer()),
});
const form = Type.Object({
  file: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' }),
  use: Type.Unsafe<AttachmentUse>({ type: 'string', enum: [...attachmentUses] }),
});
const useField = { name: 'use', pattern: new RegExp(`^(${attachmentUses.join('|')})$`) };

/** As of reports, of which more come in at once (server/cases/attachment-routes.ts). */
const uploadsAtOnce = { most: 3, mostWaiting: 40, mostOfOne: 2 };
/** What one party, or the staff of a file, may hand in before a step names it. */
const mostNotNamed = 40;

/** Files of a mediation: handed in for a step that names them, and read by those whose circle they are for. */
export async function mediationAttachmentRoutes(app: App, parts: MediationParts): Promise<void> {
  await app.register(multipart, { limits: uploadLimits });
  const gate = openGate(uploadsAtOnce);

  app.post(
    '/mediations/:code/attachments',
    {
      config: { who: whoMay(mediationPolicy.attachment), rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'uploadMediationAttachment',
        summary: 'Hand in a picture or a PDF, to be named in a step of this mediation',
        description:
          'Drawn anew as the files of reports are, and sealed with the keys of this mediation. `use` says what it is for, and with it who may open it: both sides (evidence, opinion, signature, consent, proof, letter), one party and the staff (identity, rights, authority), the staff (receipt), or the mediators who are told (confidence). A file that no step names within two days is removed.',
        consumes: ['multipart/form-data'],
        params: Type.Object({ code }),
        body: form,
        response: { 201: uploaded },
      },
      // The form is a stream: readUpload checks it part by part.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const wanted = (request.params as { code: string }).code;
      const answer = await gate.pass(() => takeUpload(request, reply, actor, wanted), request.ip);
      if (answer === undefined) throw refused('server.busy');
      return answer;
    },
  );

  async function takeUpload(
    request: FastifyRequest,
    reply: Parameters<typeof write>[1],
    actor: Actor,
    wanted: string,
  ): Promise<never> {
    const { database, clock } = app.house;
    const upload = await readUpload(request, useField);
    const use = upload.about as AttachmentUse;
    const id = newId(clock());
    const { found, keys } = await database.transact(scopeOf(actor), async (tx) => {
      const stored = await getOpen(tx, actor, wanted, use);
      return { found: stored.found, keys: await findKeys(tx, parts.keyRing, stored.found, stored.keyIds) };
    });
    const about = { countyCode: found.countyCode, id, use, on: localDateOf(clock()) };
    const kept = await keepSealed(parts.files, keys, about, await cleanFile(upload.bytes));
    let isNamedByRow = false;
    try {
      return await write(request, reply, { bodyDigest: digestOf(upload) }, async (tx, _, now: Instant) => {
        const { found: present } = await getOpen(tx, actor, wanted, use);
        const file = { ...kept, id, use, givenBy: partyOf(actor, present), uploadedBy: uploaderOf(actor) };
        insertAttachment(tx, present, file, now);
        isNamedByRow = true;
        const { mediaType, byteCount, width, height, sha256 } = kept;
        return { status: 201, body: { id, sha256: sha256.toString('hex'), mediaType, byteCount, width, height } };
      });
    } finally {
      // The same upload sent again was sealed anew, and its answer came from what was kept.
      if (!isNamedByRow) await removeSealed(parts.files, kept);
    }
  }

  const params = Type.Object({ code, id: Type.String({ format: 'uuid' }) });
  const picture = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' });

  for (const part of ['bytes', 'thumbnail'] as const) {
    const isWhole = part === 'bytes';
    app.get(
      `/mediations/:code/attachments/:id${isWhole ? '' : '/thumbnail'}`,
      {
        config: { who: whoMay(mediationPolicy.readMediation) },
        schema: {
          operationId: isWhole ? 'getMediationAttachment' : 'getMediationThumbnail',
          summary: isWhole
            ? 'A file of a mediation, for whom it is; staff are written down'
            : 'The small picture of a file of a mediation, where it is a picture; staff are written down',
          params,
          produces: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
          response: { 200: picture },
        },
      },
      async (request, reply) => {
        const wanted = request.params as { code: string; id: string };
        const { bytes, mediaType } = await readVisible(await actorOf(request), wanted, part);
        const type = isWhole ? mediaType : 'image/webp';
        const name = `${wanted.code}-${wanted.id.slice(-6)}.${extensions[type] ?? 'bin'}`;
        return answerFile(reply, { bytes, mediaType: type, name, isShown: type.startsWith('image/') });
      },
    );
  }

  /** What does not stand in what she sees of the file does not exist for her. */
  async function readVisible(actor: Actor, wanted: { code: string; id: string }, part: 'bytes' | 'thumbnail') {
    const missing = () => refused('attachment.notFound', { values: { id: wanted.id } });
    const { stored, keys } = await app.house.database.transact(scopeOf(actor), async (tx) => {
      const { found, keyIds } = await getMediation(tx, actor, wanted.code);
      const seen = viewMediation(found, actor);
      if (seen === undefined) throw refused('mediation.notFound', { values: { code: wanted.code } });
      const isSeen = attachmentsIn(seen).some(({ id }) => id === wanted.id);
      const known = isSeen ? await findAttachment(tx, found, wanted.id) : undefined;
      if (known === undefined) throw missing();
      recordOpening(tx, found, actor, app.house.clock(), { attachmentId: wanted.id });
      return { stored: known, keys: await findKeys(tx, parts.keyRing, found, keyIds) };
    });
    const bytes = await readSealed(parts.files, keys, stored, part);
    if (bytes === undefined) throw missing();
    return { bytes, mediaType: stored.mediaType };
  }
}

/** The file, where she may hand in something for this now. */
async function getOpen(tx: Transaction, actor: Actor, code: string, use: AttachmentUse): Promise<StoredMediation> {
  const stored = await getMediation(tx, actor, code);
  const no = whyNotHandIn(stored.found, use, actor);
  if (no !== undefined) throw new Refused(no);
  if ((await countNotNamed(tx, stored.found, partyOf(actor, stored.found))) >= mostNotNamed)
    throw refused('mediation.tooManyFiles', { field: 'file', values: { most: mostNotNamed } });
  return stored;
}

const extensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** For the office a post, whoever has it; for a party her number is enough. */
export function uploaderOf(actor: Actor): string {
  return actor.kind === 'staff' ? `post ${actor.postId}` : actor.kind;
}
