import { countyOfCode } from '@linli/domain/cases';
import { type Actor, isStaff, type StaffActor, whoMay } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  type ModelCaseLine,
  type ModelCaseToCheck,
  mediationPolicy,
  modelCaseDesk,
  modelCaseLine,
  modelCaseStates,
  modelCaseToCheck,
  readModelCase,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision, type Transaction } from '../../database/index.ts';
import { type App, actorOf, read, refused } from '../../http/index.ts';
import { mediationCode } from '../codes.ts';
import { findKeys, openSecrets } from '../keys.ts';
import { recordOpening } from '../show.ts';
import { findMediation } from '../store.ts';
import type { MediationParts } from '../world.ts';
import { listTold } from './desk-store.ts';

const onPage = 40;
/** What the county’s desk comes to know of (domain/mediation/policy.ts). */
const checked = ['agreed', 'sentBack', 'published', 'takenBack'];
const staffOnly = whoMay(mediationPolicy.readModelCase).filter((caller) => caller !== 'reporter');

/** Stories on the desk of a committee and of the county: how each stands, and one with its words for whoever checks it. */
export function modelCaseDeskRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/model-cases',
    {
      config: { who: staffOnly },
      schema: {
        operationId: 'listModelCases',
        summary: 'Model cases on this desk, by how they stand; without their words',
        tags: ['mediation'],
        querystring: Type.Object(
          {
            state: Type.Optional(Type.Unsafe<string>({ type: 'string', enum: [...modelCaseStates] })),
            page: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: modelCaseDesk },
      },
    },
    async (request, reply) => {
      const { state, page = 1 } = request.query;
      return read(
        request,
        reply,
        async (tx, actor, now) => ({ body: await deskOf(tx, actor as StaffActor, now, state, page) }),
        // The county's desk sees no row of a file; what it may know of each is asked below, one by one.
        { scope: insideDivision(((await actorOf(request)) as StaffActor).divisionCode.slice(0, 6)) },
      );
    },
  );

  app.get(
    '/mediations/:code/model-case',
    {
      config: { who: staffOnly },
      schema: {
        operationId: 'getModelCase',
        summary:
          'A model case with its words, for whoever tells it or checks it; written down as an opening of the file',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: modelCaseToCheck },
      },
    },
    (request, reply) =>
      read(
        request,
        reply,
        async (tx, actor, now) => ({ body: await showModelCase(tx, parts, actor, request.params.code, now) }),
        { scope: insideDivision(countyOfCode(request.params.code)), audited: true },
      ),
  );
}

async function deskOf(tx: Transaction, actor: StaffActor, now: Instant, state: string | undefined, page: number) {
  const isCounty = actor.role === 'supervisor';
  const found = await listTold(tx, {
    ...{
      countyCode: actor.divisionCode.slice(0, 6),
      states: state === undefined ? (isCounty ? checked : undefined) : [state],
    },
    ...{ skip: (page - 1) * onPage, limit: onPage + 1, ...(isCounty ? {} : { committeeId: actor.unitId }) },
  });
  const modelCases = found
    .slice(0, onPage)
    .map((each) => modelCaseLine(each, actor, now))
    .filter((line): line is ModelCaseLine => line !== undefined);
  return { modelCases, hasMore: found.length > onPage };
}

/** Her own way of standing to the file is asked first; only then is the key looked for. */
async function showModelCase(
  tx: Transaction,
  parts: MediationParts,
  actor: Actor,
  code: string,
  now: Instant,
): Promise<ModelCaseToCheck> {
  const stored = await findMediation(tx, code);
  const line = stored && isStaff(actor) ? modelCaseLine(stored.found, actor, now) : undefined;
  if (stored === undefined || line === undefined) throw refused('mediation.notFound', { values: { code } });
  const keys = await findKeys(tx, parts.keyRing, stored.found, stored.keyIds);
  const { text, sentBack } = openSecrets(stored.found.modelCase ?? {}, keys) as { text?: Words; sentBack?: SentBack };
  if (text !== undefined) recordOpening(tx, stored.found, actor, now, { paper: 'modelCase' });
  return {
    ...line,
    ...(text && { text: readModelCase(text.text) }),
    ...(sentBack && { sentBack: { reason: sentBack.reason.text, at: sentBack.at } }),
  };
}

type Words = { readonly text: string };
type SentBack = { readonly reason: Words; readonly at: Instant };
