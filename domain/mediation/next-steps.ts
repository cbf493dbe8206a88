import type { Actor } from '../identity/index.ts';
import { localDateOf, type Refusal, refuse } from '../kernel/index.ts';
import { isBreakable, missingSigners, type Obligation, openClaim } from './agreement.ts';
import { excludedMatters, isBeforeCourt, missingFromBundle, whyNotConfirmed } from './confirmation.ts';
import type { MediationStep } from './inputs.ts';
import { jointStateOf } from './joint-invitation.ts';
import { refuseErased } from './keeping.ts';
import { activeParties, allConsent, type Mediation, type MediationStatus } from './mediation.ts';
import { whyNotCheck, whyNotSpeak, whyNotTakeBack, whyNotTell } from './model-cases/telling.ts';
import { mayActOnMediation, partyOf } from './policy.ts';
import { claimNeed } from './refused-claims.ts';
import { isWaiting } from './terms.ts';
import type { MediationWorld } from './world.ts';

const papers = ['partyDescription', 'transferRecord', 'decisionReport'] as const satisfies MediationStep[];
/** What is written down whenever it comes; and what is public is taken back at any time. */
const always = [...papers, 'modelCaseTakedown'] as const satisfies MediationStep[];
/** Of what is over, settled or not, a story may be told. */
const telling = [
  ...(['modelCase', 'publicityConsent', 'modelCaseReturn', 'modelCasePublication'] as const),
] as const satisfies MediationStep[];
/** What a committee says to being asked to mediate with, and how its part ends. */
const jointly = [
  ...(['jointAcceptance', 'jointDeclination', 'jointRecall', 'jointDeparture', 'jointEnding'] as const),
] as const satisfies MediationStep[];
const beforeMediating = [
  ...(['rightsNotice', 'mediatorChoice', 'assignment', 'handingOn', 'jointMediation', 'evidence'] as const),
  ...(['meetingRequest', 'meetingCall', 'meetingMinutes', 'longerTime', 'longerTimeConsent'] as const),
  ...(['failure', 'withdrawal'] as const),
  ...jointly,
  ...always,
] as const satisfies MediationStep[];
const afterAgreeing = [
  ...([
    'visitBack',
    'confirmationWish',
    'transferLetter',
    'confirmationRequest',
    'courtAnswer',
    'courtRuling',
  ] as const),
  'signature',
  ...always,
] as const satisfies MediationStep[];
const performing = ['performance', 'performanceClaim', 'performanceAnswer'] as const satisfies MediationStep[];
const ending = ['visitBack', 'archive', ...always] as const satisfies MediationStep[];

/** The steps that each status leaves open. The server refuses by it, the screen shows its buttons by it. */
export const nextMediationSteps = {
  applied: ['referral', 'acceptance', 'declination', 'handingOn', 'evidence', 'withdrawal', ...always],
  declined: ending,
  accepted: beforeMediating,
  mediating: [
    ...beforeMediating,
    ...(['recusal', 'sessionPlan', 'sessionRecord', 'sessionFall', 'caucus', 'investigation'] as const),
    ...(['expertRequest', 'statement', 'passingOn', 'rewordingRequest', 'floor'] as const),
    ...(['proposal', 'inclination'] as const),
    ...(['draft', 'oralAgreement', 'signature'] as const),
  ],
  appraising: [
    ...(['expertOpinion', 'evidence', 'recusal', 'assignment', 'caucus', 'investigation', 'rightsNotice'] as const),
    ...(['failure', 'withdrawal', 'meetingRequest', 'meetingCall', 'meetingMinutes'] as const),
    ...jointly,
    ...always,
  ],
  handedOn: ['takingOver', 'handingBack', 'withdrawal', 'evidence', ...always],
  agreed: [
    ...(['signature', 'seal', 'draft', 'caucus', 'evidence', 'recusal', 'assignment', 'longerTime'] as const),
    ...(['longerTimeConsent', 'failure', 'withdrawal'] as const),
    ...jointly,
    ...always,
  ],
  settled: [...afterAgreeing, ...telling, ...performing, 'breach'],
  performed: [...afterAgreeing, ...telling, 'archive'],
  broken: [...afterAgreeing, ...performing, 'breach', 'renewal', 'failure'],
  failed: [...ending, 'courtAnswer', 'courtRuling', ...telling],
  withdrawn: ending,
  archived: [...telling, 'modelCaseTakedown', 'legalHold', 'holdRelease'],
} as const satisfies Record<MediationStatus, readonly MediationStep[]>;

export type MediationCircumstances = Pick<MediationWorld, 'now'>;

/** Why this actor may not take this step now; undefined when she may. */
export function whyNotMediate(
  found: Mediation,
  step: MediationStep,
  actor: Actor,
  world: MediationCircumstances,
): Refusal | undefined {
  if (found.erasedAt !== undefined) return refuseErased(found.erasedAt);
  if (!mayActOnMediation(actor, step, found)) return refuse('mediation.stepNotYours', { values: { step } });
  if (!(nextMediationSteps[found.status] as readonly MediationStep[]).includes(step))
    return refuse('mediation.stepNotNow', { values: { step, status: found.status } });
  const left = forWhoeverLeft.includes(step) ? undefined : hasLeft(found, actor);
  return left ?? conditions[step]?.(found, actor, world);
}

/** What this actor may do with the file now: travels with every record that leaves the server. */
export function allowedMediationSteps(found: Mediation, actor: Actor, world: MediationCircumstances): MediationStep[] {
  return nextMediationSteps[found.status].filter((step) => whyNotMediate(found, step, actor, world) === undefined);
}

/** She has left the dispute, and is in its story all the same. */
const forWhoeverLeft: readonly MediationStep[] = ['publicityConsent', 'modelCaseTakedown'];

type Condition = (found: Mediation, actor: Actor, world: MediationCircumstances) => Refusal | undefined;

function hasLeft(found: Mediation, actor: Actor): Refusal | undefined {
  const number = partyOf(actor, found);
  if (number === undefined || activeParties(found).some((party) => party.number === number)) return undefined;
  return refuse('mediation.youLeft');
}

/** 告知在先: nobody is led to an agreement before every party knows what she may refuse. */
function rightsFirst(found: Mediation): Refusal | undefined {
  const untold = activeParties(found).find(({ number }) => !found.rightsTold.some((told) => told.party === number));
  return untold && refuse('mediation.rightsFirst', { values: { party: untold.number } });
}

function notAsked(meetings: Mediation['meetings'], state: 'asked' | 'called'): Refusal | undefined {
  const waits = meetings.some(({ called, held }) =>
    state === 'asked' ? called === undefined : called !== undefined && held === undefined,
  );
  return waits ? undefined : refuse('mediation.noMeeting');
}

function inTimeForCourt(found: Mediation, _: Actor, { now }: MediationCircumstances): Refusal | undefined {
  if (found.confirmation?.appliedAt !== undefined) return refuse('mediation.confirmationAsked');
  const bar = whyNotConfirmed(found);
  if (bar !== undefined)
    return refuse(bar === 'oral' ? 'mediation.confirmationOfOral' : 'mediation.confirmationOfFiled');
  const due = found.dues.confirm;
  return due !== undefined && now <= due.at
    ? undefined
    : refuse('mediation.confirmationTooLate', { values: { dueAt: due?.at ?? '' } });
}

/** What a reporter wished for is the centre’s to give: before it has, no committee takes it up. */
function centreFirst({ intake, referredAt }: Mediation): Refusal | undefined {
  return intake.isWished === true && referredAt === undefined ? refuse('mediation.centreFirst') : undefined;
}

const conditions: Partial<Record<MediationStep, Condition>> = {
  legalHold: ({ hold }) => (hold === undefined ? undefined : refuse('mediation.held')),
  holdRelease: ({ hold }) => (hold === undefined ? refuse('mediation.notHeld') : undefined),
  referral: (found) => (centreFirst(found) === undefined ? refuse('mediation.notWished') : undefined),
  acceptance: centreFirst,
  declination: centreFirst,
  handingOn: centreFirst,
  rightsNotice: (found, actor) => {
    const number = partyOf(actor, found);
    const isDone =
      number === undefined ? rightsFirst(found) === undefined : found.rightsTold.some(({ party }) => party === number);
    return isDone ? refuse('mediation.rightsTold') : undefined;
  },
  signature: (found, actor) =>
    hasToSign(found, partyOf(actor, found)) ? undefined : refuse('mediation.nothingToSign'),
  sessionRecord: (found) => rightsFirst(found) ?? noSession(found),
  sessionFall: noSession,
  draft: rightsFirst,
  oralAgreement: rightsFirst,
  expertOpinion: (found) =>
    found.expertOpinions.some(({ cameAt }) => cameAt === undefined) ? undefined : refuse('mediation.noExpertAsked'),
  statement: (found, actor) => {
    if (found.statements.some(isWaiting)) return refuse('mediation.statementWaits');
    return found.turn === undefined || found.turn === partyOf(actor, found)
      ? undefined
      : refuse('mediation.notYourTurn', { values: { party: found.turn } });
  },
  passingOn: waitingStatement,
  rewordingRequest: waitingStatement,
  floor: (found) => (found.statements.some(isWaiting) ? refuse('mediation.statementWaits') : undefined),
  jointRecall: ({ invitations = [] }) =>
    invitations.some((each) => jointStateOf(each) === 'asked') ? undefined : refuse('mediation.committeeNotInvited'),
  jointEnding: ({ assisting }) => (assisting.length > 0 ? undefined : refuse('mediation.committeeNotJoined')),
  meetingCall: ({ meetings }) => notAsked(meetings, 'asked'),
  meetingMinutes: ({ meetings }) => notAsked(meetings, 'called'),
  decisionReport: ({ meetings }) =>
    meetings.some(({ decisions }) => decisions.some(({ doneAt }) => doneAt === undefined))
      ? undefined
      : refuse('mediation.noDecision'),
  seal: (found) => {
    const missing = missingSigners(found).find(({ kind }) => kind !== 'committee');
    if (missing === undefined) return undefined;
    return refuse('mediation.signatureMissing', {
      values: missing.kind === 'party' ? { party: missing.party } : { mediator: found.mediators.length },
    });
  },
  longerTimeConsent: (found, actor) => {
    const open = found.longerTimes.find(({ agreedAt }) => agreedAt === undefined);
    if (open === undefined) return refuse('mediation.noLongerTimeProposed');
    const number = partyOf(actor, found);
    return open.consents.some(({ party }) => party === number) ? refuse('mediation.consentedBefore') : undefined;
  },
  performanceClaim: (found, actor) => {
    const own = found.obligations.filter(
      (each) => each.term.debtor === partyOf(actor, found) && each.status !== 'performed' && !openClaim(each),
    );
    const [first] = own;
    if (first === undefined) return refuse('mediation.debtorSays');
    return own.every((each) => claimNeed(found, each) === 'visit')
      ? refuse('mediation.visitBeforeClaim', { values: { term: first.term.number } })
      : undefined;
  },
  performanceAnswer: (found, actor) => {
    const number = partyOf(actor, found);
    const waiting = found.obligations.flatMap((each) => {
      const claim = openClaim(each);
      return claim === undefined || (number ?? each.term.creditor) !== each.term.creditor ? [] : [claim];
    });
    if (waiting.length === 0) return refuse('mediation.noClaim');
    const isVisited =
      number !== undefined || waiting.some((claim) => found.visitsBack.some(({ at }) => at >= claim.at));
    return isVisited ? undefined : refuse('mediation.visitFirst');
  },
  breach: (found, actor, { now }) =>
    found.obligations.some((each) => isBreakable(each, localDateOf(now)) || mayAskCaseBack(found, each, actor))
      ? undefined
      : refuse('mediation.nothingOverdue'),
  confirmationWish: (found, actor, world) => {
    const late = inTimeForCourt(found, actor, world);
    if (late !== undefined) return late;
    const consents = found.confirmation?.consents ?? [];
    const number = partyOf(actor, found);
    const isDone = number === undefined ? allConsent(found, consents) : consents.some(({ party }) => party === number);
    return isDone ? refuse('mediation.consentedBefore') : undefined;
  },
  transferLetter: inTimeForCourt,
  confirmationRequest: (found, actor, world) => {
    const late = inTimeForCourt(found, actor, world);
    if (late !== undefined) return late;
    const [matter] = excludedMatters(found);
    if (matter !== undefined) return refuse('mediation.excludedMatter', { values: { matter } });
    const [missing] = missingFromBundle(found);
    if (missing === undefined) return undefined;
    return refuse('mediation.bundleIncomplete', { values: { part: missing.part, party: missing.party ?? 0 } });
  },
  courtAnswer: ({ confirmation }) =>
    confirmation?.appliedAt !== undefined && confirmation.accepted === undefined && confirmation.declined === undefined
      ? undefined
      : refuse('mediation.courtNotAsked'),
  courtRuling: ({ confirmation }) =>
    confirmation?.accepted !== undefined && confirmation.ruling === undefined
      ? undefined
      : refuse('mediation.courtNotAsked'),
  archive: ({ confirmation }) => (isBeforeCourt(confirmation) ? refuse('mediation.courtAwaited') : undefined),
  modelCase: whyNotTell,
  publicityConsent: whyNotSpeak,
  modelCaseReturn: whyNotCheck,
  modelCasePublication: whyNotCheck,
  modelCaseTakedown: whyNotTakeBack,
};

/** The office wrote down that it is broken: whose case was settled by it may ask for that case all the same, once. */
export function mayAskCaseBack(
  { intake, breach, ...found }: Mediation,
  { status, term }: Obligation,
  actor: Actor,
): boolean {
  const isOpen = intake.caseCode !== undefined && breach?.asksCaseBack === false;
  return isOpen && status === 'broken' && term.creditor === partyOf(actor, { intake, ...found });
}

/** Whether a paper lies there under which the hand of this party is missing; of anybody, where none is named. */
function hasToSign(found: Mediation, number: number | undefined): boolean {
  const minutes = found.sessions
    .filter(({ status }) => status === 'held')
    .map((held) => ['minutes', held.number] as const);
  const papers = found.status === 'agreed' ? [['agreement', found.draft?.number] as const, ...minutes] : minutes;
  const needed = number === undefined ? activeParties(found).map((party) => party.number) : [number];
  return papers.some(([paper, at]) => {
    const hands = found.signatures.filter((each) => each.paper === paper && each.number === at);
    const isByParties = needed.every((party) =>
      hands.some(({ signer }) => signer.kind === 'party' && signer.party === party),
    );
    const isByMediators = found.mediators.every(({ personId }) =>
      hands.some(({ signer }) => signer.kind === 'mediator' && signer.personId === personId),
    );
    return !isByParties || (number === undefined && !isByMediators);
  });
}

function waitingStatement({ statements }: Mediation): Refusal | undefined {
  return statements.some(isWaiting) ? undefined : refuse('mediation.noStatement');
}

function noSession(found: Mediation): Refusal | undefined {
  return found.sessions.some(({ status }) => status === 'planned') ? undefined : refuse('mediation.noSessionPlanned');
}

export function isOwed(status: Mediation['obligations'][number]['status']): boolean {
  return status === 'open' || status === 'partial';
}
