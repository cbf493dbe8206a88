import { type Actor, actorRef } from '../identity/index.ts';
import { isRefusal, type Refusal } from '../kernel/index.ts';
import { accept, assign, choose, decline, describeParty, recuse, refer, tellRights } from './accepting.ts';
import { answerClaim, claimPerformance } from './claiming.ts';
import { agreeOrally, draft, fail, seal, sign, withdraw } from './concluding.ts';
import { answerOfCourt, askCourt, ruleOfCourt, wantConfirmation, writeLetter } from './confirming.ts';
import type { MediationEvent, MediationEventBodies, MediationEventType } from './events.ts';
import { askRewording, giveFloor, incline, passOn, propose, state } from './exchanging.ts';
import { archive, breach, recordPerformance, renew, visitBack } from './following-up.ts';
import {
  askMeeting,
  callMeeting,
  giveBack,
  handOn,
  keepMinutes,
  recordTransfer,
  reportDecision,
  takeOver,
} from './handing-on.ts';
import type { MediationInput, MediationStep } from './inputs.ts';
import { declineToJoin, endPart, inviteCommittees, join, stepOut, takeInvitationBack } from './joining.ts';
import { holdFile, releaseFile } from './keeping.ts';
import type { Mediation } from './mediation.ts';
import { publish, sendBack, speakOfPublicity, takeBack, tell } from './model-cases/telling.ts';
import { whyNotMediate } from './next-steps.ts';
import {
  addEvidence,
  answerOfExpert,
  askExpert,
  consentToLonger,
  holdCaucus,
  investigate,
  planSession,
  proposeLonger,
  recordSession,
  sessionFell,
} from './sitting.ts';
import type { MediationWorld } from './world.ts';

/** What a decision gives: one or more events, each a type and its body. */
export type DecidedMediation = {
  [Type in MediationEventType]: readonly [Type, MediationEventBodies[Type]];
}[MediationEventType][];

type Decide<Name extends MediationStep> = (
  found: Mediation,
  input: MediationInput<Name>,
  world: MediationWorld,
  actor: Actor,
) => DecidedMediation | Refusal;

const decisions: { [Name in MediationStep]: Decide<Name> } = {
  acceptance: accept,
  referral: refer,
  declination: decline,
  rightsNotice: tellRights,
  partyDescription: describeParty,
  mediatorChoice: choose,
  assignment: assign,
  recusal: recuse,
  handingOn: handOn,
  takingOver: takeOver,
  handingBack: giveBack,
  jointMediation: inviteCommittees,
  jointAcceptance: join,
  jointDeclination: declineToJoin,
  jointRecall: takeInvitationBack,
  jointDeparture: stepOut,
  jointEnding: endPart,
  meetingRequest: askMeeting,
  meetingCall: callMeeting,
  meetingMinutes: keepMinutes,
  decisionReport: reportDecision,
  sessionPlan: planSession,
  sessionRecord: recordSession,
  sessionFall: sessionFell,
  caucus: holdCaucus,
  investigation: investigate,
  evidence: addEvidence,
  expertRequest: askExpert,
  expertOpinion: answerOfExpert,
  statement: state,
  passingOn: passOn,
  rewordingRequest: askRewording,
  floor: giveFloor,
  proposal: propose,
  inclination: incline,
  draft,
  signature: sign,
  seal,
  oralAgreement: agreeOrally,
  failure: fail,
  withdrawal: withdraw,
  longerTime: proposeLonger,
  longerTimeConsent: consentToLonger,
  performance: recordPerformance,
  performanceClaim: claimPerformance,
  performanceAnswer: answerClaim,
  visitBack,
  breach,
  renewal: renew,
  confirmationWish: wantConfirmation,
  transferLetter: writeLetter,
  confirmationRequest: askCourt,
  courtAnswer: answerOfCourt,
  courtRuling: ruleOfCourt,
  transferRecord: recordTransfer,
  modelCase: tell,
  publicityConsent: speakOfPublicity,
  modelCaseReturn: sendBack,
  modelCasePublication: publish,
  modelCaseTakedown: takeBack,
  archive,
  legalHold: holdFile,
  holdRelease: releaseFile,
};

/**
 * Decides one step of one mediation: the events to write down, or a refusal that says why not. Pure, and never looks into
 * words that stand in the file already, so that it decides the same where they are sealed.
 */
export function decideMediation<Name extends MediationStep>(
  found: Mediation,
  step: Name,
  input: MediationInput<Name>,
  actor: Actor,
  world: MediationWorld,
): MediationEvent[] | Refusal {
  const no = whyNotMediate(found, step, actor, world);
  if (no !== undefined) return no;
  const decided = (decisions[step] as Decide<Name>)(found, input, world, actor);
  return isRefusal(decided) ? decided : stampMediation(decided, actor, world.now);
}

/** Events as the ledger takes them: with their author and their time. */
export function stampMediation(decided: DecidedMediation, actor: Actor, now: string): MediationEvent[] {
  return decided.map(([type, body]) => ({ type, at: now, actor: actorRef(actor), body }) as MediationEvent);
}
