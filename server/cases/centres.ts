import { disciplineDuty, type Receivers, type UnitRef } from '@linli/domain/cases';
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
  return centresUpwards(units, divisionCode)[0];
}

/** The centre one level above another, where there is one. */
export function centreAbove(units: CountyUnits, centre: UnitRef): UnitRef | undefined {
  return centresUpwards(units, centre.divisionCode).find(({ divisionCode }) => divisionCode !== centre.divisionCode);
}

/** Who may take in an accusation of something there: the centres at a division and above it, and the units of discipline. */
export function receiversAt(units: CountyUnits, divisionCode: string): Receivers {
  const discipline = upwards(divisionCode.slice(0, 6))
    .flatMap((code) => units.at(code))
    .filter(({ kind, duties }) => kind !== 'governanceCenter' && duties.includes(disciplineDuty))
    .map(refOf);
  return { centres: centresUpwards(units, divisionCode), discipline };
}

function centresUpwards(units: CountyUnits, divisionCode: string): UnitRef[] {
  return upwards(divisionCode).flatMap((code) => centreAt(units, code) ?? []);
}

function upwards(divisionCode: string): string[] {
  return [divisionCode, ...ancestorsOf(divisionCode).toReversed()];
}

export function refOf({ id, name, divisionCode }: Unit): UnitRef {
  return { id, name, divisionCode };
}
