import type { UnitRef } from '@linli/domain/cases';
import type { Unit } from '@linli/domain/identity';
import { ancestorsOf } from '@linli/domain/territory';
import type { CountyUnits } from './parts.ts';

/** The governance centre that stands at exactly this division. */
export function centreAt(units: CountyUnits, divisionCode: string): UnitRef | undefined {
  const centre = units.at(divisionCode).find((unit) => unit.kind === 'governanceCenter');
  return centre && refOf(centre);
}

/** The nearest centre at a division or above it. */
export function centreFor(units: CountyUnits, divisionCode: string): UnitRef | undefined {
  for (const code of [divisionCode, ...ancestorsOf(divisionCode).toReversed()]) {
    const centre = centreAt(units, code);
    if (centre !== undefined) return centre;
  }
  return undefined;
}

/** The centre one level above another, where there is one. */
export function centreAbove(units: CountyUnits, centre: UnitRef): UnitRef | undefined {
  for (const code of ancestorsOf(centre.divisionCode).toReversed()) {
    const above = centreAt(units, code);
    if (above !== undefined) return above;
  }
  return undefined;
}

export function refOf({ id, name, divisionCode }: Unit): UnitRef {
  return { id, name, divisionCode };
}
