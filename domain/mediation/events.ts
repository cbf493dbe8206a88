import type { AttachmentRef, Due, UnitRef } from '../cases/index.ts';
import type { ActorRef } from '../identity/index.ts';
import type { Instant, LocalDate, Period } from '../kernel/index.ts';
import type { Draft, Signature } from './agreement.ts';
import type { FileNumber } from './file-number.ts';
import type { HandingKind, PassingReason, TransferRecord } from './handings.ts';
import type { MediationErasureBasis } from './keeping.ts';
import type { Consent, FailureReason, Intake, MediationDeclineReason, Party, Seat, VisitBack } from './mediation.ts';
import type { ModelCase, Publication, TakenBackBy } from './model-cases/model-case.ts';
import type { Road } from './roads.ts';
import type { Secret } from './secret.ts';
import type { Attendance, Evidence, Session, SessionKind, SessionResult } from './sessions.ts';
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
  /** The centre of a case gave it to the committee, as its reporter had wished. */
  'mediation.referred': { due: Due };
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
  'mediation.handedOn': { to: UnitRef; kind: HandingKind; passesOver?: PassingReason; reason: Secret; due: Due };
  /** `due` where another level begins anew; of the same matter at the same level the clock goes on. */
  'mediation.takenOver': { number: FileNumber; due?: Due; contactDue?: Due };
  'mediation.givenBack': { reason: Secret };
  'mediation.committeesInvited': { units: UnitRef[]; brief: Secret };
  'mediation.joined': { units: UnitRef[] };
  'mediation.invitationDeclined': { unitId: string; reason: Secret };
  'mediation.invitationTakenBack': { unitId: string };
  /** With whom of its people had a seat by it. */
  'mediation.committeeLeft': { unitId: string; isByLead: boolean; reason: Secret; personIds: string[] };
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
    /** From before rooms were kept there is neither. */
    untilAt?: Instant;
    room?: Session['room'];
    where: Secret;
    invited: number[];
  };
  'mediation.sessionHeld': { number: number; attendance: Attendance[]; minutes: Secret; result: SessionResult };
  'mediation.sessionFellThrough': { number: number; attendance: Attendance[]; calledOff?: Secret };
  'mediation.caucusHeld': { party: number; notes: Secret };
  'mediation.investigated': { of: Secret; answers: Secret };
  'mediation.evidenceAdded': Omit<Evidence, 'number'>;
  'mediation.expertAsked': { by: Secret; about: Secret };
  'mediation.expertAnswered': { number: number; opinion: Secret; file?: AttachmentRef; due: Due };
  'mediation.stated': { party: number; words: Secret };
  'mediation.passedOn': { number: number; words: Secret };
  'mediation.rewordingAsked': { number: number; reason: Secret };
  'mediation.floorGiven': { party: number };
  'mediation.proposed': { by: number | 'mediator'; terms: Term[]; answers?: number };
  'mediation.inclined': { party: number; stated: Secret };
  'mediation.drafted': Omit<Draft, 'number' | 'draftedAt'>;
  'mediation.signed': Untimed<Signature>;
  'mediation.agreedOrally': Omit<Draft, 'number' | 'draftedAt'>;
  /** The agreement binds from here on. */
  'mediation.tookEffect': { form: 'written' | 'oral'; scope: 'whole' | 'part'; roads: Road[]; due?: Due };
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
  /** Whoever owes says so; it counts when it was confirmed, and then stands as recorded too. */
  'mediation.performanceClaimed': {
    term: number;
    on: LocalDate;
    amountFen?: number;
    proof?: AttachmentRef;
    words?: Secret;
  };
  'mediation.claimAnswered': { term: number; isConfirmed: boolean; by: 'creditor' | 'committee'; words?: Secret };
  'mediation.performed': Record<never, never>;
  'mediation.visitedBack': Untimed<VisitBack>;
  'mediation.breached': { party: number; term: number; words?: Secret; asksCaseBack: boolean };
  'mediation.renewed': { due: Due; reason: Secret };
  'mediation.confirmationWanted': Untimed<Consent>;
  'mediation.letterWritten': { letter: AttachmentRef };
  'mediation.confirmationAsked': { court: string };
  'mediation.courtAnswered': { isAccepted: true; courtNumber: string } | { isAccepted: false; reason: Secret };
  'mediation.courtRuled': { result: 'confirmed' | 'refused'; courtNumber: string };
  'mediation.transferRecorded': Untimed<TransferRecord>;
  /** A model case, as it is put to the parties. */
  'mediation.modelCaseWritten': Pick<ModelCase, 'id' | 'version' | 'writer'> & { text: Secret };
  'mediation.publicityAgreed': Untimed<Consent> & { version: number };
  'mediation.publicityRefused': Untimed<Consent> & { version: number };
  'mediation.modelCaseSentBack': { reason: Secret };
  'mediation.modelCasePublished': Publication;
  'mediation.modelCaseTakenBack': { by: TakenBackBy };
  'mediation.archived': Record<never, never>;
  'mediation.held': { reason: Secret };
  'mediation.holdReleased': { reason: Secret };
  /** The keys of its words are gone with it. */
  'mediation.erased': { basis: MediationErasureBasis };
};

export type MediationEventType = keyof MediationEventBodies;

export type MediationEvent = {
  [Type in MediationEventType]: { type: Type; at: Instant; actor: ActorRef; body: MediationEventBodies[Type] };
}[MediationEventType];
