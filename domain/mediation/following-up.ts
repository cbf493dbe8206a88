import type { Actor } from '../identity/index.ts';
import { isRefusal, localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import type { Obligation } from './agreement.ts';
import { findFile, getParty, wordOf } from './consenting.ts';
import { performedBy } from './fold-parts.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { isOwed } from './next-steps.ts';
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
  if (party === undefined && proof === undefined) return refuse('mediation.proofMissing', { field: 'proof' });
  if (on > localDateOf(world.now)) return refuse('mediation.notYet', { field: 'on', values: { day: on } });
  const wrong = whyNotAmount(obligation, amountFen);
  if (wrong !== undefined) return wrong;
  const file = findFile(world, proof, 'proof');
  if (isRefusal(file)) return file;
  const by = party === undefined ? 'committee' : 'creditor';
  const recorded = { on, amountFen, proof: file, by } as const;
  const after = performedBy(obligation, recorded, world.now);
  const others = found.obligations.filter((each) => each.term.number !== term);
  const isWhole = [...others, after].every(({ status }) => status === 'performed');
  return [
    ['mediation.performanceRecorded', { term, ...recorded }],
    ...(isWhole ? ([['mediation.performed', {}]] as const) : []),
  ];
}

function whyNotAmount({ term, performedFen }: Obligation, amountFen: number | undefined): Refusal | undefined {
  if ((term.amountFen === undefined) !== (amountFen === undefined))
    return refuse('mediation.amountWanted', { field: 'amountFen', values: { term: term.number } });
  const left = (term.amountFen ?? 0) - performedFen;
  return (amountFen ?? 0) > left
    ? refuse('mediation.moreThanOwed', { field: 'amountFen', values: { leftFen: left } })
    : undefined;
}

function getObligation(found: Mediation, term: number): Obligation | Refusal {
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
  const { performBy = '' } = obligation.term;
  if (!isOwed(obligation.status) || performBy >= localDateOf(world.now))
    return refuse('mediation.notDueYet', { field: 'term', values: { day: performBy } });
  const body = { party: obligation.term.creditor, term, asksCaseBack: asksCaseBack && party !== undefined };
  return [['mediation.breached', { ...body, words: words === undefined ? undefined : secretOf('file', words) }]];
}

export function renew(
  found: Mediation,
  { reason }: MediationInput<'renewal'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const due = needPeriod(world, 'conclude', found);
  return isRefusal(due) ? due : [['mediation.renewed', { due, reason: secretOf('file', reason) }]];
}

export function agreeToPublicity(
  found: Mediation,
  input: MediationInput<'publicityConsent'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const word = wordOf(found, input, world, actor);
  if (isRefusal(word)) return word;
  return found.publicity.some(({ party }) => party === word.party)
    ? refuse('mediation.consentedBefore')
    : [['mediation.publicityAgreed', word]];
}

export function archive(): DecidedMediation {
  return [['mediation.archived', {}]];
}
