import { type Case, merge, type StepInput } from '@linli/domain/cases';
import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { unlessRefused } from '../http/refused.ts';
import type { CaseParts } from './parts.ts';
import { record } from './record.ts';
import { getLockedCase } from './take-step.ts';
import { loadWorld } from './world.ts';

/** Merges one case into another. Both are locked, the smaller code first, so that two mergers never wait for each other. */
export async function mergeCases(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  code: string,
  input: StepInput<'merger'>,
): Promise<Case> {
  const [first, second] = [code, input.into].toSorted();
  const locked = new Map<string, Awaited<ReturnType<typeof getLockedCase>>>();
  for (const each of new Set([first as string, second as string])) locked.set(each, await getLockedCase(tx, each));
  const merged = locked.get(code) as Awaited<ReturnType<typeof getLockedCase>>;
  const survivor = locked.get(input.into) ?? merged;
  const world = await loadWorld(tx, parts, now, merged.found.place.divisionCode);
  const events = unlessRefused(merge(merged.found, survivor.found, input, actor, world));
  record(tx, survivor, events.survivor, world);
  return record(tx, merged, events.merged, world);
}
