import type { Actor, StaffActor } from '@linli/domain/identity';
import { scopeOf } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type {
  AttachmentUse,
  Mediation,
  MediationApplication,
  MediationInput,
  MediationStep,
} from '@linli/domain/mediation';
import { type Database, insideDivision } from '../../database/index.ts';
import { Refused } from '../../http/index.ts';
import {
  findCommittee,
  handInFile,
  keepPartyReceipt,
  type MediationParts,
  takeMediationStep,
  withEyesOfCounty,
  writeDown,
} from '../../mediation/index.ts';
import { demoReceiptHash } from './shown-disputes.ts';

/** Disputes as the people of the story act in them: by the same commands as everybody, at the story’s time. */
export type MediationHouse = {
  readonly open: (keeper: StaffActor, now: Instant, input: MediationApplication) => Promise<Mediation | undefined>;
  readonly step: <Name extends MediationStep>(
    actor: Actor,
    now: Instant,
    code: string,
    step: Name,
    input: MediationInput<Name>,
  ) => Promise<Mediation | undefined>;
  /** The first of a committee’s rooms. */
  readonly roomOf: (unitId: string) => Promise<string | undefined>;
  /** A scan, handed in for a step to name; gives its id. */
  readonly handIn: (actor: Actor, now: Instant, code: string, use: AttachmentUse) => Promise<string>;
  /** Refusals met on the way, by code. */
  readonly refusals: ReadonlyMap<string, number>;
};

export function openMediationHouse(
  database: Database,
  parts: MediationParts,
  countyCode: string,
  scan: Parameters<typeof handInFile>[4],
): MediationHouse {
  const refusals = new Map<string, number>();
  const inside = insideDivision(countyCode);
  const eyesOf = (actor: Actor) => (actor.kind === 'staff' || actor.kind === 'reporter' ? scopeOf(actor) : inside);
  const orNothing = async (work: Promise<Mediation>) => {
    try {
      return await work;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const { refusal } = error.refusal;
      refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
      return undefined;
    }
  };
  return {
    refusals,
    open: (keeper, now, input) =>
      orNothing(
        database.transact(scopeOf(keeper), async (tx) => {
          const found = await writeDown(tx, parts, keeper, now, input);
          for (const { number } of found.parties) keepPartyReceipt(tx, keeper, now, found, number, demoReceiptHash);
          return found;
        }),
      ),
    step: (actor, now, code, step, input) => {
      const scope = withEyesOfCounty.includes(step) ? inside : eyesOf(actor);
      return orNothing(database.transact(scope, (tx) => takeMediationStep(tx, parts, actor, now, code, step, input)));
    },
    roomOf: async (unitId) => {
      const committee = await database.transact(inside, (tx) => findCommittee(tx, countyCode, unitId));
      return committee?.rooms[0]?.id;
    },
    handIn: (actor, now, code, use) => handInFile(database, parts, actor, { code, use }, scan, now),
  };
}
