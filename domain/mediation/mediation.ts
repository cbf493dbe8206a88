import type { AttachmentRef, Due, UnitRef } from '../cases/index.ts';
import type { Instant, Pause, Period } from '../kernel/index.ts';
import type { Draft, Obligation, Signature } from './agreement.ts';
import type { Confirmation } from './confirmation.ts';
import type { FileNumber } from './file-number.ts';
import type { HandingOn, JointMeeting, TransferRecord } from './handings.ts';
import type { JointInvitation } from './joint-invitation.ts';
import type { ModelCase, PublicityWord } from './model-cases/model-case.ts';
import type { Road } from './roads.ts';
import type { Secret } from './secret.ts';
import type { Caucus, Evidence, ExpertOpinion, Investigation, Session } from './sessions.ts';
import type { Proposal, Statement } from './terms.ts';

export const mediationStatuses = [
  'applied',
  'declined',
  'accepted',
  'mediating',
  'appraising',
  'handedOn',
  'agreed',
  'settled',
  'performed',
  'broken',
  'failed',
  'withdrawn',
  'archived',
] as const;
export type MediationStatus = (typeof mediationStatuses)[number];

/** How a dispute comes to a committee (人民调解卷宗: 案件来源). */
export const mediationSources = [
  'application',
  'foundByCommittee',
  'foundByGridWorker',
  'case',
  'hotlineReferral',
  'policeReferral',
  'petitionReferral',
  'procuratorateReferral',
  'authorityReferral',
  'preFilingReferral',
  'postFilingReferral',
] as const;
export type MediationSource = (typeof mediationSources)[number];

/** 委派 before filing, 委托 after it. */
export const courtReferrals: readonly MediationSource[] = ['preFilingReferral', 'postFilingReferral'];

export const courtProcedures = ['ordinary', 'summary'] as const;
export type CourtProcedure = (typeof courtProcedures)[number];

export type Intake = {
  kind: MediationSource;
  /** The case that waits for it. */
  caseCode?: string;
  /** The unit that sent it, which learns how it ended and nothing of what was said. */
  unit?: UnitRef;
  /** The court's own number, where the court sent it; the procedure decides how long mediation may take. */
  courtNumber?: string;
  /** Which court that is: what it invited to be mediated, it confirms itself (民事诉讼法 art. 205 (1)). */
  courtName?: string;
  procedure?: CourtProcedure;
  /** 双方共同申请. */
  isJoint?: boolean;
  /** The reporter of the case wished for it: its centre, which is the unit, gives it to the committee or keeps it. */
  isWished?: boolean;
};

export const sides = ['applicant', 'respondent'] as const;
export type Side = (typeof sides)[number];

/** Somebody whose dispute it is. Known by her number in the file; her name is for those who have a seat in it. */
export type Party = {
  number: number;
  side: Side;
  kind: 'person' | 'organization';
  name: Secret;
  /** Occupation, unit or address: what the ministry's form asks beside the particulars. */
  standing?: Secret;
  contact?: Secret;
  /** 性别、民族、年龄: the ministry's form alone prescribes them. */
  particulars?: Secret;
  /** Where a court may send papers to her. */
  deliveryAddress?: Secret;
  /** In what language she wants to speak, where it is not that of the place. */
  language?: string;
  agent?: Agent;
  /** The paper that shows who she is, and those that show what is hers. */
  identity?: AttachmentRef;
  rights?: AttachmentRef[];
  /** She goes on no more; the others of her side may. */
  leftAt?: Instant;
};

/** 授权委托: only with special authority may an agent agree in her place. */
export type Agent = { name: Secret; authority: 'general' | 'special'; paper?: AttachmentRef };

/** A mediator's place in one file. */
export type Seat = { personId: string; name: string; unitId: string; isLead: boolean; since: Instant };

/** That a party said yes: by herself with her code, or on a paper that was scanned. */
export type Consent = { party: number; how: 'self' | 'paper'; paper?: AttachmentRef; at: Instant };

/** More time, which does not count before every party has said yes. */
export type LongerTime = {
  extra: Period;
  reason: Secret;
  proposedAt: Instant;
  consents: Consent[];
  agreedAt?: Instant;
};

export const failureReasons = [
  'apart',
  'refusedByParty',
  'unreachable',
  'timeOver',
  'refusedToSign',
  'broken',
  'forbidden',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** For what a mediation may end now: one whose agreement was broken for that alone, and for time only when it is over. */
export function failureReasonsOf({ status, dues }: Pick<Mediation, 'status' | 'dues'>, now: Instant): FailureReason[] {
  if (status === 'broken') return ['broken'];
  const isOver = dues.conclude !== undefined && dues.conclude.at < now;
  return failureReasons.filter((reason) => reason !== 'broken' && (reason !== 'timeOver' || isOver));
}

export const mediationDeclineReasons = [
  'notPrivateDispute',
  'onlyAuthority',
  'alreadyDecided',
  'partyRefuses',
  'outsideCompetence',
] as const;
/** `keptByCentre`: the centre did not give the case away, and the committee was not asked. */
export type MediationDeclineReason = (typeof mediationDeclineReasons)[number] | 'keptByCentre';

export type Outcome =
  | { kind: 'declined'; reason: MediationDeclineReason; words?: Secret; roads: readonly Road[]; at: Instant }
  | { kind: 'settled'; scope: 'whole' | 'part'; form: 'written' | 'oral'; roads: readonly Road[]; at: Instant }
  | { kind: 'failed'; reason: FailureReason; words?: Secret; roads: readonly Road[]; at: Instant }
  | { kind: 'withdrawn'; words?: Secret; at: Instant };

/** How it ended, in the words of whoever reads it: what a centre kept was declined by no committee, and its case goes on. */
export function endingOf({ kind, reason }: { readonly kind: Outcome['kind']; readonly reason?: string | undefined }) {
  return kind === 'declined' && reason === 'keptByCentre' ? 'kept' : kind;
}

export const shownStatuses = [...mediationStatuses, 'kept'] as const;
export type ShownStatus = (typeof shownStatuses)[number];

/** How it stands, in the same words. */
export function shownStatusOf(found: {
  readonly status: MediationStatus;
  readonly outcome?: Parameters<typeof endingOf>[0] | undefined;
}): ShownStatus {
  const { status, outcome } = found;
  return status === 'declined' && outcome !== undefined && endingOf(outcome) === 'kept' ? 'kept' : status;
}

export const mediationStages = ['accept', 'contactOtherParty', 'conclude', 'takeOver', 'confirm'] as const;
export type MediationStage = (typeof mediationStages)[number];

/** What a row may give time for: the stages, each with a clock, and a party's answer, of which she is reminded and no more. */
export const periodStages = [...mediationStages, 'answer'] as const;
export type PeriodStage = (typeof periodStages)[number];

/** 回访: how it goes after the agreement. */
export type VisitBack = {
  at: Instant;
  party: number;
  performance: 'performed' | 'partly' | 'not';
  satisfied: 'satisfied' | 'basicallySatisfied' | 'dissatisfied';
  isQuiet: boolean;
  words?: Secret;
};

/** One dispute before mediators as it stands today: the fold of its ledger. */
export type Mediation = {
  id: string;
  code: string;
  countyCode: string;
  version: number;
  status: MediationStatus;
  intake: Intake;
  disputeType: string;
  /** Where the dispute is, as a division and no nearer. */
  divisionCode: string;
  /** The committee that has it, and the one that had it first (首调负责). */
  committee: UnitRef;
  firstCommittee: UnitRef;
  /** Committees that mediate with it; `committee` leads. */
  assisting: UnitRef[];
  /** Who was asked to, and what each said; absent in ledgers from before anybody was asked. */
  invitations?: JointInvitation[];
  /** One for each committee that accepted it, the present one last. */
  numbers: FileNumber[];
  parties: Party[];
  facts: Secret;
  requests: Secret[];
  mediators: Seat[];
  recused: { personId: string; party?: number; at: Instant }[];
  choices: { party: number; personId: string }[];
  rightsTold: Consent[];
  sessions: Session[];
  caucuses: Caucus[];
  investigations: Investigation[];
  evidence: Evidence[];
  expertOpinions: ExpertOpinion[];
  statements: Statement[];
  /** Whose turn it is to write, in the exchange in turns. */
  turn?: number;
  proposals: Proposal[];
  /** What each party could accept, told to the mediators of the day alone. */
  inclinations: { party: number; stated: Secret; at: Instant }[];
  longerTimes: LongerTime[];
  dues: Partial<Record<MediationStage, Due>>;
  pauses: Pause[];
  draft?: Draft;
  /** How many there were: each has a number of its own, so that no signature can move to another. */
  drafts: number;
  signatures: Signature[];
  outcome?: Outcome;
  obligations: Obligation[];
  visitsBack: VisitBack[];
  breach?: { party: number; term: number; at: Instant; words?: Secret; asksCaseBack: boolean };
  confirmation?: Confirmation;
  handingsOn: HandingOn[];
  meetings: JointMeeting[];
  transfers: TransferRecord[];
  /** Not public unless every party agrees to the very text. */
  modelCase?: ModelCase;
  publicity: PublicityWord[];
  rounds: number;
  openedAt: Instant;
  /** Since when the committee may take up what a reporter wished for. */
  referredAt?: Instant;
  acceptedAt?: Instant;
  concludedAt?: Instant;
  archivedAt?: Instant;
  /** 依法留存: nothing of it is destroyed, though its time is over. */
  hold?: { reason: Secret; at: Instant };
  /** 销毁: its time was over, and nobody can open a word of it any more. */
  erasedAt?: Instant;
};

/** A party's own code: it never looks like the code of a case, and opens this file for her alone. */
export function partyCode({ code }: Pick<Mediation, 'code'>, number: number): string {
  return `${code}-${number}`;
}

export function leadMediator({ mediators }: Pick<Mediation, 'mediators'>): Seat | undefined {
  return mediators.find((seat) => seat.isLead);
}

/** Whose word is still needed: everybody who did not leave. */
export function activeParties({ parties }: Pick<Mediation, 'parties'>): Party[] {
  return parties.filter(({ leftAt }) => leftAt === undefined);
}

/** Whether every party said yes, and not only every side. */
export function allConsent(found: Pick<Mediation, 'parties'>, consents: readonly Pick<Consent, 'party'>[]): boolean {
  return activeParties(found).every(({ number }) => consents.some((consent) => consent.party === number));
}
