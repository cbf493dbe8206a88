import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { getParty } from './consenting.ts';
import { writeInclination } from './inclination.ts';
import type { MediationInput, TermInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import type { Mediation } from './mediation.ts';
import { partyOf } from './policy.ts';
import { secretOf } from './secret.ts';
import { confided } from './sitting.ts';
import { isWaiting, type Statement, type Term } from './terms.ts';
import type { MediationWorld } from './world.ts';

/** What a party writes waits for the mediator, who passes it on, or speaks with her first. */
export function state(
  found: Mediation,
  { words }: MediationInput<'statement'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const party = partyOf(actor, found);
  if (party === undefined) return refuse('mediation.stepNotYours', { values: { step: 'statement' } });
  if (found.mediators.length === 0) return refuse('mediation.noMediatorYet');
  return [['mediation.stated', { party, words: confided(found, words, party) }]];
}

export function passOn(found: Mediation, { number }: MediationInput<'passingOn'>): DecidedMediation | Refusal {
  const stated = getWaiting(found, number);
  if (isRefusal(stated)) return stated;
  // The same words for another circle: whoever seals them for it need not have written them.
  return [['mediation.passedOn', { number, words: secretOf('file', stated.words.text) }]];
}

/** What would do harm is not passed on: its author reads why, and writes it again. The other side reads neither. */
export function askRewording(
  found: Mediation,
  { number, reason }: MediationInput<'rewordingRequest'>,
): DecidedMediation | Refusal {
  const stated = getWaiting(found, number);
  if (isRefusal(stated)) return stated;
  return [['mediation.rewordingAsked', { number, reason: confided(found, reason, stated.party) }]];
}

/** Whose turn it is, where the order of the turns would keep somebody waiting for a person who does not write. */
export function giveFloor(found: Mediation, { party }: MediationInput<'floor'>): DecidedMediation | Refusal {
  const known = getParty(found, party);
  if (isRefusal(known)) return known;
  if (found.turn === party) return refuse('mediation.hasTheFloor', { field: 'party', values: { party } });
  return [['mediation.floorGiven', { party }]];
}

function getWaiting({ statements }: Mediation, number: number): Statement | Refusal {
  const stated = statements.find((each) => each.number === number && isWaiting(each));
  return stated ?? refuse('mediation.noStatement', { field: 'number', values: { number } });
}

export function propose(
  found: Mediation,
  { terms, answers }: MediationInput<'proposal'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  if (answers !== undefined && !found.proposals.some(({ number }) => number === answers))
    return refuse('mediation.noProposal', { field: 'answers', values: { number: answers } });
  const written = termsFrom(found, terms);
  if (isRefusal(written)) return written;
  return [['mediation.proposed', { by: partyOf(actor, found) ?? 'mediator', terms: written, answers }]];
}

export function incline(
  found: Mediation,
  input: MediationInput<'inclination'>,
  _: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const party = partyOf(actor, found);
  if (party === undefined) return refuse('mediation.stepNotYours', { values: { step: 'inclination' } });
  if (found.mediators.length === 0) return refuse('mediation.noMediatorYet');
  return [['mediation.inclined', { party, stated: confided(found, writeInclination(input), party) }]];
}

/** Terms as the file keeps them. Each is between two parties who are still there, and says how much or what. */
export function termsFrom(found: Mediation, inputs: readonly TermInput[]): Term[] | Refusal {
  const terms: Term[] = [];
  for (const [at, { what, ...term }] of inputs.entries()) {
    const [debtor, creditor] = [getParty(found, term.debtor), getParty(found, term.creditor)];
    if (isRefusal(debtor)) return debtor;
    if (isRefusal(creditor)) return creditor;
    if (debtor.number === creditor.number) return refuse('mediation.termWithHerself', { field: 'terms' });
    if (term.kind === 'pay' && term.amountFen === undefined)
      return refuse('mediation.termWithoutAmount', { field: 'terms', values: { term: at + 1 } });
    if (term.kind !== 'pay' && what === undefined)
      return refuse('mediation.termWithoutWords', { field: 'terms', values: { term: at + 1 } });
    const amountFen = term.kind === 'pay' ? term.amountFen : undefined;
    terms.push({ ...term, amountFen, number: at + 1, what: what === undefined ? undefined : secretOf('file', what) });
  }
  return terms;
}
