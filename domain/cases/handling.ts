import type { Actor } from '../identity/index.ts';
import { isRefusal, type Refusal, refuse } from '../kernel/index.ts';
import type { Case, Clock, Due } from './case.ts';
import { type Deadline, deadlinesOf } from './deadlines.ts';
import { subjectOf } from './dispatching.ts';
import type { StepInput } from './inputs.ts';
import { namedAttachments } from './intake.ts';
import type { Decided } from './lifecycle.ts';
import { fixDue, moveDue, type World } from './world.ts';

export function contact(_: Case, input: StepInput<'firstContact'>): Decided {
  return [['case.contacted', { words: input.words }]];
}

export function addNote(_: Case, input: StepInput<'note'>, world: World, actor: Actor): Decided | Refusal {
  if (input.kind === 'cost' && input.costYuan === undefined) return refuse('case.costMissing', { field: 'costYuan' });
  const attachments = namedAttachments(input.attachments, world);
  if (isRefusal(attachments)) return attachments;
  const { kind, words, costYuan } = input;
  return [['case.noted', { kind, words, costYuan, attachments, unitId: actor.kind === 'staff' ? actor.unitId : '' }]];
}

export function supplement(_: Case, input: StepInput<'supplement'>, world: World): Decided | Refusal {
  const attachments = namedAttachments(input.attachments, world);
  if (isRefusal(attachments)) return attachments;
  return [['case.supplemented', { words: input.words, attachments }]];
}

export function askExtension(found: Case, input: StepInput<'extensionRequest'>, world: World): Decided | Refusal {
  const decisionDue = fixDue(world, 'extensionDecision', subjectOf(found));
  if (isRefusal(decisionDue)) return decisionDue;
  return [['case.extensionAsked', { extra: input.extra, reason: input.reason, decisionDue }]];
}

export function decideExtension(found: Case, input: StepInput<'extensionDecision'>, world: World): Decided | Refusal {
  if (input.decision === 'refused') return [['case.extensionDecided', input]];
  const asked = found.extensions.find((extension) => extension.decision === undefined);
  const now = found.dues.resolve;
  if (asked === undefined || now === undefined) return refuse('case.noExtensionAsked');
  const due = moveDue(world, { ...now, periods: [...now.periods, asked.extra] }, found.pauses);
  if (isRefusal(due)) return due;
  return [['case.extensionDecided', { ...input, due }]];
}

export function suspend(_: Case, input: StepInput<'suspension'>): Decided | Refusal {
  if (input.reason === 'other' && input.words === undefined) return refuse('case.suspensionReason', { field: 'words' });
  return [['case.suspended', input]];
}

/** The clocks go on: each deadline moves by the working time that the pause took, and by no more. */
export function resume(found: Case, input: StepInput<'resumption'>, world: World): Decided | Refusal {
  const pauses = found.pauses.map((pause) => (pause.to === undefined ? { ...pause, to: world.now } : pause));
  const moved: Deadline[] = [];
  for (const deadline of deadlinesOf(found)) {
    const due = moveDue(world, deadline.due, pauses);
    if (isRefusal(due)) return due;
    moved.push({ ...deadline, due });
  }
  const dueOf = (clock: Clock) => moved.find((deadline) => deadline.clock === clock)?.due;
  const assistDues = moved.flatMap(({ unitId, due }) => (unitId === undefined ? [] : [{ unitId, due }]));
  return [
    [
      'case.resumed',
      {
        words: input.words,
        due: dueOf('resolve') as Due,
        firstContactDue: dueOf('firstContact'),
        assistDues,
        decisionDue: dueOf('extensionDecision'),
      },
    ],
  ];
}

export function resolveAssistance(_: Case, input: StepInput<'assistance'>, __: World, actor: Actor): Decided {
  return [['case.assistanceResolved', { unitId: actor.kind === 'staff' ? actor.unitId : '', summary: input.summary }]];
}

export function resolve(found: Case, input: StepInput<'resolution'>, world: World): Decided | Refusal {
  const due = fixDue(world, 'followUp', subjectOf(found));
  if (isRefusal(due)) return due;
  return [['case.resolved', { summary: input.summary, due }]];
}
