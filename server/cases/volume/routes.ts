import { casePolicy } from '@linli/domain/cases';
import { type Actor, scopeOf, whoMay } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import Type from 'typebox';
import type { Transaction } from '../../database/index.ts';
import { WorkerBusy } from '../../files/index.ts';
import { type App, actorOf, read, refused } from '../../http/index.ts';
import { answerFile } from '../answer-file.ts';
import type { CaseParts } from '../parts.ts';
import { recordOpening } from '../record-reading.ts';
import { getCase } from '../routes.ts';
import { forReporter } from './for-reporter.ts';
import { type LoadedVolume, loadVolume } from './load-volume.ts';
import { printVolume } from './paper/print-volume.ts';
import { volumeShape } from './volume.ts';

const who = whoMay(casePolicy.readVolume);
const params = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) });
const querystring = Type.Object(
  { number: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) },
  { additionalProperties: false },
);

/** The sealed volume of an archived case, to be kept and checked by whoever may see the case. */
export function volumeRoutes(app: App, { files }: CaseParts): void {
  app.get(
    '/cases/:code/volume.json',
    {
      config: { who },
      schema: {
        operationId: 'getVolume',
        summary: 'The sealed volume of an archived case, with every hash',
        description: 'The newest, or the one with `number` where a case was archived more than once.',
        params,
        querystring,
        response: { 200: volumeShape },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => {
          const { volume } = await getVolume(tx, request.params, request.query, actor, now);
          reply.header('content-disposition', `attachment; filename="${nameOf(volume)}.json"`);
          return { body: actor.kind === 'reporter' ? forReporter(volume) : volume };
        },
        { audited: true },
      ),
  );

  app.get(
    '/cases/:code/volume.pdf',
    {
      config: { who, rateLimit: { max: 30, timeWindow: '1 minute' } },
      schema: {
        operationId: 'printVolume',
        summary: 'The sealed volume of an archived case, on paper',
        params,
        querystring,
        produces: ['application/pdf'],
        response: { 200: Type.Unsafe<never>({ type: 'string', contentMediaType: 'application/pdf' }) },
      },
    },
    async (request, reply) => {
      const actor = await actorOf(request);
      const now = app.house.clock();
      const loaded = await app.house.database.transact(scopeOf(actor), (tx) =>
        getVolume(tx, request.params, request.query, actor, now),
      );
      const volume = actor.kind === 'reporter' ? forReporter(loaded.volume) : loaded.volume;
      const bytes = await printVolume(volume, loaded.files, files).catch((error) => {
        throw error instanceof WorkerBusy ? refused('server.busy') : error;
      });
      return answerFile(reply, { bytes, mediaType: 'application/pdf', name: `${nameOf(volume)}.pdf`, isShown: false });
    },
  );
}

async function getVolume(
  tx: Transaction,
  { code }: { code: string },
  { number }: { number?: number },
  actor: Actor,
  now: Instant,
): Promise<LoadedVolume> {
  const { found } = await getCase(tx, code);
  const loaded = await loadVolume(tx, found, number);
  if (loaded === undefined) throw refused('volume.notSealed', { values: { code } });
  await recordOpening(tx, found, actor, now, 'volume');
  return loaded;
}

function nameOf({ head }: LoadedVolume['volume']): string {
  return `${head.caseCode}-volume-${head.number}`;
}
