import { type Actor, personsBehind } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Case } from './case.ts';
import type { StepInput } from './inputs.ts';
import type { Decided } from './lifecycle.ts';
import type { World } from './world.ts';

/**
 * On whose word a file loses its words: the person asked, its time was over, it should never have been kept, a backup
 * brought back what had been erased.
 */
export const erasureBases = ['request', 'retentionEnded', 'unlawful', 'reapplied'] as const;
export type ErasureBasis = (typeof erasureBases)[number];

/** An entry that loses its words: its number, and the hash of what is left of it. */
export type Redaction = { readonly seq: number; readonly digest: string };

/** How to reach her is kept by her leave alone (个人信息保护法 art. 15): she takes it back whenever she likes. */
export function eraseContact(): Decided {
  return [['case.contactErased', {}]];
}

export function askErasure(_: Case, { reason }: StepInput<'erasureRequest'>, __: World, actor: Actor): Decided {
  return [['case.erasureAsked', { by: askerOf(actor), reason }]];
}

/** What was decided, by whom and when stays; who it was about and what she said goes. */
export function erase(
  found: Case,
  { basis, reason }: StepInput<'erasure'>,
  { redactions = [] }: World,
  actor: Actor,
): Decided | Refusal {
  // Without two people only the clock erases, by rules that people made, and whoever repeats what was erased before.
  const isByRule = actor.kind === 'system' && (basis === 'retentionEnded' || basis === 'reapplied');
  if (found.erasureAsked === undefined && !isByRule) return refuse('case.erasureNotAsked');
  const named = { seqs: redactions.map(({ seq }) => seq), digests: redactions.map(({ digest }) => digest) };
  return [['case.erased', { basis, ...(reason !== undefined && { reason }), ...named }]];
}

export function hold(_: Case, { reason }: StepInput<'legalHold'>): Decided {
  return [['case.held', { reason }]];
}

export function releaseHold(_: Case, { reason }: StepInput<'holdRelease'>): Decided {
  return [['case.holdReleased', { reason }]];
}

/** What is under legal hold (诉讼、监察、档案检查) loses nothing, whoever asks. */
export function mayLose(found: Case): Refusal | undefined {
  if (found.hold !== undefined) return refuse('case.held');
  return found.erasedAt === undefined ? undefined : refuse('case.erased');
}

export function mayLoseContact(found: Case): Refusal | undefined {
  const hasNone = found.reporterKind === 'anonymous' || found.contactErasedAt !== undefined;
  return mayLose(found) ?? (hasNone ? refuse('case.contactGone') : undefined);
}

/** Two people: one asks, another does it. */
export function mayErase(found: Case, actor: Actor): Refusal | undefined {
  const no = mayLose(found);
  if (no !== undefined || actor.kind === 'system') return no;
  if (found.erasureAsked === undefined) return refuse('case.erasureNotAsked');
  return personsOf(actor).includes(found.erasureAsked.by) ? refuse('case.erasureOwnRequest') : undefined;
}

/** Whoever acts for another is both. */
function personsOf(actor: Actor): readonly string[] {
  return actor.kind === 'staff' ? personsBehind(actor) : [actor.kind];
}

function askerOf(actor: Actor): string {
  return actor.kind === 'staff' ? actor.personId : actor.kind;
}
