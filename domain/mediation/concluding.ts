import type { Due } from '../cases/index.ts';
import { type Actor, isStaff } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { isSameSigner, missingSigners, type Signature, type Signer } from './agreement.ts';
import { whyNotConfirmed } from './confirmation.ts';
import { findFile, getFile, getParty } from './consenting.ts';
import type { MediationEventBodies } from './events.ts';
import { termsFrom } from './exchanging.ts';
import { ended } from './fold-parts.ts';
import type { MediationInput } from './inputs.ts';
import type { DecidedMediation } from './lifecycle.ts';
import { isForbidden, mattersIn } from './matters.ts';
import { activeParties, failureReasonsOf, type Mediation } from './mediation.ts';
import { partyOf } from './policy.ts';
import { roadsFor } from './roads.ts';
import { secretOf } from './secret.ts';
import { type MediationWorld, movePeriod, needPeriod } from './world.ts';

/** The agreement on paper, item by item of 人民调解法 art. 29. Signatures under an earlier draft are void with it. */
export function draft(found: Mediation, input: MediationInput<'draft'>): DecidedMediation | Refusal {
  const written = writeAgreement(found, input);
  return isRefusal(written) ? written : [['mediation.drafted', written]];
}

/** 口头协议: the parties see no need of a paper (art. 28). It binds at once and goes into the register. */
export function agreeOrally(
  found: Mediation,
  input: MediationInput<'oralAgreement'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  const written = writeAgreement(found, input);
  if (isRefusal(written)) return written;
  const effect = takesEffect(found, 'oral', written.scope, world);
  return isRefusal(effect) ? effect : [['mediation.agreedOrally', written], ...effect];
}

function writeAgreement(
  found: Mediation,
  { terms: inputs, facts, points, responsibility, scope, remaining, seenWarnings }: MediationInput<'draft'>,
): MediationEventBodies['mediation.drafted'] | Refusal {
  const terms = termsFrom(found, inputs);
  if (isRefusal(terms)) return terms;
  const open = terms.find(({ manner, performBy }) => manner !== 'atOnce' && performBy === undefined);
  if (open !== undefined && open.kind !== 'refrain')
    return refuse('mediation.termWithoutDay', { field: 'terms', values: { term: open.number } });
  if (scope === 'part' && remaining === undefined) return refuse('mediation.remainingMissing', { field: 'remaining' });
  const warnings = mattersIn(facts, points, responsibility, ...inputs.map(({ what }) => what));
  const forbidden = warnings.find(isForbidden);
  if (forbidden !== undefined && seenWarnings !== true)
    return refuse('mediation.forbiddenMatter', { field: 'seenWarnings', values: { matter: forbidden } });
  return {
    facts: secretOf('file', facts),
    points: secretOf('file', points),
    responsibility: secretOf('file', responsibility),
    terms,
    scope,
    remaining: remaining === undefined ? undefined : secretOf('file', remaining),
    copies: activeParties(found).length + 1,
    warnings,
  };
}

/** A party signs for herself. What was signed on paper is put down by the mediator, with the scan and whose hand it is. */
export function sign(
  found: Mediation,
  { paper, number, party, image }: MediationInput<'signature'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const missing = whyNotSigned(found, paper, number);
  if (missing !== undefined) return missing;
  const signer = signerOf(found, party, actor);
  if (isRefusal(signer)) return signer;
  const isOnPaper = signer.kind === 'party' && isStaff(actor);
  if (isOnPaper && image === undefined) return refuse('mediation.paperMissing', { field: 'image' });
  const file = isOnPaper ? getFile(world, image ?? '', 'image') : findFile(world, image, 'image');
  if (isRefusal(file)) return file;
  const signature = { paper, number, signer, how: isOnPaper ? 'paper' : 'screen', image: file } as const;
  return hasSigned(found, signature) ? refuse('mediation.signedBefore') : [['mediation.signed', signature]];
}

function whyNotSigned(found: Mediation, paper: Signature['paper'], number: number): Refusal | undefined {
  const values = { number };
  if (paper === 'agreement')
    return found.status === 'agreed' && found.draft?.number === number
      ? undefined
      : refuse('mediation.notThisDraft', { field: 'number', values });
  const session = found.sessions.find((each) => each.number === number);
  return session?.status === 'held' ? undefined : refuse('mediation.noMinutes', { field: 'number', values });
}

function signerOf(found: Mediation, party: number | undefined, actor: Actor): Signer | Refusal {
  const own = partyOf(actor, found);
  if (own !== undefined && party !== undefined && party !== own)
    return refuse('mediation.notYourWord', { field: 'party' });
  if (own === undefined && party === undefined && isStaff(actor)) return { kind: 'mediator', personId: actor.personId };
  const named = getParty(found, own ?? party);
  return isRefusal(named) ? named : { kind: 'party', party: named.number };
}

function hasSigned({ signatures }: Mediation, { paper, number, signer }: Omit<Signature, 'at'>): boolean {
  return signatures.some((each) => each.paper === paper && each.number === number && isSameSigner(each.signer, signer));
}

/** The committee's seal comes last, and with it the agreement takes effect. */
export function seal(
  found: Mediation,
  { number }: MediationInput<'seal'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  if (found.draft?.number !== number) return refuse('mediation.notThisDraft', { field: 'number', values: { number } });
  const missing = missingSigners(found).filter(({ kind }) => kind !== 'committee');
  if (missing.length > 0) throw new Error(`${found.code} is sealed before everybody signed`);
  const effect = takesEffect(found, 'written', found.draft.scope, world);
  if (isRefusal(effect)) return effect;
  const signature = { paper: 'agreement', number, signer: { kind: 'committee' }, how: 'paper' } as const;
  return [['mediation.signed', signature], ...effect];
}

function takesEffect(
  found: Mediation,
  form: 'written' | 'oral',
  scope: 'whole' | 'part',
  world: MediationWorld,
): DecidedMediation | Refusal {
  const bar = whyNotConfirmed({ ...found, outcome: { kind: 'settled', form, scope, roads: [], at: world.now } });
  const due = bar === undefined ? needPeriod(world, 'confirm', found) : undefined;
  if (isRefusal(due)) return due;
  // What stays in dispute has its roads, whatever was agreed of the rest.
  const roads = scope === 'part' ? roadsFor(world.roads, found.disputeType, found.divisionCode) : [];
  return [['mediation.tookEffect', { form, scope, roads, ...(due && { due }) }]];
}

export function fail(
  found: Mediation,
  { reason, words }: MediationInput<'failure'>,
  world: MediationWorld,
): DecidedMediation | Refusal {
  if (reason === 'other' && words === undefined) return refuse('mediation.reasonMissing', { field: 'words' });
  const due = reason === 'timeOver' ? timeOf(found, world) : undefined;
  if (isRefusal(due)) return due;
  if (due !== undefined && world.now <= due.at)
    return refuse('mediation.timeNotOver', { field: 'reason', values: { dueAt: due.at } });
  if (!failureReasonsOf(found, world.now).includes(reason))
    return refuse('mediation.otherReason', { field: 'reason', values: { status: found.status } });
  const roads = roadsFor(world.roads, found.disputeType, found.divisionCode);
  return [['mediation.failed', { reason, words: words === undefined ? undefined : secretOf('file', words), roads }]];
}

/** Until when it may be mediated. The days of an expert who is still waited for are none of it. */
function timeOf(found: Mediation, world: MediationWorld): Due | Refusal | undefined {
  const due = found.dues.conclude;
  if (due === undefined || found.status !== 'appraising') return due;
  return movePeriod(world, due, { pauses: ended(found, world.now) });
}

/**
 * A party does not go on, and need not say why. While others stand on her side they go on without her. The last applicant
 * withdraws the dispute; the last respondent ends it, and everybody is told which roads are left.
 */
export function withdraw(
  found: Mediation,
  input: MediationInput<'withdrawal'>,
  world: MediationWorld,
  actor: Actor,
): DecidedMediation | Refusal {
  const own = getParty(found, partyOf(actor, found));
  if (isRefusal(own)) return own;
  const words = input.words === undefined ? undefined : secretOf('file', input.words);
  const roads = roadsFor(world.roads, found.disputeType, found.divisionCode);
  const others = activeParties(found).filter(({ side, number }) => side === own.side && number !== own.number);
  if (others.length > 0) return [['mediation.partyLeft', { party: own.number, words, roads }]];
  if (own.side === 'applicant') return [['mediation.withdrawn', { party: own.number, words }]];
  return [['mediation.failed', { reason: 'refusedByParty', words, roads }]];
}
