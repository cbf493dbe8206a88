import type { Case, Registration, StepInput } from '@linli/domain/cases';
import { type Actor, anyone, scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import {
  type CaseParts,
  findCase,
  isAccusation,
  mergeCases,
  registerCase,
  registerOnTheSpot,
  type SingleStep,
  takeStep,
} from '../../cases/index.ts';
import { type Database, insideDivision } from '../../database/index.ts';
import { Refused } from '../../http/index.ts';

/** The county as the people of the story act in it: by the same commands as everybody, at the story's time. */
export type County = {
  readonly parts: CaseParts;
  readonly step: <Name extends SingleStep>(
    actor: Actor,
    now: Instant,
    code: string,
    step: Name,
    input: StepInput<Name>,
  ) => Promise<Case | undefined>;
  readonly report: (actor: Actor, now: Instant, input: Registration) => Promise<Case | undefined>;
  readonly settle: (actor: Actor, now: Instant, input: Registration & { summary: string }) => Promise<Case | undefined>;
  readonly merge: (actor: Actor, now: Instant, code: string, into: string) => Promise<Case | undefined>;
  readonly look: (code: string) => Promise<Case | undefined>;
  /** Refusals met on the way, by code: people of the story also try what is not possible. */
  readonly refusals: ReadonlyMap<string, number>;
};

export function openCounty(database: Database, parts: CaseParts, countyCode: string): County {
  const refusals = new Map<string, number>();
  const inside = insideDivision(countyCode);
  const eyesOf = (actor: Actor) => (actor.kind === 'staff' || actor.kind === 'reporter' ? scopeOf(actor) : inside);
  const orNothing = async (work: Promise<Case>) => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refusals.set(error.refusal.refusal, (refusals.get(error.refusal.refusal) ?? 0) + 1);
      return undefined;
    }
  };
  return {
    parts,
    refusals,
    step: (actor, now, code, step, input) =>
      orNothing(database.transact(eyesOf(actor), (tx) => takeStep(tx, parts, actor, now, code, step, input))),
    report: async (actor, now, input) => {
      // As at the door: who takes in an accusation hands it in as its reporter would, for she may be of those it accuses.
      const by = (await isAccusation(parts, now, input)) ? anyone : actor;
      return orNothing(
        database.transact(eyesOf(by), async (tx) => (await registerCase(tx, parts, by, now, input)).found),
      );
    },
    settle: (actor, now, input) =>
      orNothing(
        database.transact(eyesOf(actor), async (tx) => {
          if (actor.kind !== 'staff') throw new Error('Only staff settle on the spot');
          return (await registerOnTheSpot(tx, parts, actor, now, input)).found;
        }),
      ),
    merge: (actor, now, code, into) =>
      orNothing(
        database.transact(eyesOf(actor), (tx) =>
          mergeCases(tx, parts, actor, now, code, { into, reason: '同一地点同一事项，合并办理' }),
        ),
      ),
    look: (code) => database.transact(inside, async (tx) => (await findCase(tx, code))?.found),
  };
}
