import { scopeOf, whoMay } from '@linli/domain/identity';
import {
  contentsToNumber,
  drawPaper,
  listPapers,
  mayActOnMediation,
  mediationPolicy,
  type PaperCode,
  type PaperName,
  paperCodes,
  paperList,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { answerFile } from '../../cases/index.ts';
import { type App, actorOf, read, refused, unlessRefused } from '../../http/index.ts';
import { findAttachment } from '../attachment-store.ts';
import { mediationCode } from '../codes.ts';
import { findKeys } from '../keys.ts';
import { getMediation, recordOpening } from '../show.ts';
import type { MediationParts } from '../world.ts';
import { bundleRoutes } from './bundle-routes.ts';
import { handsOn, loadHands } from './hands-on-paper.ts';
import { type PaperFormat, paperMedia, printPaper } from './print-paper.ts';
import { openForPapers } from './seen-on-papers.ts';
import { paperTemplateRoutes } from './template-routes.ts';

const who = whoMay({ ...mediationPolicy.readMeeting, ...mediationPolicy.readMediation });

/** The papers of a file: which there are for whoever asks, and each as PDF and as a Word file. */
export function paperRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/mediations/:code/papers',
    {
      config: { who },
      schema: {
        operationId: 'listMediationPapers',
        summary: 'The papers of a mediation that are for this actor: ready, waiting for a step, or lacking a blank',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: paperList },
      },
    },
    (request, reply) =>
      read(request, reply, async (tx, actor, now) => {
        const stored = await getMediation(tx, actor, request.params.code);
        const { seenFor, circumstances, blocksOf } = await openForPapers(tx, parts, stored, actor, now);
        return { body: { papers: listPapers(seenFor, actor, circumstances, blocksOf) } };
      }),
  );

  app.get(
    '/mediations/:code/papers/:file',
    {
      config: { who, rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'printMediationPaper',
        summary: 'One paper of a mediation as PDF or as a Word file; staff are written down',
        description:
          'Named by its form, the number where there are several, and the kind of file: `agreement.pdf`, `mediationRecord-2.docx`.',
        tags: ['mediation'],
        params: Type.Object({
          ...mediationCode.properties,
          file: Type.String({
            pattern: '^[a-zA-Z]{3,40}(-[1-9][0-9]{0,3})?\\.(pdf|docx)$',
            examples: ['agreement.pdf'],
          }),
        }),
        produces: Object.values(paperMedia),
        response: { 200: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/octet-stream' }) },
      },
    },
    async (request, reply) => {
      const { code, file } = request.params;
      const { which, format } = namedBy(file);
      const actor = await actorOf(request);
      const now = app.house.clock();
      const { paper, author, keys, scanned } = await app.house.database.transact(scopeOf(actor), async (tx) => {
        const stored = await getMediation(tx, actor, code);
        const papers = [which.paper];
        const { seenFor, circumstances, blocksOf } = await openForPapers(tx, parts, stored, actor, now, papers);
        const seen = seenFor(which.paper);
        if (seen === undefined) throw refused('paper.notFound', { values: { paper: which.paper } });
        const more = which.paper === 'toc' ? contentsToNumber(seen) : {};
        const drawn = unlessRefused(drawPaper(which, seen, actor, circumstances, blocksOf, more));
        // Units of a joint meeting read what was written for them, and nothing of the file.
        if (mayActOnMediation(actor, 'readMediation', stored.found))
          recordOpening(tx, stored.found, actor, now, { paper: file });
        const { found, keyIds } = stored;
        const ids = handsOn([drawn]);
        const [keys, files] = await Promise.all([
          findKeys(tx, parts.keyRing, found, keyIds),
          Promise.all(ids.map((id) => findAttachment(tx, found, id))),
        ]);
        const scanned = ids.flatMap((id, at) => (files[at] === undefined ? [] : [{ id, stored: files[at] }]));
        return { paper: drawn, author: found.committee.name, keys, scanned };
      });
      const hands = await loadHands(parts.files, keys, scanned);
      const bytes = await printPaper(paper, { author, at: now, hands }, format);
      return answerFile(reply, { bytes, mediaType: paperMedia[format], name: `${code}-${file}`, isShown: false });
    },
  );

  bundleRoutes(app, parts);
  paperTemplateRoutes(app);
}

/** `mediationRecord-2.pdf` is the second minutes, as PDF. */
function namedBy(file: string): { which: PaperName; format: PaperFormat } {
  const [, name = '', number, format = ''] = /^([a-zA-Z]+)(?:-(\d+))?\.(pdf|docx)$/.exec(file) ?? [];
  if (!(paperCodes as readonly string[]).includes(name)) throw refused('paper.notFound', { values: { paper: name } });
  const paper = name as PaperCode;
  return { which: { paper, number: number === undefined ? undefined : Number(number) }, format: format as PaperFormat };
}
