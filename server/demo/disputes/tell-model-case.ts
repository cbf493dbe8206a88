import type { Actor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { MediationInput, MediationStep } from '@linli/domain/mediation';
import type { DemoModelCase } from './model-case-shelf.ts';

type Teller = {
  readonly keeper: StaffActor;
  readonly parties: readonly Actor[];
  readonly supervisor: StaffActor | undefined;
  readonly take: <Name extends MediationStep>(
    actor: Actor,
    step: Name,
    input: MediationInput<Name>,
  ) => Promise<boolean>;
  /** The moment of the next step, after some time of work. */
  readonly wait: (least: number, most: number) => Instant;
};

/** A dispute that went well is told as a story: put to both on their phones, and checked at the county. */
export async function* tellModelCase(
  { text, goal }: DemoModelCase,
  { keeper, parties, supervisor, take, wait }: Teller,
): AsyncGenerator<Instant, void, void> {
  yield wait(30, 90);
  if (!(await take(keeper, 'modelCase', text))) return;
  const asked = goal === 'asking' ? parties.slice(0, 1) : parties;
  for (const party of asked) {
    yield wait(10, 60);
    if (!(await take(party, 'publicityConsent', { version: 1, says: 'yes' }))) return;
  }
  if (goal !== 'published' || supervisor === undefined) return;
  yield wait(20, 60);
  await take(supervisor, 'modelCasePublication', { version: 1 });
}
