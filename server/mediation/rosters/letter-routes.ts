import { whoMay } from '@linli/domain/identity';
import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  appointmentBlocks,
  type CheckedLetter,
  checkedLetter,
  fillingOfAppointment,
  fillPaper,
  type MediatorKind,
  rosterPolicy,
} from '@linli/domain/mediation';
import Type from 'typebox';
import { answerFile } from '../../cases/index.ts';
import { insideDivision } from '../../database/index.ts';
import { type App, actorOf, read, refused } from '../../http/index.ts';
import { printPaper } from '../papers/print-paper.ts';
import type { MediationParts } from '../world.ts';
import { findLetter, type Letter } from './letter-store.ts';
import { getMediator } from './routes.ts';

const checkCode = Type.String({ pattern: '^[0-9]{6}[0-9A-HJKMNP-TV-Z]{10}$', examples: ['5002357K2MPX04TZ'] });
const params = Type.Object({ checkCode });

const posts: Readonly<Record<MediatorKind, string>> = {
  civil: '人民调解员',
  industry: '行业人民调解员',
  invited: '特邀调解员',
  fullTime: '专职人民调解员',
};

/** 聘书: on paper for whoever keeps the roster and for herself; by its code for everybody. */
export function letterRoutes(app: App, parts: MediationParts): void {
  app.get(
    '/appointment-letters/:checkCode',
    {
      config: { who: whoMay(rosterPolicy['roster.read']) },
      schema: {
        operationId: 'printLetter',
        summary: 'A letter of appointment as PDF',
        tags: ['mediation'],
        params,
        response: { 200: Type.Unsafe<never>({ type: 'string', format: 'binary' }) },
      },
    },
    async (request, reply) => {
      const { database } = app.house;
      const actor = await actorOf(request);
      const letter = await database.transact(insideDivision(request.params.checkCode.slice(0, 6)), async (tx) => {
        const found = await findLetter(tx, request.params.checkCode.slice(0, 6), request.params.checkCode);
        if (found === undefined) throw refused('roster.letterNotFound');
        await getMediator(tx, parts, actor, ['roster.read'], found.mediatorId);
        return found;
      });
      const bytes = await printPaper(paperOf(letter), { author: letter.committeeName, at: letter.givenAt }, 'pdf');
      return answerFile(reply, { bytes, mediaType: 'application/pdf', name: `${letter.checkCode}.pdf`, isShown: true });

      function paperOf({ name, kind, committeeName, from, until, givenAt, number, checkCode: code }: Letter) {
        const filling = fillingOfAppointment({
          ...{ name, post: posts[kind], committee: committeeName, from, until, number, checkCode: code },
          ...{ issuedBy: committeeName, issuedOn: localDateOf(givenAt) },
          checkAt: `${request.protocol}://${request.host}/public/appointments/${code}`,
        });
        return { name: '聘书', blocks: fillPaper(appointmentBlocks, filling).blocks, isOutsideFiles: true };
      }
    },
  );

  app.get(
    '/public/appointments/:checkCode',
    {
      config: { who: ['anyone'], rateLimit: { max: 60, timeWindow: '1 minute' } },
      schema: {
        operationId: 'checkLetter',
        summary: 'Whether a letter of appointment is ours, and whether it counts today',
        tags: ['mediation'],
        params,
        response: { 200: checkedLetter },
      },
    },
    (request, reply) => {
      const county = request.params.checkCode.slice(0, 6);
      return read(
        request,
        reply,
        async (tx, _, now) => {
          const letter = await findLetter(tx, county, request.params.checkCode);
          if (letter === undefined) throw refused('roster.letterNotFound');
          const { checkCode: code, number, name, committeeName, kind, from, until } = letter;
          return {
            body: { checkCode: code, number, name, committeeName, kind, from, until, state: stateOf(letter, now) },
          };
        },
        { scope: insideDivision(county) },
      );
    },
  );
}

function stateOf({ withdrawnAt, from, until }: Letter, now: Instant): CheckedLetter['state'] {
  const today = localDateOf(now);
  if (withdrawnAt !== null) return 'withdrawn';
  if (today < from) return 'notYet';
  return today > until ? 'over' : 'valid';
}
