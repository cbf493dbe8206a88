import type { Actor } from '../../identity/index.ts';
import type { Instant } from '../../kernel/index.ts';
import type { Mediation } from '../mediation.ts';
import { allowedMediationSteps } from '../next-steps.ts';
import { mayActOnMediation } from '../policy.ts';
import { modelCaseStateOf, publicityOf } from './model-case.ts';
import type { ModelCaseLine } from './model-case-view.ts';

/** A story as a desk sees it, without a word of it; undefined where there is none for this actor. */
export function modelCaseLine(found: Mediation, actor: Actor, now: Instant): ModelCaseLine | undefined {
  const state = modelCaseStateOf(found);
  const { modelCase } = found;
  if (state === undefined || modelCase === undefined || !mayActOnMediation(actor, 'readModelCase', found))
    return undefined;
  const { code, disputeType, committee } = found;
  const { version, writtenAt, writer, published } = modelCase;
  return {
    ...{ code, disputeType, committee, state, version, writtenAt, writer: { name: writer.name } },
    words: found.parties.map(({ number, side }) => {
      const word = publicityOf(found, number);
      return { party: number, side, ...(word && { says: word.says, how: word.how }) };
    }),
    ...(published && { published: { publicId: published.publicId, month: published.month } }),
    may: allowedMediationSteps(found, actor, { now }).filter((step) => steps.has(step)),
  };
}

const steps: ReadonlySet<string> = new Set([
  ...['modelCase', 'publicityConsent', 'modelCaseReturn', 'modelCasePublication', 'modelCaseTakedown'],
]);
