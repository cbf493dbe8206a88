import type { Instant, LocalDate } from '../kernel/index.ts';
import { endingOf, type Mediation, type MediationSource } from './mediation.ts';
import { type ModelCaseCount, modelCaseCounts } from './model-cases/count-model-cases.ts';
import { type ModelCaseState, modelCaseStateOf } from './model-cases/model-case.ts';
import { isOwed } from './next-steps.ts';

export const figureOutcomes = ['open', 'declined', 'kept', 'unwilling', 'settled', 'failed', 'withdrawn'] as const;
export type FigureOutcome = (typeof figureOutcomes)[number];

export const courtStates = ['none', 'asked', 'confirmed', 'refused'] as const;
export type CourtState = (typeof courtStates)[number];

/**
 * What is counted of one dispute: where it is, of what kind, how it came, and how it stands. No party and no word of anybody
 * is in it (人民调解法 art. 15 (4) asks mediators to keep these to themselves); sums and days stand in the open in the file.
 */
export type MediationFigure = {
  readonly countyCode: string;
  readonly mediationId: string;
  /** The committee that has it now, or had it when it ended. */
  readonly committeeId: string;
  readonly committeeName: string;
  readonly committeeCode: string;
  readonly disputeType: string;
  readonly source: MediationSource;
  readonly openedAt: Instant;
  readonly isAccepted: boolean;
  readonly outcome: FigureOutcome;
  readonly isWritten: boolean;
  /** The committee that accepted it first also ended it. */
  readonly isWhereItCame: boolean;
  /** What the agreement in effect is about, and what of it has been paid, in fen. */
  readonly amountFen: number;
  readonly performedFen: number;
  readonly isPerformed: boolean;
  readonly isBroken: boolean;
  /** The first day by which something is owed that has not been done yet. */
  readonly owedOn?: LocalDate;
  /** An agreement was broken and not made good since, or the dispute was mediated again after it. */
  readonly isRepeated: boolean;
  readonly court: CourtState;
  /** How the story stands that it is told as. */
  readonly modelCase: ModelCaseState | 'none';
};

/** Found by those who go about, before anybody had to bring it. */
export const earlySources: readonly MediationSource[] = ['foundByGridWorker', 'foundByCommittee'];

export function figureOf(found: Mediation): MediationFigure {
  const { committee, firstCommittee, outcome, obligations, status } = found;
  const isSettled = outcome?.kind === 'settled';
  const inEffect = isSettled ? obligations : [];
  const owed = inEffect.flatMap(({ status: each, term }) => (isOwed(each) ? (term.performBy ?? []) : []));
  return {
    countyCode: found.countyCode,
    mediationId: found.id,
    committeeId: committee.id,
    committeeName: committee.name,
    committeeCode: committee.divisionCode,
    disputeType: found.disputeType,
    source: found.intake.kind,
    openedAt: found.openedAt,
    isAccepted: found.acceptedAt !== undefined,
    outcome: countedEnding(found),
    isWritten: isSettled && outcome.form === 'written',
    isWhereItCame: committee.id === firstCommittee.id,
    amountFen: sum(inEffect.map(({ term }) => term.amountFen ?? 0)),
    performedFen: sum(inEffect.map(({ performedFen }) => performedFen)),
    isPerformed: isSettled && inEffect.every((each) => each.status === 'performed'),
    isBroken: isSettled && (status === 'broken' || inEffect.some((each) => each.status === 'broken')),
    owedOn: owed.toSorted()[0],
    isRepeated: found.rounds > 0 || found.breach !== undefined,
    court: courtOf(found),
    modelCase: modelCaseStateOf(found) ?? 'none',
  };
}

/**
 * Whoever does not want to be mediated need not (人民调解法 arts. 2, 17, 23): before a committee accepted it nothing was mediated,
 * and nothing failed.
 */
function countedEnding({ outcome, acceptedAt }: Mediation): FigureOutcome {
  if (outcome === undefined) return 'open';
  return outcome.kind === 'failed' && acceptedAt === undefined ? 'unwilling' : endingOf(outcome);
}

function courtOf({ confirmation }: Mediation): CourtState {
  if (confirmation?.appliedAt === undefined) return 'none';
  if (confirmation.ruling !== undefined) return confirmation.ruling.result;
  return confirmation.declined === undefined ? 'asked' : 'refused';
}

/** What is counted over disputes. Every rate is one of these over another. */
export const mediationCounts = [
  'opened',
  'foundEarly',
  'accepted',
  'open',
  'declined',
  'kept',
  'unwilling',
  'settled',
  'failed',
  'withdrawn',
  'settledWhereItCame',
  'written',
  'toPerform',
  'performed',
  'overdue',
  'broken',
  'everSettled',
  'repeated',
  'courtAsked',
  'courtRuled',
  'confirmed',
  'ended',
  ...modelCaseCounts.map(({ name }) => name),
  'amountFen',
  'performedFen',
] as const;
export type MediationCount = (typeof mediationCounts)[number];
export type MediationCounts = Readonly<Record<MediationCount, number>>;

/** How one dispute counts on a day: what should have been done by then counts without anybody having written it down. */
export function countMediation(figure: MediationFigure, today: LocalDate): MediationCounts {
  const { outcome, court } = figure;
  const isSettled = outcome === 'settled';
  const isOverdue = figure.owedOn !== undefined && figure.owedOn < today && !figure.isBroken;
  return {
    opened: 1,
    foundEarly: Number(earlySources.includes(figure.source)),
    accepted: Number(figure.isAccepted),
    open: Number(outcome === 'open'),
    declined: Number(outcome === 'declined'),
    kept: Number(outcome === 'kept'),
    unwilling: Number(outcome === 'unwilling'),
    settled: Number(isSettled),
    failed: Number(outcome === 'failed'),
    withdrawn: Number(outcome === 'withdrawn'),
    settledWhereItCame: Number(isSettled && figure.isWhereItCame),
    written: Number(figure.isWritten),
    toPerform: Number(figure.isPerformed || figure.isBroken || isOverdue),
    performed: Number(figure.isPerformed),
    overdue: Number(isOverdue),
    broken: Number(figure.isBroken),
    everSettled: Number(isSettled || figure.isRepeated),
    repeated: Number(figure.isRepeated),
    courtAsked: Number(court !== 'none'),
    courtRuled: Number(court === 'confirmed' || court === 'refused'),
    confirmed: Number(court === 'confirmed'),
    ended: Number(isSettled || outcome === 'failed'),
    ...countModelCase(figure.modelCase),
    amountFen: figure.amountFen,
    performedFen: figure.performedFen,
  };
}

function countModelCase(state: MediationFigure['modelCase']): Readonly<Record<ModelCaseCount, number>> {
  return {
    modelCasesWritten: Number(state !== 'none'),
    modelCasesAsking: Number(state === 'asking'),
    modelCasesRefused: Number(state === 'refused'),
    modelCasesAgreed: Number(state === 'agreed' || state === 'sentBack' || state === 'published'),
    modelCasesPublished: Number(state === 'published'),
    modelCasesTakenBack: Number(state === 'takenBack'),
  };
}

export function sumCounts(counts: readonly MediationCounts[]): MediationCounts {
  return Object.fromEntries(
    mediationCounts.map((name) => [name, sum(counts.map((each) => each[name]))]),
  ) as MediationCounts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
