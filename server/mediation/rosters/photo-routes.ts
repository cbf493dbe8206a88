import { type Actor, whoMay } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import { type RosterMediator, rosterPolicy } from '@linli/domain/mediation';
import Type from 'typebox';
import { cleanFile, digestOf, readUpload } from '../../cases/index.ts';
import type { Transaction } from '../../database/index.ts';
import { openGate } from '../../files/index.ts';
import { type App, actorOf, refused, write } from '../../http/index.ts';
import type { MediationParts } from '../world.ts';
import { keepPhoto, removePhoto } from './photo-store.ts';
import { lockRoster, recordCommittee } from './record-committee.ts';
import { getMediator } from './routes.ts';
import { findMediator, updateMediator } from './store.ts';

const params = Type.Object({ id: Type.String({ format: 'uuid' }) });
const config = { who: whoMay(rosterPolicy['roster.changeOwn']) };
/** She says with the photo itself that everybody may see it. */
const agreesField = { name: 'agrees', pattern: /^yes$/ };
const answer = { 204: Type.Null({ description: 'Done' }) };

/** A mediator's photo: she alone gives it, and takes it back. */
export function photoRoutes(app: App, parts: MediationParts): void {
  const gate = openGate({ most: 2, mostWaiting: 10 });

  app.put(
    '/mediators/:id/photo',
    {
      config,
      schema: {
        operationId: 'showPhoto',
        summary: 'Agree that my photo is shown on the public roster, with the photo',
        consumes: ['multipart/form-data'],
        tags: ['mediation'],
        params,
        body: Type.Object({
          file: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' }),
          agrees: Type.Literal('yes'),
        }),
        response: answer,
      },
      // The form is a stream: readUpload checks it part by part.
      validatorCompiler: () => () => true,
    },
    async (request, reply) => {
      await actorOf(request);
      const { id } = request.params as { id: string };
      const upload = await readUpload(request, agreesField);
      const clean = await gate.pass(() => cleanFile(upload.bytes), request.ip);
      if (clean === undefined) throw refused('server.busy');
      const { thumbnail } = clean;
      if (thumbnail === undefined) throw refused('attachment.unsupported', { field: 'file' });
      return write(request, reply, { bodyDigest: digestOf(upload) }, async (tx, actor, now) => {
        const countyCode = await changePhoto(tx, parts, actor, now, id, localDateOf(now));
        keepPhoto(tx, countyCode, id, thumbnail);
        return {};
      });
    },
  );

  app.delete(
    '/mediators/:id/photo',
    {
      config,
      schema: {
        operationId: 'hidePhoto',
        summary: 'Take my photo back',
        tags: ['mediation'],
        params,
        response: answer,
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const { id } = request.params;
        removePhoto(tx, await changePhoto(tx, parts, actor, now, id, undefined), id);
        return {};
      }),
  );
}

/** That she agrees since today, or does no more. Gives the county that keeps it. */
async function changePhoto(
  tx: Transaction,
  parts: Pick<MediationParts, 'unitsOf'>,
  actor: Actor,
  now: Instant,
  id: string,
  photoAgreedOn: RosterMediator['photoAgreedOn'],
): Promise<string> {
  const { unit, mediator: asked } = await getMediator(tx, parts, actor, ['roster.changeOwn'], id);
  const roster = await lockRoster(tx, unit, now);
  const mediator = (await findMediator(tx, asked.countyCode, id)) ?? asked;
  const type = photoAgreedOn === undefined ? 'committee.photoWithdrawn' : 'committee.photoAgreed';
  recordCommittee(tx, roster, roster, { type, body: { mediatorId: id, name: mediator.name } }, actor, now);
  const { photoAgreedOn: _, ...rest } = mediator;
  updateMediator(tx, photoAgreedOn === undefined ? rest : { ...rest, photoAgreedOn });
  return mediator.countyCode;
}
