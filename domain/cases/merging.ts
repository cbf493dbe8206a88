import type { Actor } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import { type Case, isOver } from './case.ts';
import type { CaseEvent } from './events.ts';
import type { StepInput } from './inputs.ts';
import { stamp } from './lifecycle.ts';
import { whyNot } from './next-steps.ts';
import type { World } from './world.ts';

/** One entry for each of the two cases: the merged one ends, the other lives on and remembers it. */
export function merge(
  merged: Case,
  survivor: Case,
  input: StepInput<'merger'>,
  actor: Actor,
  world: World,
): { merged: CaseEvent[]; survivor: CaseEvent[] } | Refusal {
  const no = whyNot(merged, 'merger', actor, world);
  if (no !== undefined) return no;
  if (merged.code === survivor.code) return refuse('case.mergeWithItself', { field: 'into' });
  if (isOver(survivor.status))
    return refuse('case.mergeIntoEnded', { field: 'into', values: { code: survivor.code, status: survivor.status } });
  if (survivor.countyCode !== merged.countyCode) return refuse('case.mergeAcrossCounties', { field: 'into' });
  if (merged.sensitivity !== survivor.sensitivity) return refuse('case.mergeSensitivity', { field: 'into' });
  if (accusedIn(merged) !== accusedIn(survivor)) return refuse('accusation.ofOthers', { field: 'into' });
  return {
    merged: stamp([['case.merged', { into: survivor.code, reason: input.reason }]], actor, world.now),
    survivor: stamp([['case.absorbed', { from: merged.code }]], actor, world.now),
  };
}

/** Two accusations may become one only where they are kept from the same people. */
function accusedIn({ accusation }: Case): string {
  const ids = accusation?.units.map(({ id }) => id).toSorted();
  return JSON.stringify([ids, accusation?.other]);
}
