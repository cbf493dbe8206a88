import type { Case } from '@linli/domain/cases';
import type { Role, StaffActor } from '@linli/domain/identity';
import type { Chance } from './chance.ts';

/** Who of the county acts when something has to be done. */
export type Staff = {
  /** Somebody of a unit who may carry out its orders. */
  readonly ofUnit: (unitId: string, chance: Chance) => StaffActor | undefined;
  readonly ofCentre: (found: Case, role: Role, chance: Chance) => StaffActor | undefined;
  /** Somebody of the centre who had no hand in the case. */
  readonly otherOfCentre: (found: Case, chance: Chance) => StaffActor | undefined;
  readonly gridWorkers: readonly StaffActor[];
  readonly operators: readonly StaffActor[];
};

const carriesOut = new Set<Role>(['handler', 'operator', 'supervisor']);

export function arrangeStaff(everybody: readonly StaffActor[]): Staff {
  // Who keeps the files of a committee has no part in the life of a case.
  const actors = everybody.filter(({ role, unitKind }) => role !== 'operator' || unitKind !== 'mediationCommittee');
  const byUnit = Map.groupBy(actors, ({ unitId }) => unitId);
  const pick = (candidates: readonly StaffActor[], chance: Chance) =>
    candidates.length === 0 ? undefined : chance.pick(candidates);
  const at = (unitId: string) => byUnit.get(unitId) ?? [];
  return {
    ofUnit: (unitId, chance) =>
      pick(
        at(unitId).filter(({ role }) => carriesOut.has(role)),
        chance,
      ),
    ofCentre: (found, role, chance) =>
      pick(
        at(found.centre.id).filter((actor) => actor.role === role),
        chance,
      ),
    otherOfCentre: (found, chance) =>
      pick(
        at(found.centre.id).filter(
          ({ role, personId }) => (role === 'operator' || role === 'supervisor') && !found.handlers.includes(personId),
        ),
        chance,
      ),
    gridWorkers: actors.filter(({ role }) => role === 'gridWorker'),
    operators: actors.filter(({ role }) => role === 'operator'),
  };
}
