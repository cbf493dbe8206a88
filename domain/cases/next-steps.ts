import { type Actor, personsBehind } from '../identity/index.ts';
import { dueAt, type Instant, isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import { type Case, openAssisting, openOrderOf, type Status } from './case.ts';
import { whyNotAnswer, whyNotAsk } from './conversing.ts';
import { mayErase, mayLose, mayLoseContact } from './erasing.ts';
import type { Step } from './inputs.ts';
import { mayActOnCase } from './policy.ts';
import type { World } from './world.ts';

const working = [
  'firstContact',
  'note',
  'supplement',
  'extensionRequest',
  'extensionDecision',
  'suspension',
  'jointAction',
  'acknowledgement',
  'assistance',
  'release',
  'resolution',
  'ruling',
  'supervision',
  'merger',
  'withdrawal',
  'transfer',
  'accusation',
  'question',
  'answer',
] as const satisfies Step[];

const fromTheCentre = [
  ...(['categorization', 'dispatch', 'ruling', 'supplement', 'supervision'] as const),
  ...(['merger', 'withdrawal', 'transfer', 'accusation', 'question', 'answer'] as const),
] as const satisfies Step[];

/** The steps that each status leaves open. The server refuses by it, the screen shows its buttons by it. */
export const nextSteps = {
  registered: [
    'categorization',
    'acceptance',
    'declination',
    'supplement',
    'supervision',
    'merger',
    'withdrawal',
    'transfer',
    'accusation',
    'question',
    'answer',
  ],
  accepted: fromTheCentre,
  declined: ['archive'],
  dispatched: [
    'acknowledgement',
    'return',
    'ruling',
    'supplement',
    'supervision',
    'merger',
    'withdrawal',
    'transfer',
    'assistance',
    'release',
    'accusation',
    'question',
    'answer',
  ],
  acknowledged: working,
  returned: fromTheCentre,
  handling: working,
  suspended: [
    'resumption',
    'note',
    'supplement',
    'supervision',
    'acknowledgement',
    'assistance',
    'withdrawal',
    'transfer',
    'accusation',
    'question',
    'answer',
  ],
  resolved: ['followUpAttempt', 'followUp', 'supplement', 'supervision', 'accusation', 'question', 'answer'],
  followedUp: ['closure', 'supervision', 'accusation'],
  closed: ['archive', 'reopening', 'accusation'],
  rework: working,
  archived: ['reopening'],
  withdrawn: ['archive'],
  merged: ['archive'],
  transferred: ['archive'],
} as const satisfies Record<Status, readonly Step[]>;

/** Whose data it is, and who must not lose what a court may ask for, need not wait for a status. */
export const always = ['contactErasure', 'legalHold', 'holdRelease'] as const satisfies Step[];
export const whenKept = ['erasureRequest', 'erasure'] as const satisfies Step[];

/** Every step that a case leaves open as it stands, whoever takes it. */
function openSteps({ status }: Case): readonly Step[] {
  return [...nextSteps[status], ...(status === 'archived' ? whenKept : []), ...always];
}

type Circumstances = Pick<World, 'now' | 'limits' | 'calendar'>;

/** Why this actor may not take this step now; undefined when she may. */
export function whyNot(found: Case, step: Step, actor: Actor, world: Circumstances): Refusal | undefined {
  if (isNotHandedOver(actor, step)) return refuse('delegation.stepOutside', { values: { step } });
  if (!mayActOnCase(actor, step, found)) return refuse('case.stepNotYours', { values: { step } });
  if (!openSteps(found).includes(step)) return refuse('case.stepNotNow', { values: { step, status: found.status } });
  return conditions[step]?.(found, actor, world);
}

/** What this actor may do with the case now: travels with every record that leaves the server. */
export function allowedSteps(found: Case, actor: Actor, world: Circumstances): Step[] {
  return openSteps(found).filter((step) => whyNot(found, step, actor, world) === undefined);
}

type Condition = (found: Case, actor: Actor, world: Circumstances) => Refusal | undefined;

const conditions: Partial<Record<Step, Condition>> = {
  acceptance: (found) => (found.categoryCode === undefined ? refuse('case.categoryMissing') : undefined),
  acknowledgement: (found, actor) =>
    actor.kind === 'staff' && openOrderOf(found, actor.unitId)?.status === 'issued'
      ? undefined
      : refuse('case.alreadyAcknowledged'),
  question: whyNotAsk,
  answer: whyNotAnswer,
  return: (found, _, { limits }) => {
    if (found.ruling !== undefined) return refuse('case.ruledNoReturn');
    if (found.returns >= limits.returns) return refuse('case.returnLimit', { values: { limit: limits.returns } });
    return undefined;
  },
  extensionRequest: (found, _, { now, limits }) => {
    if (found.extensions.some((asked) => asked.decision === undefined)) return refuse('case.extensionPending');
    if (found.extensions.length >= limits.extensions)
      return refuse('case.extensionLimit', { values: { limit: limits.extensions } });
    const due = found.dues.resolve;
    return due === undefined || now > due.at
      ? refuse('case.extensionTooLate', { values: { dueAt: due?.at ?? '' } })
      : undefined;
  },
  extensionDecision: (found, actor) => {
    if (!found.extensions.some((asked) => asked.decision === undefined)) return refuse('case.noExtensionAsked');
    return notByHandler(found, actor);
  },
  release: (found) => (openAssisting(found).length === 0 ? refuse('case.nobodyAssists') : undefined),
  resolution: (found) => {
    const waiting = openAssisting(found)[0];
    if (waiting !== undefined) return refuse('case.assistingOpen', { values: { unit: waiting.unit.name } });
    return undefined;
  },
  followUpAttempt: notByHandler,
  followUp: notByHandler,
  closure: notByHandler,
  // Whoever reported the same matter waits for the answer too.
  withdrawal: (found) => (found.absorbed.length > 0 ? refuse('case.othersWait') : undefined),
  legalHold: (found) => (found.hold === undefined ? undefined : refuse('case.held')),
  holdRelease: (found) => (found.hold === undefined ? refuse('case.notHeld') : undefined),
  contactErasure: mayLoseContact,
  erasureRequest: (found) =>
    mayLose(found) ?? (found.erasureAsked === undefined ? undefined : refuse('case.erasureAskedBefore')),
  erasure: mayErase,
  reopening: (found, _, { now, limits, calendar }) => {
    if (found.erasedAt !== undefined) return refuse('case.erased');
    if (found.closedAt === undefined)
      return refuse('case.stepNotNow', { values: { step: 'reopening', status: found.status } });
    if (found.reopenings > 0) return refuse('case.reopenedBefore');
    const until = lastReopening(found, limits.reopenWithin, calendar);
    return until !== undefined && now <= until
      ? undefined
      : refuse('case.reopenTooLate', { values: { until: until ?? '' } });
  },
};

function notByHandler(found: Case, actor: Actor): Refusal | undefined {
  if (actor.kind !== 'staff') return undefined;
  return personsBehind(actor).some((person) => found.handlers.includes(person)) ? refuse('case.ownWork') : undefined;
}

function isNotHandedOver(actor: Actor, step: Step): boolean {
  const acts = actor.kind === 'staff' ? actor.delegation?.acts : undefined;
  return acts !== undefined && !acts.includes(step);
}

function lastReopening(
  found: Case,
  within: World['limits']['reopenWithin'],
  calendar: World['calendar'],
): Instant | undefined {
  if (found.closedAt === undefined) return undefined;
  const until = dueAt(calendar, found.closedAt, within);
  return isRefusal(until) ? undefined : until;
}
