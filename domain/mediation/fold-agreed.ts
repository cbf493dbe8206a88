import type { MediationEventType } from './events.ts';
import {
  type Apply,
  answered,
  changeObligation,
  concluded,
  drafted,
  owed,
  performedBy,
  saidBy,
  unsigned,
} from './fold-parts.ts';
import { changed, spoken, takenBack, written } from './model-cases/fold-model-case.ts';
import type { Publication } from './model-cases/model-case.ts';
import type { Secret } from './secret.ts';

/** What each entry changes from the draft on: hands, the effect or another end, performance, the court, a story told of it. */
export const onceAgreed = {
  'mediation.drafted': (before, { body, at }) => ({
    status: 'agreed',
    ...drafted(before, body, at),
  }),
  'mediation.signed': (before, { body, at }) => ({ signatures: [...before.signatures, { ...body, at }] }),
  'mediation.agreedOrally': (before, { body, at }) => drafted(before, body, at),
  'mediation.tookEffect': (before, { body: { due, form, scope, roads }, at }) => ({
    ...concluded(before, at),
    status: 'settled',
    outcome: { kind: 'settled', form, scope, roads, at },
    obligations: (before.draft?.terms ?? []).map(owed),
    dues: due === undefined ? {} : { confirm: due },
  }),
  'mediation.failed': (before, { body, at }) => ({
    ...concluded(before, at),
    status: 'failed',
    outcome: { kind: 'failed', ...body, at },
  }),
  'mediation.withdrawn': (before, { body: { words }, at }) => ({
    ...concluded(before, at),
    status: 'withdrawn',
    outcome: { kind: 'withdrawn', words, at },
  }),
  'mediation.performanceRecorded': (before, { body: { term, ...proof }, at }) =>
    changeObligation(before, term, (each) => performedBy(each, proof, at)),
  'mediation.performanceClaimed': (before, { body: { term, ...claim }, at }) =>
    changeObligation(before, term, ({ claims = [] }) => ({ claims: [...claims, { ...claim, at }] })),
  'mediation.claimAnswered': (before, { body: { term, ...answer }, at }) =>
    changeObligation(before, term, (each) => ({ claims: answered(each, { ...answer, at }) })),
  'mediation.performed': () => ({ status: 'performed', breach: undefined }),
  'mediation.visitedBack': (before, { body, at }) => ({ visitsBack: [...before.visitsBack, { ...body, at }] }),
  'mediation.breached': (before, { body, at, actor }) => ({
    status: 'broken',
    // Who asked for her case is told what became of it, whatever else is broken afterwards.
    breach: before.breach?.asksCaseBack ? before.breach : { ...body, at },
    ...changeObligation(before, body.term, (each) => ({
      status: 'broken',
      ...(each.claims && { claims: answered(each, { at, isConfirmed: false, by: saidBy(actor) }) }),
    })),
  }),
  'mediation.renewed': (before, { body }) => ({
    ...unsigned(before),
    status: before.mediators.length > 0 ? 'mediating' : 'accepted',
    rounds: before.rounds + 1,
    outcome: undefined,
    breach: undefined,
    obligations: [],
    confirmation: undefined,
    inclinations: [],
    longerTimes: [],
    pauses: [],
    concludedAt: undefined,
    dues: { conclude: body.due },
  }),
  'mediation.confirmationWanted': (before, { body, at }) => ({
    confirmation: { ...before.confirmation, consents: [...(before.confirmation?.consents ?? []), { ...body, at }] },
  }),
  'mediation.letterWritten': (before, { body }) => ({
    confirmation: {
      ...before.confirmation,
      consents: before.confirmation?.consents ?? [],
      transferLetter: body.letter,
    },
  }),
  'mediation.confirmationAsked': (before, { body, at }) => ({
    confirmation: { ...before.confirmation, consents: before.confirmation?.consents ?? [], ...body, appliedAt: at },
    dues: { ...before.dues, confirm: undefined },
  }),
  'mediation.courtAnswered': (before, { body, at }) => ({
    confirmation: before.confirmation && {
      ...before.confirmation,
      ...(body.isAccepted
        ? { accepted: { at, courtNumber: body.courtNumber } }
        : { declined: { at, reason: body.reason } }),
    },
  }),
  'mediation.courtRuled': (before, { body, at }) => ({
    confirmation: before.confirmation && { ...before.confirmation, ruling: { ...body, at } },
  }),
  'mediation.transferRecorded': (before, { body, at }) => ({ transfers: [...before.transfers, { ...body, at }] }),
  'mediation.modelCaseWritten': written,
  'mediation.publicityAgreed': spoken('yes'),
  'mediation.publicityRefused': spoken('no'),
  'mediation.modelCaseSentBack': changed((at, { reason }: { reason: Secret }) => ({ sentBack: { reason, at } })),
  'mediation.modelCasePublished': changed((_, published: Publication) => ({ published })),
  'mediation.modelCaseTakenBack': takenBack,
  'mediation.archived': (_, { at }) => ({ status: 'archived', archivedAt: at, dues: {} }),
  'mediation.held': (_, { body, at }) => ({ hold: { ...body, at } }),
  'mediation.holdReleased': () => ({ hold: undefined }),
  'mediation.erased': (_, { at }) => ({ erasedAt: at }),
} satisfies { [Type in MediationEventType]?: Apply<Type> };
