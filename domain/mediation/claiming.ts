import type { Actor } from '../identity/index.ts';
import { isRefusal, localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import { openClaim } from './agreement.ts';
import { findFile } from './consenting.ts';
import { getObligation, perform, whyNotAmount } from './following-up.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { partyOf } from './policy.ts';
import { claimNeed } from './refused-claims.ts';
import { secretOf } from './secret.ts';
import type { MediationWorld } from './world.ts';

/**
 * Whoever owes says that she has performed, with her proof. Nothing is performed by it before somebody answers it; and what was
 * refused is not said again and again (`claimNeed`).
 */
export function claimPerformance(
  found: Mediation,
  { term, on, amountFen, proof, words }: MediationInput<'performanceClaim'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const obligation = getObligation(found, term);
  if (isRefusal(obligation)) return obligation;
  if (partyOf(actor, found) !== obligation.term.debtor) return refuse('mediation.debtorSays');
  if (obligation.status === 'performed') return refuse('mediation.performedBefore', { values: { term } });
  if (openClaim(obligation) !== undefined) return refuse('mediation.claimWaits', { values: { term } });
  const need = claimNeed(found, obligation);
  if (need === 'visit') return refuse('mediation.visitBeforeClaim', { values: { term } });
  if (on > localDateOf(world.now)) return refuse('mediation.notYet', { field: 'on', values: { day: on } });
  const wrong = whyNotAmount(obligation, amountFen);
  if (wrong !== undefined) return wrong;
  const file = findFile(world, proof, 'proof');
  if (isRefusal(file)) return file;
  const isSeen = (obligation.claims ?? []).some((before) => before.proof?.sha256 === file?.sha256);
  if (need === 'proof' && (file === undefined || isSeen))
    return refuse('mediation.newProofMissing', { field: 'proof', values: { term } });
  const said = words === undefined ? undefined : secretOf('file', words);
  return [['mediation.performanceClaimed', { term, on, amountFen, proof: file, words: said }]];
}

/**
 * Whether it came: said by whoever was to have it. Where she is silent, the committee says it, after a visit back since then;
 * never whoever owes it.
 */
export function answerClaim(
  found: Mediation,
  { term, isConfirmed, words }: MediationInput<'performanceAnswer'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const obligation = getObligation(found, term);
  if (isRefusal(obligation)) return obligation;
  const claim = openClaim(obligation);
  if (claim === undefined) return refuse('mediation.noClaim', { field: 'term', values: { term } });
  const party = partyOf(actor, found);
  if (party !== undefined && party !== obligation.term.creditor) return refuse('mediation.creditorSays');
  if (party === undefined && !found.visitsBack.some(({ at }) => at >= claim.at))
    return refuse('mediation.visitFirst', { values: { term } });
  const by = party === undefined ? 'committee' : 'creditor';
  const said = words === undefined ? undefined : secretOf('file', words);
  const answered = ['mediation.claimAnswered', { term, isConfirmed, by, words: said }] as const;
  if (!isConfirmed) return [answered];
  const { on, amountFen, proof } = claim;
  return [answered, ...perform(found, obligation, { on, amountFen, proof, by }, world.now)];
}
