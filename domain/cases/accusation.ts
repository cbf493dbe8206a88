import type { Actor } from '../identity/index.ts';
import { type Refusal, refuse } from '../kernel/index.ts';
import type { Accusation, Case, UnitRef } from './case.ts';
import type { Category } from './category.ts';
import type { AccusationInput } from './inputs.ts';
import { unitIdsOf } from './units-of-case.ts';
import type { World } from './world.ts';

type Units = World['units'];

/** The duty of those who look into officials, on a line of their own: 纪检. */
export const disciplineDuty = 'disciplineLiaison';

/**
 * What a report accuses: the units that are named, or one told in words. A category of accusations makes an accusation of
 * a report that names nobody: then it stays with the centre until somebody knows.
 */
export function accusationOf(
  input: AccusationInput | undefined,
  category: Category | undefined,
  units: Units,
): Accusation | undefined | Refusal {
  if (input === undefined) return category?.isAccusation === true ? { units: [] } : undefined;
  const named = refsOf(input.unitIds ?? [], units);
  if (!Array.isArray(named)) return named;
  return { units: named, ...(input.other === undefined ? {} : { other: input.other }) };
}

export function refsOf(unitIds: readonly string[], units: Units): UnitRef[] | Refusal {
  const missing = unitIds.find((id) => !units.has(id));
  if (missing !== undefined) return refuse('unit.notFound', { field: 'accusation', values: { unit: missing } });
  return unitIds.map((id) => {
    const { name, divisionCode } = units.get(id) as UnitRef;
    return { id, name, divisionCode };
  });
}

/**
 * Who takes in an accusation: the first of the centres, from the usual one upwards, that is neither accused nor stands
 * below one that is; where there is none, whoever looks into officials. Undefined where nobody is left.
 */
export function receiverOf(
  accusation: Accusation,
  { centres, discipline }: Receivers,
  units: Units,
): UnitRef | undefined {
  const isAccused = ({ id }: UnitRef) => accusation.units.some((unit) => unit.id === id);
  return (
    centres.find((centre) => !isAccusedOrBelow(centre.id, accusation, units)) ??
    discipline.find((unit) => !isAccused(unit))
  );
}

/** The centre that would have a case, those above it, and the units that look into officials. */
export type Receivers = { readonly centres: readonly UnitRef[]; readonly discipline: readonly UnitRef[] };

/**
 * Whether a unit is accused, or stands below one that is: inside the place of an accused centre, or inside the place of an
 * accused department with a duty of it (its station in a township).
 */
export function isAccusedOrBelow(unitId: string, accusation: Accusation | undefined, units: Units): boolean {
  const unit = units.get(unitId);
  return (accusation?.units ?? []).some((accused) => {
    if (accused.id === unitId) return true;
    const above = units.get(accused.id);
    if (unit === undefined || above === undefined || !isInside(unit, above)) return false;
    if (unit.duties?.includes(disciplineDuty)) return false;
    return above.kind === 'governanceCenter' || (unit.duties ?? []).some((duty) => above.duties?.includes(duty));
  });
}

function isInside(unit: UnitRef, above: UnitRef): boolean {
  return unit.divisionCode.length > above.divisionCode.length && unit.divisionCode.startsWith(above.divisionCode);
}

/** What decides who may know of an accusation; row security compares the same. */
export type Kept = {
  readonly accusedIds: readonly string[];
  readonly unitIds: readonly string[];
  readonly centreDivisionCode: string;
};

export function keptOf(found: Case): Kept | undefined {
  return (
    found.accusation && {
      accusedIds: found.accusation.units.map(({ id }) => id),
      unitIds: unitIdsOf(found),
      centreDivisionCode: found.centre.divisionCode,
    }
  );
}

/**
 * Whether an accusation is kept from somebody: from every post at an accused unit, and from all who have no part in it and
 * do not look on from above the centre that has it. Looking after the place is not enough.
 */
export function isKeptFrom(actor: Actor, kept: Kept | undefined): boolean {
  if (kept === undefined || actor.kind !== 'staff') return false;
  if (kept.accusedIds.includes(actor.unitId)) return true;
  return !kept.unitIds.includes(actor.unitId) && actor.divisionCode.length >= kept.centreDivisionCode.length;
}
