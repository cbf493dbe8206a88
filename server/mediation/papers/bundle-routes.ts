import { type Actor, isStaff, scopeOf, whoMay } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  courtBundle,
  courtBundleOf,
  courtPapers,
  drawVolume,
  fileNumberText,
  mayActOnMediation,
  mediationPolicy,
  notEvidenceElsewhere,
  viewForVolume,
  whyNotToCourt,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { answerFile } from '../../cases/index.ts';
import type { Transaction } from '../../database/index.ts';
import { type App, actorOf, Refused, read, refused } from '../../http/index.ts';
import { mediationCode } from '../codes.ts';
import { findKeys, openSecrets } from '../keys.ts';
import { getMediation, recordOpening } from '../show.ts';
import type { StoredMediation } from '../store.ts';
import type { MediationParts } from '../world.ts';
import { findAttachments, printBundle } from './print-bundle.ts';
import { openMediationVolume } from './seal-volume.ts';
import { openForPapers } from './seen-on-papers.ts';
import { type MediationVolume, mediationVolumeShape } from './volume-shape.ts';

/** Papers of both parties lie in them: they are for who mediates and who keeps the files, and for no party. */
const who = whoMay(mediationPolicy.readParticulars).filter((caller) => caller !== 'reporter');
const pdf = Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/pdf' });

/** Many papers in one: the sealed volume of an archived file, and what a court is sent to confirm an agreement. */
export function bundleRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/mediations/:code/volume.json',
    {
      config: { who },
      schema: {
        operationId: 'getMediationVolume',
        summary: 'The sealed volume of an archived mediation, to be checked by its hashes; written down',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediationVolumeShape },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { code } = request.params;
          const { volume } = await getVolume(tx, actor, code, now, 'volume.json');
          reply.header('content-disposition', `attachment; filename="${code}-volume.json"`);
          return { body: volume as unknown as MediationVolume };
        },
        { audited: true },
      ),
  );

  app.get(
    '/mediations/:code/volume.pdf',
    {
      config: { who, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'printMediationVolume',
        summary: 'The sealed volume of an archived mediation on paper, its pages numbered; written down',
        tags: ['mediation'],
        params: mediationCode,
        produces: ['application/pdf'],
        response: { 200: pdf },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const { code } = request.params;
      const now = app.house.clock();
      const { volume, keys, found, attachments } = await app.house.database.transact(scopeOf(actor), async (tx) => {
        const opened = await getVolume(tx, actor, code, now, 'volume.pdf');
        return { ...opened, attachments: await findAttachments(tx, opened.found, opened.volume.attachments) };
      });
      const bytes = await printBundle(parts.files, keys, {
        papers: volume.papers,
        attachments,
        title: `${volume.head.number ?? code} 调解卷宗`,
        author: found.committee.name,
        at: volume.head.sealedAt,
        foot: `封存值 SHA-256　${volume.sha256}`,
      });
      return answerFile(reply, { bytes, mediaType: 'application/pdf', name: `${code}-volume.pdf`, isShown: false });
    },
  );

  app.get(
    '/mediations/:code/court-bundle.json',
    {
      config: { who },
      schema: {
        operationId: 'getCourtBundle',
        summary: 'What a court is sent to confirm an agreement, as data, with what it has answered; written down',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: courtBundle },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const stored = await getForCourt(tx, actor, request.params.code, now, 'court-bundle.json');
          const keys = await findKeys(tx, parts.keyRing, stored.found, stored.keyIds);
          // The court asks for the numbers of documents and for addresses: both stand on its papers.
          const [named, reached] = (['identity', 'judicialConfirmation'] as const).map((paper) =>
            openSecrets(viewForVolume(stored.found, paper), keys),
          );
          if (named === undefined || reached === undefined) throw new Error('A paper of the bundle is not there');
          const parties = named.parties.map((party, at) => ({ ...reached.parties[at], ...party }));
          return { body: courtBundleOf({ ...named, parties }, notEvidenceElsewhere) };
        },
        { audited: true },
      ),
  );

  app.get(
    '/mediations/:code/court-bundle.pdf',
    {
      config: { who, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'printCourtBundle',
        summary: 'What a court is sent to confirm an agreement: application, letter, agreement, identity; written down',
        tags: ['mediation'],
        params: mediationCode,
        produces: ['application/pdf'],
        response: { 200: pdf },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const { code } = request.params;
      const now = app.house.clock();
      const drawn = await app.house.database.transact(scopeOf(actor), async (tx) => {
        const stored = await getForCourt(tx, actor, code, now, 'court-bundle.pdf');
        const { found } = stored;
        const keys = await findKeys(tx, parts.keyRing, found, stored.keyIds);
        const { blocksOf, circumstances } = await openForPapers(tx, parts, stored, actor, now, []);
        const all = drawVolume((paper) => openSecrets(viewForVolume(found, paper), keys), circumstances, blocksOf);
        const papers = courtPapers.flatMap((wanted) => all.papers.filter(({ paper }) => paper === wanted));
        return { found, keys, papers, attachments: await findAttachments(tx, found, all.attachments) };
      });
      const { found, keys, papers, attachments } = drawn;
      const number = found.numbers.at(-1);
      const title = `${number === undefined ? code : fileNumberText(number)} 司法确认材料`;
      const about = { papers, attachments, title, author: found.committee.name, at: now };
      const bytes = await printBundle(parts.files, keys, about);
      return answerFile(reply, { bytes, mediaType: 'application/pdf', name: `${code}-court.pdf`, isShown: false });
    },
  );

  async function getVolume(tx: Transaction, actor: Actor, code: string, now: Instant, paper: string) {
    const { found, keyIds } = await getReadable(tx, actor, code);
    const keys = await findKeys(tx, parts.keyRing, found, keyIds);
    const volume = await openMediationVolume(tx, found, keys);
    if (volume === undefined) throw refused('paper.volumeNotSealed', { values: { code } });
    recordOpening(tx, found, actor, now, { paper });
    return { found, keys, volume };
  }
}

async function getForCourt(
  tx: Transaction,
  actor: Actor,
  code: string,
  now: Instant,
  paper: string,
): Promise<StoredMediation> {
  const stored = await getReadable(tx, actor, code);
  const no = whyNotToCourt(stored.found);
  if (no !== undefined) throw new Refused(no);
  recordOpening(tx, stored.found, actor, now, { paper });
  return stored;
}

async function getReadable(tx: Transaction, actor: Actor, code: string): Promise<StoredMediation> {
  const stored = await getMediation(tx, actor, code);
  if (!isStaff(actor) || !mayActOnMediation(actor, 'readParticulars', stored.found))
    throw refused('mediation.notFound', { values: { code } });
  return stored;
}
