import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { getFile, wordOf } from './consenting.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { secretOf } from './secret.ts';
import type { MediationWorld } from './world.ts';

/** Both parties together ask the court, or nobody does: each of them says so. */
export function wantConfirmation(
  found: Mediation,
  input: MediationInput<'confirmationWish'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const word = wordOf(found, input, world, actor);
  if (isRefusal(word)) return word;
  return found.confirmation?.consents.some(({ party }) => party === word.party)
    ? refuse('mediation.consentedBefore')
    : [['mediation.confirmationWanted', word]];
}

export function writeLetter(
  _: Mediation,
  { letter }: MediationInput<'transferLetter'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const file = getFile(world, letter, 'letter');
  return isRefusal(file) ? file : [['mediation.letterWritten', { letter: file }]];
}

/** The whole bundle goes to the court; that nothing is missing is asked before (next-steps.ts). */
export function askCourt(_: Mediation, { court }: MediationInput<'confirmationRequest'>): DecidedMediation {
  return [['mediation.confirmationAsked', { court }]];
}

export function answerOfCourt(
  _: Mediation,
  { isAccepted, courtNumber, reason }: MediationInput<'courtAnswer'>,
): DecidedMediation | Refusal {
  if (isAccepted)
    return courtNumber === undefined
      ? refuse('mediation.courtNumberMissing', { field: 'courtNumber' })
      : [['mediation.courtAnswered', { isAccepted, courtNumber }]];
  if (reason === undefined) return refuse('mediation.reasonMissing', { field: 'reason' });
  return [['mediation.courtAnswered', { isAccepted, reason: secretOf('file', reason) }]];
}

export function ruleOfCourt(_: Mediation, input: MediationInput<'courtRuling'>): DecidedMediation {
  return [['mediation.courtRuled', input]];
}
