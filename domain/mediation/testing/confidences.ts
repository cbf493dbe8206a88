import { type Actor, isStaff } from '../../identity/index.ts';
import type { Mediation } from '../mediation.ts';
import { isWaiting } from '../terms.ts';
import type { Footstep } from './random-walk.ts';

/** Words that were said in confidence: where they may be found again, written down apart from the code that keeps them. */
export type Confidence = { words: string; party?: number; mediators: string[]; step: string };

/** What of a footstep was said in confidence, if anything: a separate talk, an inclination, a statement, a paper. */
export function confidenceOf({ step, actor, words, input }: Footstep, before: Mediation): Confidence | undefined {
  const seated = before.mediators.map(({ personId }) => personId);
  const party = numberOf(actor, before);
  if (step === 'caucus' && isStaff(actor)) return { words, step, mediators: [actor.personId] };
  if (step === 'inclination' || step === 'statement') return { words, step, party, mediators: seated };
  if (step === 'rewordingRequest')
    return { words, step, party: before.statements.find(isWaiting)?.party, mediators: seated };
  if (step === 'evidence' && (input as { shownTo: string }).shownTo === 'confidence')
    return { words, step, party, mediators: seated };
  return undefined;
}

/** Whether somebody may come across it: the party whose words they are, and whoever was told and still sits there. */
export function isFor({ party, mediators }: Confidence, actor: Actor, found: Mediation): boolean {
  // With the archiving it is gone for everybody.
  if (found.status === 'archived') return false;
  if (party !== undefined && numberOf(actor, found) === party) return true;
  if (!isStaff(actor) || actor.role !== 'mediator') return false;
  return mediators.includes(actor.personId) && found.mediators.some(({ personId }) => personId === actor.personId);
}

function numberOf(actor: Actor, { code, parties }: Mediation): number | undefined {
  if (actor.kind !== 'reporter') return undefined;
  return parties.find(({ number }) => actor.caseCode === `${code}-${number}`)?.number;
}
