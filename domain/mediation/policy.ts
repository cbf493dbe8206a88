import {
  type Actor,
  each,
  either,
  isStaff,
  type PolicyRow,
  type PolicyTable,
  relationsFor,
  type StaffActor,
} from '../identity/index.ts';
import { lastHanding } from './fold-parts.ts';
import type { MediationStep } from './inputs.ts';
import { invitationOf } from './joint-invitation.ts';
import { leadMediator, type Mediation, partyCode } from './mediation.ts';
import { type ModelCaseState, modelCaseStateOf } from './model-cases/model-case.ts';

/** What may be read of a mediation; each is an act of its own. */
export const mediationReadings = [
  'listMediations',
  'readMediation',
  'readConfidences',
  'readParticulars',
  'readOpenings',
  'readNextCase',
  'readOutcome',
  'readMeeting',
  'readInvitation',
  'readModelCase',
  'readCandidates',
  'readMediators',
  'readMediationFigures',
] as const;
export type MediationReading = (typeof mediationReadings)[number];

/**
 * `application` is to write down a dispute that comes before one’s committee; all else is done to a file that is there.
 * `attachment` is to hand in a file, `receipt` to give a party a new one, `tie` to say that a mediator has to do with a party.
 */
export type MediationAct = MediationReading | 'application' | 'attachment' | 'receipt' | 'tie' | MediationStep;

/**
 * How somebody stands to a file. A party comes with a code of her own and is a `reporter` to the house. Of a committee's
 * mediators only those with a seat in the file read it; before anybody has one, those who may accept it.
 */
export const mediationRelations = [
  'ownDispute',
  'mediator',
  'lead',
  'committee',
  'unassigned',
  'receiving',
  'called',
  'invited',
  'joined',
  'sender',
  'first',
  'above',
  'inside',
  'checking',
  'anyMediation',
] as const;
export type MediationRelation = (typeof mediationRelations)[number];

type Row = PolicyRow<MediationRelation>;

const party: Row = { reporter: ['ownDispute'] };
const mediator: Row = { mediator: ['mediator'] };
const keeper: Row = { operator: ['committee'] };
const above: Row = { supervisor: ['above'] };
/** Whoever may take up what nobody has taken up yet. */
const takesUp = either<MediationRelation>(keeper, { mediator: ['unassigned'] });
const receiving = each<MediationRelation>(['operator', 'mediator'], 'receiving');
const invited = each<MediationRelation>(['operator', 'mediator'], 'invited');
const joined = each<MediationRelation>(['operator', 'mediator'], 'joined');
const staff = either<MediationRelation>(mediator, keeper);
const called = each<MediationRelation>(['operator', 'supervisor', 'handler', 'mediator'], 'called');
/** Who leads a file: whoever keeps it, and of its mediators the one before the others. They say who mediates with, and tell its story. */
const leading = either<MediationRelation>(keeper, { mediator: ['lead'] });
/** The county checks a story, and opens no file. */
const checker: Row = { supervisor: ['checking'] };
const sending = ['operator', 'supervisor', 'handler', 'gridWorker', 'mediator'] as const;
const reads = either<MediationRelation>(takesUp, mediator, receiving);

/** Who may do what with a file of mediation; its state is looked at elsewhere (next-steps.ts). */
export const mediationPolicy: PolicyTable<MediationAct, MediationRelation> = {
  application: each<MediationRelation>(['operator', 'mediator'], 'anyMediation'),
  attachment: either(party, staff),
  receipt: either(takesUp, mediator),
  listMediations: reads,
  readMediation: either(reads, party),
  readConfidences: either(mediator, party),
  readParticulars: either(staff, party),
  readOpenings: either(party, keeper),
  readNextCase: party,
  readOutcome: either(reads, party, each<MediationRelation>(sending, 'sender', 'first')),
  readMeeting: either(called, above, staff),
  readInvitation: either(invited, joined, staff),
  readModelCase: either(party, leading, checker),
  readCandidates: either(takesUp, above),
  readMediators: party,
  readMediationFigures: each<MediationRelation>(['leader', 'supervisor'], 'inside'),
  tie: either(takesUp, party),
  acceptance: takesUp,
  referral: each<MediationRelation>(['operator', 'supervisor'], 'sender'),
  declination: takesUp,
  rightsNotice: either(party, staff),
  partyDescription: either(party, staff),
  mediatorChoice: party,
  assignment: either(takesUp, above),
  recusal: either(party, mediator),
  handingOn: either(takesUp, mediator, above),
  takingOver: receiving,
  handingBack: receiving,
  jointMediation: leading,
  jointAcceptance: invited,
  jointDeclination: invited,
  jointRecall: leading,
  jointDeparture: joined,
  jointEnding: leading,
  meetingRequest: staff,
  meetingCall: above,
  meetingMinutes: above,
  decisionReport: called,
  sessionPlan: staff,
  sessionRecord: mediator,
  sessionFall: mediator,
  caucus: mediator,
  investigation: mediator,
  evidence: either(party, mediator),
  expertRequest: mediator,
  expertOpinion: staff,
  statement: party,
  passingOn: mediator,
  rewordingRequest: mediator,
  floor: mediator,
  proposal: either(party, mediator),
  inclination: party,
  draft: mediator,
  signature: either(party, mediator),
  seal: staff,
  oralAgreement: mediator,
  failure: staff,
  withdrawal: party,
  longerTime: either(party, mediator),
  longerTimeConsent: either(party, mediator),
  performance: either(party, staff),
  performanceClaim: party,
  performanceAnswer: either(party, staff),
  visitBack: staff,
  breach: either(party, mediator),
  renewal: staff,
  confirmationWish: either(party, staff),
  transferLetter: staff,
  confirmationRequest: staff,
  courtAnswer: staff,
  courtRuling: staff,
  transferRecord: staff,
  modelCase: leading,
  publicityConsent: either(party, leading),
  modelCaseReturn: checker,
  modelCasePublication: checker,
  modelCaseTakedown: either(party, leading, checker),
  archive: either(staff, { system: ['anyMediation'] }),
  legalHold: staff,
  holdRelease: staff,
};

/** Whether an actor may do an act to a file, as far as who she is decides it. */
export function mayActOnMediation(actor: Actor, act: MediationAct, found: Mediation): boolean {
  return relationsFor(mediationPolicy, act, actor).some((relation) => stands[relation](actor, found));
}

export function mediationRelationsOf(actor: Actor, found: Mediation): MediationRelation[] {
  return mediationRelations.filter((relation) => stands[relation](actor, found));
}

/** What of a file this actor may read: travels with it. */
export function allowedMediationReadings(actor: Actor, found: Mediation): MediationReading[] {
  return mediationReadings.filter((act) => mayActOnMediation(actor, act, found));
}

/** Whether she may read the numbers of a place. */
export function mayReadMediationFigures(actor: Actor, divisionCode: string): boolean {
  const isInside = isStaff(actor) && divisionCode.startsWith(actor.divisionCode);
  return isInside && relationsFor(mediationPolicy, 'readMediationFigures', actor).includes('inside');
}

/** Which of the parties she is, with her code; undefined for everybody else. */
export function partyOf(actor: Actor, found: Mediation): number | undefined {
  if (actor.kind !== 'reporter') return undefined;
  return found.parties.find(({ number }) => partyCode(found, number) === actor.caseCode)?.number;
}

const stands: Record<MediationRelation, (actor: Actor, found: Mediation) => boolean> = {
  ownDispute: (actor, found) => partyOf(actor, found) !== undefined,
  mediator: (actor, found) =>
    isStaff(actor) && !isRecused(actor, found) && found.mediators.some(({ personId }) => personId === actor.personId),
  lead: (actor, found) =>
    stands.mediator(actor, found) && isStaff(actor) && leadMediator(found)?.personId === actor.personId,
  committee: (actor, found) => isAtCommittee(actor, found.committee.id) && !isRecused(actor, found),
  unassigned: (actor, found) => found.mediators.length === 0 && stands.committee(actor, found),
  receiving: (actor, found) =>
    found.status === 'handedOn' && isAtCommittee(actor, lastHanding(found)?.to.id) && !isRecused(actor, found),
  called: (actor, found) =>
    isStaff(actor) &&
    !isRecused(actor, found) &&
    found.meetings.some(({ called: meeting }) => meeting?.units.some(({ id }) => id === actor.unitId)),
  invited: (actor, found) =>
    isStaff(actor) && !isRecused(actor, found) && invitationOf(found, actor.unitId, 'asked') !== undefined,
  joined: (actor, found) =>
    isStaff(actor) && !isRecused(actor, found) && found.assisting.some(({ id }) => id === actor.unitId),
  sender: (actor, { intake }) => isStaff(actor) && intake.unit?.id === actor.unitId,
  first: (actor, { firstCommittee }) => isStaff(actor) && firstCommittee.id === actor.unitId,
  above: (actor, { committee: { divisionCode } }) =>
    isStaff(actor) && actor.divisionCode.length < divisionCode.length && divisionCode.startsWith(actor.divisionCode),
  inside: (actor, { committee: { divisionCode } }) => isStaff(actor) && divisionCode.startsWith(actor.divisionCode),
  /** The county’s desk comes to know of a story when every party has agreed to it, and not before. */
  checking: (actor, found) =>
    isStaff(actor) &&
    actor.divisionCode === found.committee.divisionCode.slice(0, 6) &&
    !isRecused(actor, found) &&
    checkedStates.includes(modelCaseStateOf(found)),
  anyMediation: () => true,
};

const checkedStates: readonly (ModelCaseState | undefined)[] = ['agreed', 'sentBack', 'published', 'takenBack'];

function isAtCommittee(actor: Actor, unitId: string | undefined): actor is StaffActor {
  return isStaff(actor) && actor.unitId === unitId;
}

/** Whoever a party did not want, or who stepped back, stands to the file in no way that opens it. */
function isRecused({ personId, delegation }: StaffActor, { recused }: Mediation): boolean {
  return recused.some((gone) => gone.personId === personId || gone.personId === delegation?.personId);
}
