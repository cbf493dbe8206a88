export { type ActorRef, actorRef } from '../identity/index.ts';
export {
  accusationOf,
  disciplineDuty,
  isAccusedOrBelow,
  isKeptFrom,
  type Kept,
  keptOf,
  type Receivers,
  receiverOf,
} from './accusation.ts';
export * from './caller.ts';
export * from './case.ts';
export { caseCode, countyOfCode, isCaseCode } from './case-code.ts';
export * from './case-view.ts';
export * from './catalogue-contract.ts';
export * from './category.ts';
export * from './check-catalogue.ts';
export type { Problem } from './check-field-definitions.ts';
export { checkShape } from './check-shape.ts';
export * from './contact.ts';
export * from './contract.ts';
export { hasReceipt } from './conversing.ts';
export { checkFields } from './custom-fields.ts';
export { type Danger, dangerOf, type EmergencyNumber } from './danger.ts';
export { owedBeside, stoppedSince } from './deadlines.ts';
export type { DispatchWorld } from './dispatching.ts';
export { alike, type Comparable, type Likeness, likeness } from './duplicates.ts';
export { type ErasureBasis, erasureBases, type Redaction } from './erasing.ts';
export type { CaseEvent, CaseEventBodies, CaseEventType } from './events.ts';
export { fold } from './fold.ts';
export { type FollowInput, type FollowView, followInput, followView } from './follow.ts';
export {
  type AccusationInput,
  accusationInput,
  type OnTheSpotReport,
  onTheSpotReport,
  type PlaceInput,
  placeInput,
  type Registration,
  type ReporterInput,
  registration,
  type Step,
  type StepInput,
  type SubscriptionInput,
  stepInputs,
  steps,
  subscriptionInput,
} from './inputs.ts';
export { type Arrival, type CategorizationWorld, register } from './intake.ts';
export * from './intake-suggestion.ts';
export { decide } from './lifecycle.ts';
export { merge } from './merging.ts';
export type { AccusationWorld } from './name-accused.ts';
export { type Near, nearPattern, readNear } from './near.ts';
export { allowedSteps, nextSteps, whyNot } from './next-steps.ts';
export { reportOnTheSpot } from './on-the-spot.ts';
export { declineReasons, type TransferTarget, transferRoutes, transferTargets } from './outcomes.ts';
export * from './place-visit.ts';
export {
  allowedReadings,
  type CaseAct,
  type CaseReading,
  casePolicy,
  caseReadings,
  mayActOnCase,
  mayVisit,
  type Relation,
  relations,
  relationsOf,
  takesIn,
} from './policy.ts';
export * from './public-case.ts';
export { type PublicPreview, previewPublicCase } from './public-preview.ts';
export { type Queue, queueOf, queues } from './queue.ts';
export { type CategoryWords, type RankedCategory, rankCategories } from './rank-categories.ts';
export { isSensitive, type ReadingView, type ReadPart, readingView, readParts } from './reading.ts';
export { erasedWords, redact } from './redact.ts';
export * from './retention.ts';
export * from './retention-contract.ts';
export * from './split.ts';
export * from './step-preview.ts';
export { climb, currentDue, nextAlarmAt, redAt, remindAt } from './supervising.ts';
export { unitIdsOf } from './units-of-case.ts';
export * from './word-template.ts';
export { defaultLimits, fixDue, type Limits, type World } from './world.ts';
