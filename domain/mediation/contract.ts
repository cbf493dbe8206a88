import Type, { type Static } from 'typebox';
import { dueView, unitView } from '../cases/index.ts';
import { authorities, handingKinds, passingReasons } from './handings.ts';
import { mediationSteps } from './inputs.ts';
import { courtProcedures, mediationSources, mediationStatuses } from './mediation.ts';
import { modelCaseOnFile, publicityWord } from './model-cases/model-case-view.ts';
import {
  confirmation,
  consent,
  draft,
  file,
  instant,
  invitation,
  list,
  meeting,
  number,
  OneOf,
  obligation,
  optional,
  outcome,
  party,
  period,
  session,
  signature,
  termView,
  text,
  words,
} from './parts-view.ts';
import { mediationReadings } from './policy.ts';

export const mediationFileView = Type.Object({
  code: text,
  version: optional(number),
  status: OneOf(mediationStatuses),
  intake: Type.Object({
    kind: OneOf(mediationSources),
    caseCode: optional(text),
    unit: optional(unitView),
    courtNumber: optional(text),
    courtName: optional(text),
    procedure: optional(OneOf(courtProcedures)),
    isJoint: optional(Type.Boolean()),
    isWished: optional(Type.Boolean()),
  }),
  referredAt: optional(instant),
  disputeType: text,
  divisionCode: text,
  committee: unitView,
  firstCommittee: unitView,
  assisting: list(unitView),
  invitations: optional(list(invitation)),
  numbers: list(text),
  parties: list(party),
  facts: words,
  requests: list(Type.Object({ circle: text, text })),
  mediators: list(Type.Object({ personId: text, name: text, unitId: text, isLead: Type.Boolean(), since: instant })),
  recused: list(Type.Object({ personId: text, party: optional(number), at: instant })),
  choices: list(Type.Object({ party: number, personId: text })),
  rightsTold: list(consent),
  sessions: list(session),
  caucuses: list(Type.Object({ number, party: number, at: instant, notes: words })),
  investigations: list(Type.Object({ number, at: instant, of: words, answers: words })),
  evidence: list(
    Type.Object({
      number,
      from: Type.Union([number, Type.Literal('mediator')]),
      name: words,
      kind: OneOf(['original', 'copy']),
      pages: number,
      file,
      shownTo: OneOf(['file', 'confidence']),
    }),
  ),
  expertOpinions: list(
    Type.Object({
      number,
      by: words,
      about: words,
      askedAt: instant,
      cameAt: optional(instant),
      opinion: words,
      file,
    }),
  ),
  statements: list(
    Type.Object({
      number,
      party: number,
      words,
      at: instant,
      passedOnAt: optional(instant),
      rewording: optional(Type.Object({ at: instant, reason: words })),
    }),
  ),
  turn: optional(number),
  proposals: list(
    Type.Object({
      number,
      by: Type.Union([number, Type.Literal('mediator')]),
      terms: list(termView),
      answers: optional(number),
      at: instant,
    }),
  ),
  inclinations: list(Type.Object({ party: number, stated: words, at: instant })),
  longerTimes: list(
    Type.Object({
      extra: period,
      reason: words,
      proposedAt: instant,
      consents: list(consent),
      agreedAt: optional(instant),
    }),
  ),
  dues: Type.Record(Type.String(), dueView),
  pauses: list(Type.Object({ from: instant, to: optional(instant) })),
  draft: optional(draft),
  signatures: list(signature),
  outcome: optional(outcome),
  obligations: list(obligation),
  visitsBack: list(
    Type.Object({
      at: instant,
      party: number,
      performance: OneOf(['performed', 'partly', 'not']),
      satisfied: OneOf(['satisfied', 'basicallySatisfied', 'dissatisfied']),
      isQuiet: Type.Boolean(),
      words,
    }),
  ),
  breach: optional(Type.Object({ party: number, term: number, at: instant, words, asksCaseBack: Type.Boolean() })),
  confirmation: optional(confirmation),
  /** Who confirms an agreement made here, once there is one. */
  court: optional(text),
  /** Where the committee that has it is reached. */
  committeePhone: optional(text),
  handingsOn: list(
    Type.Object({
      from: unitView,
      to: unitView,
      kind: OneOf(handingKinds),
      passesOver: optional(OneOf(passingReasons)),
      reason: words,
      at: instant,
      takenOverAt: optional(instant),
      givenBack: optional(Type.Object({ at: instant, reason: words })),
    }),
  ),
  meetings: list(meeting),
  transfers: list(
    Type.Object({
      at: instant,
      direction: OneOf(['received', 'sent', 'returned']),
      authority: OneOf(authorities),
      papers: words,
      theirNumber: optional(text),
      receipt: file,
    }),
  ),
  modelCase: optional(modelCaseOnFile),
  publicity: list(publicityWord),
  rounds: number,
  openedAt: instant,
  acceptedAt: optional(instant),
  concludedAt: optional(instant),
  archivedAt: optional(instant),
  hold: optional(Type.Object({ reason: words, at: instant })),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationFileView = Static<typeof mediationFileView>;

/** What a file is to whoever does not read it: how it stands, and what was written for her. */
export const mediationOutcomeView = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  number: optional(text),
  committee: unitView,
  outcome: optional(Type.Object({ kind: text, scope: optional(text) })),
  concludedAt: optional(instant),
  meetings: list(meeting),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationOutcomeView = Static<typeof mediationOutcomeView>;

/** What a committee is told that is asked to mediate with, before it answers and while it does: what was written for it. */
export const mediationInvitationView = Type.Object({
  code: text,
  disputeType: text,
  placeName: text,
  committee: unitView,
  invitation,
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationInvitationView = Static<typeof mediationInvitationView>;

/** How the file stands after a step. Its words are read where it is opened, which is written down. */
export const mediationTaken = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  may: list(OneOf(mediationSteps)),
  mayRead: list(OneOf(mediationReadings)),
});
export type MediationTaken = Static<typeof mediationTaken>;

/** What a committee is given for each party, once. */
export const openedMediation = Type.Object({
  code: text,
  status: OneOf(mediationStatuses),
  dueAt: optional(instant),
  receipts: list(Type.Object({ party: number, code: text, receipt: text })),
});
export type OpenedMediation = Static<typeof openedMediation>;

export const mediationOpenings = Type.Object({
  openings: list(
    Type.Object({ openedAt: instant, unitName: optional(text), role: optional(text), name: optional(text) }),
  ),
});
export type MediationOpenings = Static<typeof mediationOpenings>;
