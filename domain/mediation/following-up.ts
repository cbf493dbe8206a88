import type { Actor } from '../identity/index.ts';
import { type Instant, isRefusal, localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import { isBreakable, type Obligation, openClaim } from './agreement.ts';
import { findFile, getParty } from './consenting.ts';
import { performedBy } from './fold-parts.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { mayAskCaseBack } from './next-steps.ts';
import { partyOf } from './policy.ts';
import { secretOf } from './secret.ts';
import { type MediationWorld, needPeriod } from './world.ts';

/** That something was performed is said by whoever was to have it, or shown by a proof; never by whoever owed it. */
export function recordPerformance(
  found: Mediation,
  { term, on, amountFen, proof }: MediationInput<'performance'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const obligation = getObligation(found, term);
  if (isRefusal(obligation)) return obligation;
  if (obligation.status === 'performed') return refuse('mediation.performedBefore', { values: { term } });
  const party = partyOf(actor, found);
  if (party !== undefined && party !== obligation.term.creditor) return refuse('mediation.creditorSays');
  // What came is what she says came, or something else: only the answer tells, or it would count twice.
  if (openClaim(obligation) !== undefined) return refuse('mediation.answerFirst', { values: { term } });
  if (party === undefined && proof === undefined) return refuse('mediation.proofMissing', { field: 'proof' });
  if (on > localDateOf(world.now)) return refuse('mediation.notYet', { field: 'on', values: { day: on } });
  const wrong = whyNotAmount(obligation, amountFen);
  if (wrong !== undefined) return wrong;
  const file = findFile(world, proof, 'proof');
  if (isRefusal(file)) return file;
  const by = party === undefined ? 'committee' : 'creditor';
  return perform(found, obligation, { on, amountFen, proof: file, by }, world.now);
}

/** What came, and that with it everything has. */
export function perform(
  found: Mediation,
  obligation: Obligation,
  recorded: Omit<Obligation['proofs'][number], 'at'>,
  now: Instant,
): DecidedMediation {
  const { number: term } = obligation.term;
  const after = performedBy(obligation, recorded, now);
  const others = found.obligations.filter((each) => each.term.number !== term);
  const isWhole = [...others, after].every(({ status }) => status === 'performed');
  return [
    ['mediation.performanceRecorded', { term, ...recorded }],
    ...(isWhole ? ([['mediation.performed', {}]] as const) : []),
  ];
}

export function whyNotAmount({ term, performedFen }: Obligation, amountFen: number | undefined): Refusal | undefined {
  if ((term.amountFen === undefined) !== (amountFen === undefined))
    return refuse('mediation.amountWanted', { field: 'amountFen', values: { term: term.number } });
  const left = (term.amountFen ?? 0) - performedFen;
  return (amountFen ?? 0) > left
    ? refuse('mediation.moreThanOwed', { field: 'amountFen', values: { leftFen: left } })
    : undefined;
}

export function getObligation(found: Mediation, term: number): Obligation | Refusal {
  const obligation = found.obligations.find((each) => each.term.number === term);
  return obligation ?? refuse('mediation.noObligation', { field: 'term', values: { term } });
}

export function visitBack(
  found: Mediation,
  { words, ...rest }: MediationInput<'visitBack'>,
): DecidedMediation | Refusal {
  const known = getParty(found, rest.party);
  if (isRefusal(known)) return known;
  return [['mediation.visitedBack', { ...rest, words: words === undefined ? undefined : secretOf('file', words) }]];
}

/** The agreement is broken. A party may ask that the case it had settled goes on. */
export function breach(
  found: Mediation,
  { term, words, asksCaseBack = false }: MediationInput<'breach'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const obligation = getObligation(found, term);
  if (isRefusal(obligation)) return obligation;
  const party = partyOf(actor, found);
  if (party !== undefined && party !== obligation.term.creditor) return refuse('mediation.creditorSays');
  const asks = asksCaseBack && party !== undefined && found.breach?.asksCaseBack !== true;
  const no = whyNotBroken(obligation, world.now);
  if (no !== undefined && !(asks && mayAskCaseBack(found, obligation, actor))) return no;
  const body = { party: obligation.term.creditor, term, asksCaseBack: asks };
  return [['mediation.breached', { ...body, words: words === undefined ? undefined : secretOf('file', words) }]];
}

function whyNotBroken(obligation: Obligation, now: Instant): Refusal | undefined {
  const { number: term, performBy: day = '' } = obligation.term;
  if (isBreakable(obligation, localDateOf(now))) return undefined;
  if (obligation.status === 'broken') return refuse('mediation.brokenBefore', { field: 'term', values: { term } });
  if (obligation.status === 'performed')
    return refuse('mediation.performedBefore', { field: 'term', values: { term } });
  return refuse('mediation.notDueYet', { field: 'term', values: { day } });
}

export function renew(
  found: Mediation,
  { reason }: MediationInput<'renewal'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const due = needPeriod(world, 'conclude', found);
  return isRefusal(due) ? due : [['mediation.renewed', { due, reason: secretOf('file', reason) }]];
}

export function archive(): DecidedMediation {
  return [['mediation.archived', {}]];
}
