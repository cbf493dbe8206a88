import type { Actor } from '../identity/index.ts';
import { instantOf, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { isAccusedOrBelow } from './accusation.ts';
import { type Case, leadOrder, type NoFollowUpReason } from './case.ts';
import { subjectOf } from './dispatching.ts';
import type { StepInput } from './inputs.ts';
import type { Decided } from './lifecycle.ts';
import { fixDue, type World } from './world.ts';

const longestWaitMilliseconds = 7 * 86_400_000;

/** Nobody answered. When to try again is a promise to oneself: soon, and not in the past. */
export function followUpAttempt(
  _: Case,
  { words, againAt }: StepInput<'followUpAttempt'>,
  { now }: World,
): Decided | Refusal {
  if (againAt === undefined) return [['case.followUpAttempted', { words }]];
  const wait = Date.parse(againAt) - Date.parse(now);
  if (!(wait > 0 && wait <= longestWaitMilliseconds)) return refuse('case.againAt', { field: 'againAt' });
  return [['case.followUpAttempted', { words, againAt: instantOf(Date.parse(againAt)) }]];
}

/** Asks three things apart. Not solved means rework; too many rounds, and the matter goes up one level. */
export function followUp(found: Case, input: StepInput<'followUp'>, world: World, actor: Actor): Decided | Refusal {
  const { answer, none } = input;
  if ((answer === undefined) === (none === undefined)) return refuse('case.followUpAnswer', { field: 'answer' });
  if (none !== undefined) return withoutAnswer(found, none, world, actor);
  const followedUp: Decided = [['case.followedUp', { answer }]];
  if (answer?.solved !== false) return followedUp;
  const next = found.rounds < world.limits.rounds ? rework(found, world) : escalate(found, world);
  return isRefusal(next) ? next : [...followedUp, ...next];
}

/** A case may be followed up without an answer only where none could be had. */
function withoutAnswer(found: Case, none: NoFollowUpReason, { limits }: World, actor: Actor): Decided | Refusal {
  if (actor.kind === 'reporter' && none !== 'reporterRefused')
    return refuse('case.followUpAnswer', { field: 'answer' });
  if (none === 'anonymous' && found.reporterKind !== 'anonymous')
    return refuse('case.reporterCanBeAsked', { field: 'none' });
  // What a grid worker found and settled herself has no reporter to ask: of the sample, somebody else goes and looks.
  const isExcused = none === 'notSampled' || (none === 'anonymous' && found.onTheSpot);
  if (isExcused && isSampled(found, limits.sampleOneIn)) return refuse('case.sampled', { field: 'none' });
  if (none === 'unreachable' && found.followUpAttempts.length < limits.followUpAttempts)
    return refuse('case.tryAgain', { field: 'none', values: { attempts: limits.followUpAttempts } });
  return [['case.followedUp', { none }]];
}

/** Chosen by the case code, which nobody chooses: only work done on the spot is sampled, all else is followed up. */
function isSampled(found: Case, oneIn: number): boolean {
  return !found.onTheSpot || Number(found.code.slice(-8)) % oneIn === 0;
}

function rework(found: Case, world: World): Decided | Refusal {
  const due = fixDue(world, 'rework', subjectOf(found));
  return isRefusal(due) ? due : [['case.reworked', { reason: 'notSolved', due }]];
}

/** Up one level; the county's own centre has none above it and dispatches anew itself. */
function escalate(found: Case, world: World): Decided | Refusal {
  const due = fixDue(world, 'accept', subjectOf(found));
  if (isRefusal(due)) return due;
  const { centreAbove: above } = world;
  const isOpen = above !== undefined && !isAccusedOrBelow(above.id, found.accusation, world.units);
  return [['case.escalated', { centre: isOpen ? above : found.centre, reason: 'notSolvedAgain', due }]];
}

export function close(_: Case, input: StepInput<'closure'>): Decided {
  return [['case.closed', { words: input.words }]];
}

export function archive(): Decided {
  return [['case.archived', {}]];
}

export function reopen(found: Case, input: StepInput<'reopening'>, world: World): Decided | Refusal {
  const due = fixDue(world, 'rework', subjectOf(found));
  if (isRefusal(due)) return due;
  const reopened: Decided = [['case.reopened', { reason: input.reason, due }]];
  const lead = leadOrder(found);
  if (lead === undefined || !isAccusedOrBelow(lead.unit.id, found.accusation, world.units)) return reopened;
  // Whoever is accused does not do it again: the centre dispatches anew.
  const dispatchDue = fixDue(world, 'accept', subjectOf(found));
  if (isRefusal(dispatchDue)) return dispatchDue;
  return [...reopened, ['case.escalated', { centre: found.centre, reason: 'accused', due: dispatchDue }]];
}
