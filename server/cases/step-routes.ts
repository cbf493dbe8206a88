import {
  type Case,
  casePolicy,
  caseView,
  countyOfCode,
  mayActOnCase,
  type Step,
  type StepInput,
  stepInputs,
  steps,
} from '@linli/domain/cases';
import { type Actor, whoMay } from '@linli/domain/identity';
import type { FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { insideDivision } from '../database/index.ts';
import { type App, refused, requireVersion, type WriteOptions, write } from '../http/index.ts';
import { mergeCases } from './merge-cases.ts';
import type { CaseParts } from './parts.ts';
import { takeStep } from './take-step.ts';
import { viewCase } from './view-case.ts';
import { loadCircumstances } from './world.ts';

const code = Type.Object({ code: Type.String({ pattern: '^[0-9]{20}$' }) });

/** The address of each step under a case: a noun, in the plural where a case may have many. */
export const addresses = {
  categorization: 'categorization',
  accusation: 'accusation',
  acceptance: 'acceptance',
  declination: 'declination',
  dispatch: 'dispatch',
  acknowledgement: 'acknowledgement',
  return: 'return',
  ruling: 'ruling',
  firstContact: 'first-contact',
  note: 'notes',
  supplement: 'supplements',
  question: 'questions',
  answer: 'answers',
  extensionRequest: 'extension-requests',
  extensionDecision: 'extension-decision',
  suspension: 'suspension',
  resumption: 'resumption',
  jointAction: 'joint-action',
  assistance: 'assistance',
  release: 'release',
  resolution: 'resolution',
  followUpAttempt: 'follow-up-attempts',
  followUp: 'follow-up',
  closure: 'closure',
  archive: 'archive',
  supervision: 'supervision',
  reopening: 'reopening',
  merger: 'merger',
  withdrawal: 'withdrawal',
  transfer: 'transfer',
  legalHold: 'legal-hold',
  holdRelease: 'hold-release',
  contactErasure: 'contact-erasure',
  erasureRequest: 'erasure-request',
  erasure: 'erasure',
} as const satisfies Record<Step, string>;

const summaries: Record<Step, string> = {
  categorization: 'Say what the matter is and where',
  accusation: 'Name the units that a report accuses; they see it no more',
  acceptance: 'Accept a report',
  declination: 'Decline a report, with the right road to take',
  dispatch: 'Dispatch to a lead unit and assisting units',
  acknowledgement: 'Acknowledge an order',
  return: 'Return an order, with the reason',
  ruling: 'Rule which unit is responsible',
  firstContact: 'Record the first contact with the reporter',
  note: 'Add a note, an on-site check or a cost',
  supplement: 'Add facts to a report',
  question: 'Ask the reporter something, to be answered with her receipt',
  answer: 'Answer a question of whoever has the case',
  extensionRequest: 'Ask for more time before the deadline',
  extensionDecision: 'Decide on a request for more time',
  suspension: 'Stop the clock, saying why',
  resumption: 'Let the clock go on',
  jointAction: 'Call departments to the spot',
  assistance: 'Resolve the part of an assisting unit',
  release: 'Release an assisting unit',
  resolution: 'Say that the matter is done, in words for the reporter',
  followUpAttempt: 'Record an attempt to reach the reporter',
  followUp: 'Record whether it was responded to, solved, satisfying',
  closure: 'Close a case',
  archive: 'Archive a case with its sealed volume',
  supervision: 'Supervise a case',
  reopening: 'Reopen a closed case',
  merger: 'Merge a case into another',
  withdrawal: 'Withdraw a report',
  transfer: 'Send a matter down the road that the law sets for it',
  legalHold: 'Hold a file: nothing in it may be erased',
  holdRelease: 'Release a file from its hold',
  contactErasure: 'Erase how to reach the reporter',
  erasureRequest: 'Ask that the words of an archived case be erased',
  erasure: 'Erase the words of a case, as somebody else asked',
};

/** One route a step. Its answer is the case as it stands afterwards, with the steps that are open then. */
export function stepRoutes(app: App, parts: CaseParts): void {
  for (const step of steps) {
    app.post(
      `/cases/:code/${addresses[step]}`,
      {
        config: { who: whoMay(casePolicy[step]) },
        schema: {
          operationId: `${step}OfCase`,
          summary: summaries[step],
          tags: ['cases'],
          params: code,
          body: stepInputs[step] as TSchema,
          response: { 201: caseView },
        },
      },
      (request, reply) =>
        write(request, reply, eyesFor(step, request), async (tx, actor, now) => {
          const { code: wanted } = request.params as { code: string };
          const isCurrent = (found: Case) => {
            if (step === 'accusation') mustStandInCase(actor, found);
            requireVersion(request, found.version);
          };
          const found =
            step === 'merger'
              ? await mergeCases(tx, parts, actor, now, wanted, request.body as StepInput<'merger'>)
              : await takeStep(tx, parts, actor, now, wanted, step, request.body as never, isCurrent);
          const [rulebook, circumstances] = await Promise.all([
            parts.rulebook(now),
            loadCircumstances(parts, now, found),
          ]);
          const body = viewCase(found, actor, circumstances, { rulebook, parts });
          return { status: 201, body, version: found.version };
        }),
    );
  }
}

/**
 * Whoever names her own unit may not see the case any more when she has done so, and nobody may write a row that she could
 * not read afterwards: this one step is written with the eyes of the county. That she may see the case is asked first.
 */
function eyesFor(step: Step, request: FastifyRequest): WriteOptions {
  const { code: wanted } = request.params as { code: string };
  return step === 'accusation' ? { scope: insideDivision(countyOfCode(wanted)) } : {};
}

function mustStandInCase(actor: Actor, found: Case): void {
  if (!mayActOnCase(actor, 'readCase', found)) throw refused('case.notFound', { values: { code: found.code } });
}
