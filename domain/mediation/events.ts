import type { AttachmentRef, Due, UnitRef } from '../cases/index.ts';
import type { ActorRef } from '../identity/index.ts';
import type { Instant, LocalDate, Period } from '../kernel/index.ts';
import type { Draft, Signature } from './agreement.ts';
import type { FileNumber } from './file-number.ts';
import type { HandingKind, TransferRecord } from './handings.ts';
import type { Consent, FailureReason, Intake, MediationDeclineReason, Party, Seat, VisitBack } from './mediation.ts';
import type { Road } from './roads.ts';
import type { Secret } from './secret.ts';
import type { Attendance, Evidence, SessionKind, SessionResult } from './sessions.ts';
import type { Term } from './terms.ts';

type Untimed<Thing> = Omit<Thing, 'at'>;

/** What may stand in the ledger of a mediation. Every word that somebody said or wrote is a secret of some circle. */
export type MediationEventBodies = {
  'mediation.opened': {
    id: string;
    code: string;
    countyCode: string;
    intake: Intake;
    disputeType: string;
    divisionCode: string;
    committee: UnitRef;
    parties: Party[];
    facts: Secret;
    requests: Secret[];
    due: Due;
  };
  'mediation.accepted': { number: FileNumber; due: Due; contactDue?: Due };
  'mediation.declined': { reason: MediationDeclineReason; words?: Secret; roads: Road[] };
  'mediation.rightsTold': Untimed<Consent>;
  'mediation.partyDescribed': { party: number; change: Partial<Omit<Party, 'number' | 'side' | 'kind'>> };
  /** One of several on her side does not go on. */
  'mediation.partyLeft': { party: number; words?: Secret; roads: Road[] };
  'mediation.mediatorChosen': { party: number; personId: string };
  'mediation.assigned': { seats: Omit<Seat, 'since'>[]; reason?: Secret };
  /** `party`, where one asked for it; absent where the mediator stepped back herself. */
  'mediation.recused': { personId: string; party?: number; reason: Secret };
  'mediation.handedOn': { to: UnitRef; kind: HandingKind; reason: Secret; due: Due };
  /** `due` where another level begins anew; of the same matter at the same level the clock goes on. */
  'mediation.takenOver': { number: FileNumber; due?: Due };
  'mediation.givenBack': { reason: Secret };
  'mediation.joined': { units: UnitRef[] };
  'mediation.meetingAsked': { brief: Secret };
  'mediation.meetingCalled': {
    number: number;
    by: UnitRef;
    meetsAt: Instant;
    where: string;
    agenda: Secret;
    units: UnitRef[];
  };
  'mediation.meetingHeld': {
    number: number;
    minutes: Secret;
    decisions: { number: number; unit: UnitRef; what: Secret; byOn: LocalDate }[];
  };
  'mediation.decisionDone': { meeting: number; number: number };
  'mediation.sessionPlanned': {
    number: number;
    kind: SessionKind;
    meetsAt: Instant;
    where: Secret;
    invited: number[];
  };
  'mediation.sessionHeld': { number: number; attendance: Attendance[]; minutes: Secret; result: SessionResult };
  'mediation.sessionFellThrough': { number: number; attendance: Attendance[] };
  'mediation.caucusHeld': { party: number; notes: Secret };
  'mediation.investigated': { of: Secret; answers: Secret };
  'mediation.evidenceAdded': Omit<Evidence, 'number'>;
  'mediation.expertAsked': { by: Secret; about: Secret };
  'mediation.expertAnswered': { number: number; opinion: Secret; file?: AttachmentRef; due: Due };
  'mediation.stated': { party: number; words: Secret };
  'mediation.passedOn': { number: number; words: Secret };
  'mediation.proposed': { by: number | 'mediator'; terms: Term[]; answers?: number };
  'mediation.inclined': { party: number; stated: Secret };
  'mediation.drafted': Omit<Draft, 'number' | 'draftedAt'>;
  'mediation.signed': Untimed<Signature>;
  'mediation.agreedOrally': Omit<Draft, 'number' | 'draftedAt'>;
  /** The agreement binds from here on. */
  'mediation.tookEffect': { form: 'written' | 'oral'; scope: 'whole' | 'part'; roads: Road[]; due: Due };
  'mediation.failed': { reason: FailureReason; words?: Secret; roads: Road[] };
  'mediation.withdrawn': { party: number; words?: Secret };
  'mediation.longerProposed': { extra: Period; reason: Secret };
  'mediation.longerConsented': Untimed<Consent>;
  /** Every party has said yes. */
  'mediation.extended': { due: Due };
  'mediation.performanceRecorded': {
    term: number;
    on: LocalDate;
    amountFen?: number;
    proof?: AttachmentRef;
    by: 'creditor' | 'committee';
  };
  'mediation.performed': Record<never, never>;
  'mediation.visitedBack': Untimed<VisitBack>;
  'mediation.breached': { party: number; term: number; words?: Secret; asksCaseBack: boolean };
  'mediation.renewed': { due: Due; reason: Secret };
  'mediation.confirmationWanted': Untimed<Consent>;
  'mediation.letterWritten': { letter: AttachmentRef };
  'mediation.confirmationAsked': { court: string };
  'mediation.courtAnswered': { isAccepted: boolean; courtNumber?: string; reason?: string };
  'mediation.courtRuled': { result: 'confirmed' | 'refused'; courtNumber: string };
  'mediation.transferRecorded': Untimed<TransferRecord>;
  'mediation.publicityAgreed': Untimed<Consent>;
  'mediation.archived': Record<never, never>;
};

export type MediationEventType = keyof MediationEventBodies;

export type MediationEvent = {
  [Type in MediationEventType]: { type: Type; at: Instant; actor: ActorRef; body: MediationEventBodies[Type] };
}[MediationEventType];
