import { countyOfCode } from '@linli/domain/cases';
import { type Actor, whoMay } from '@linli/domain/identity';
import {
  allowedMediationReadings,
  allowedMediationSteps,
  type Mediation,
  type MediationInput,
  type MediationStep,
  mediationInputs,
  mediationPolicy,
  mediationSteps,
  mediationTaken,
} from '@linli/domain/mediation';
import type { TSchema } from 'typebox';
import { insideDivision, type Transaction } from '../database/index.ts';
import { type App, refused, requireVersion, write } from '../http/index.ts';
import { mediationCode } from './codes.ts';
import { opensMediation } from './receipt.ts';
import { takeMediationStep, withEyesOfCounty } from './take-step.ts';
import type { MediationParts } from './world.ts';

/** The address of a step under its file: the name of the step, in words. */
export function addressOf(step: MediationStep): string {
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** As many as at the door, for here too a receipt could be guessed. */
const tries = { max: 20, timeWindow: '1 minute' };

/** A session may lie open on a telephone that others hold: who signs shows her receipt once more. */
async function showAgain(tx: Transaction, actor: Actor, { receipt }: MediationInput<'signature'>): Promise<void> {
  if (actor.kind !== 'reporter') return;
  if (receipt === undefined) throw refused('mediation.receiptAsked', { field: 'receipt' });
  if (!(await opensMediation(tx, actor.caseCode, receipt))) throw refused('receipt.wrong', { field: 'receipt' });
}

/** One route a step. */
export function mediationStepRoutes(app: App, parts: MediationParts): void {
  for (const step of mediationSteps) {
    app.post(
      `/mediations/:code/${addressOf(step)}`,
      {
        config: { who: whoMay(mediationPolicy[step]), ...(step === 'signature' && { rateLimit: tries }) },
        schema: {
          operationId: `${step}OfMediation`,
          summary: `Take the step “${addressOf(step).replaceAll('-', ' ')}” of a mediation`,
          tags: ['mediation'],
          params: mediationCode,
          body: mediationInputs[step] as TSchema,
          response: { 201: mediationTaken },
        },
      },
      (request, reply) => {
        const { code: wanted } = request.params as { code: string };
        const scope = withEyesOfCounty.includes(step) ? { scope: insideDivision(countyOfCode(wanted)) } : {};
        return write(request, reply, scope, async (tx, actor, now) => {
          if (step === 'signature') await showAgain(tx, actor, request.body as MediationInput<'signature'>);
          const isCurrent = (found: Mediation) => requireVersion(request, found.version);
          const found = await takeMediationStep(tx, parts, actor, now, wanted, step, request.body as never, isCurrent);
          const may = allowedMediationSteps(found, actor, { now });
          const body = { code: found.code, status: found.status, may, mayRead: allowedMediationReadings(actor, found) };
          return { status: 201, body, version: actor.kind === 'staff' ? found.version : undefined };
        });
      },
    );
  }
}
