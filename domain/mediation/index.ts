export { chosenByAll } from './accepting.ts';
export * from './agreement.ts';
export * from './application.ts';
export * from './archive-view.ts';
export * from './attachments.ts';
export * from './calendar-view.ts';
export * from './candidates-view.ts';
export * from './case-contract.ts';
export { type CaseStep, caseAfterBreach, stepsOfCase } from './case-link.ts';
export * from './committee.ts';
export * from './committee-desk.ts';
export * from './confirmation.ts';
export * from './contract.ts';
export { type DisputeType, disputeTypeName, nationalDisputeTypes, tradeOfDispute } from './dispute-types.ts';
export * from './duty-hours.ts';
export type { MediationEvent, MediationEventBodies, MediationEventType } from './events.ts';
export * from './figure-rates.ts';
export * from './figure-sides.ts';
export * from './figures.ts';
export * from './figures-contract.ts';
export * from './file-number.ts';
export { foldMediation } from './fold.ts';
export * from './fold-roster.ts';
export * from './grades.ts';
export * from './handings.ts';
export {
  type Inclination,
  inclinationWords,
  type Overlap,
  overlapOf,
  readInclination,
  writeInclination,
} from './inclination.ts';
export {
  type MediationApplication,
  type MediationInput,
  type MediationStep,
  mediationApplication,
  mediationInputs,
  mediationSteps,
  type PartyInput,
  type TermInput,
  termInput,
} from './inputs.ts';
export * from './joint-invitation.ts';
export * from './keeping.ts';
export { decideMediation } from './lifecycle.ts';
export * from './list-view.ts';
export * from './matters.ts';
export * from './mediation.ts';
export * from './mediation-rules.ts';
export * from './mediation-rules-view.ts';
export * from './model-cases/index.ts';
export {
  allowedMediationSteps,
  isOwed,
  type MediationCircumstances,
  nextMediationSteps,
  whyNotMediate,
} from './next-steps.ts';
export { type MediationArrival, openMediation } from './opening.ts';
export * from './papers/index.ts';
export { findPeriod, type MediationPeriod, nationalPeriods } from './periods.ts';
export * from './policy.ts';
export * from './rank-mediators.ts';
export * from './reminders.ts';
export * from './roads.ts';
export * from './roster.ts';
export * from './roster-changes.ts';
export * from './roster-inputs.ts';
export * from './roster-policy.ts';
export * from './roster-view.ts';
export { type Circle, isSecret, mapSecrets, type Secret, secretOf } from './secret.ts';
export * from './sessions.ts';
export * from './terms.ts';
export {
  type MediationView,
  mayOpen,
  outcomeForSender,
  type Seen,
  viewInvitations,
  viewMediation,
  viewMeetings,
} from './view.ts';
export * from './waiting.ts';
export * from './wish.ts';
export type { MediationWorld, RosterEntry } from './world.ts';
