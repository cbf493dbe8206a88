import { countyOfCode } from '@linli/domain/cases';
import { type Actor, actorRef, whoMay } from '@linli/domain/identity';
import {
  candidatesView,
  leadPresence,
  type Mediation,
  type MediationAct,
  mayActOnMediation,
  mediationPolicy,
  mediatorsToChoose,
  tieInput,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { insideDivision, recordAct, type Transaction } from '../../database/index.ts';
import { type App, read, refused, write } from '../../http/index.ts';
import { mediationCode } from '../codes.ts';
import { findMediation } from '../store.ts';
import { listMediatorsToChoose, rankCandidates } from './candidates.ts';
import { insertTie } from './candidates-store.ts';
import { showLeadPresence } from './presences.ts';

/** Who could mediate a file, whom a party may choose, and that somebody is tied to a party of it. */
export function candidateRoutes(app: App): void {
  app.get(
    '/mediations/:code/candidates',
    {
      config: { who: whoMay(mediationPolicy.readCandidates) },
      schema: {
        operationId: 'listCandidates',
        summary: 'Who could mediate this dispute, the best first and why; who could not and why',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: candidatesView },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      // Rosters, loads and ties are looked up with the eyes of the county; how she stands to the file is asked first.
      const scope = insideDivision(countyOfCode(code));
      const answer = async (tx: Transaction, actor: Actor, now: string) => {
        const found = await getFor(tx, actor, 'readCandidates', code);
        return { body: await rankCandidates(tx, found, actor, now) };
      };
      return read(request, reply, answer, { scope });
    },
  );

  app.get(
    '/mediations/:code/lead-presence',
    {
      config: { who: whoMay(mediationPolicy.sessionPlan) },
      schema: {
        operationId: 'readLeadPresence',
        summary: 'When whoever leads this mediation is there, for whoever plans a sitting',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: leadPresence },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const answer = async (tx: Transaction, actor: Actor) => {
        const found = await getFor(tx, actor, 'sessionPlan', code);
        return { body: await showLeadPresence(tx, found) };
      };
      return read(request, reply, answer, { scope: insideDivision(countyOfCode(code)) });
    },
  );

  app.get(
    '/mediations/:code/mediators',
    {
      config: { who: whoMay(mediationPolicy.readMediators) },
      schema: {
        operationId: 'listMediatorsToChoose',
        summary: 'Whom a party of this dispute may choose',
        tags: ['mediation'],
        params: mediationCode,
        response: { 200: mediatorsToChoose },
      },
    },
    (request, reply) => {
      const { code } = request.params;
      const answer = async (tx: Transaction, actor: Actor, now: string) => {
        const found = await getFor(tx, actor, 'readMediators', code);
        return { body: await listMediatorsToChoose(tx, found, now) };
      };
      return read(request, reply, answer, { scope: insideDivision(countyOfCode(code)) });
    },
  );

  app.post(
    '/mediations/:code/ties',
    {
      config: { who: whoMay(mediationPolicy.tie) },
      schema: {
        operationId: 'sayTie',
        summary: 'Say that a mediator is tied to a party of this dispute: she is not asked to mediate it',
        tags: ['mediation'],
        params: mediationCode,
        body: tieInput,
        response: { 204: Type.Null({ description: 'Written down' }) },
      },
    },
    (request, reply) =>
      write(request, reply, {}, async (tx, actor, now) => {
        const found = await getFor(tx, actor, 'tie', request.params.code);
        const { personId } = request.body;
        const { countyCode, id: mediationId } = found;
        insertTie(tx, found, personId, now);
        const act = { countyCode, subject: 'mediationTie', type: 'mediation.tied', at: now, actor: actorRef(actor) };
        recordAct(tx, { ...act, body: { mediationId, personId } });
        return {};
      }),
  );
}

/** A file to which she does not stand so that she may do this does not exist for her. */
async function getFor(tx: Transaction, actor: Actor, act: MediationAct, code: string): Promise<Mediation> {
  const stored = await findMediation(tx, code);
  if (stored === undefined || !mayActOnMediation(actor, act, stored.found))
    throw refused('mediation.notFound', { values: { code } });
  return stored.found;
}
