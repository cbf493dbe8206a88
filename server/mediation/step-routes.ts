import { countyOfCode } from '@linli/domain/cases';
import { whoMay } from '@linli/domain/identity';
import {
  allowedMediationReadings,
  allowedMediationSteps,
  type Mediation,
  type MediationStep,
  mediationInputs,
  mediationPolicy,
  mediationSteps,
  mediationTaken,
} from '@linli/domain/mediation';
import type { TSchema } from 'typebox';
import { insideDivision } from '../database/index.ts';
import { type App, requireVersion, write } from '../http/index.ts';
import { mediationCode } from './codes.ts';
import { takeMediationStep, withEyesOfCounty } from './take-step.ts';
import type { MediationParts } from './world.ts';

/** The address of a step under its file: the name of the step, in words. */
export function addressOf(step: MediationStep): string {
  return step.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** One route a step. */
export function mediationStepRoutes(app: App, parts: MediationParts): void {
  for (const step of mediationSteps) {
    app.post(
      `/mediations/:code/${addressOf(step)}`,
      {
        config: { who: whoMay(mediationPolicy[step]) },
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
