import type { Unit } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import { listDirectoryVersions, listOpenUnits, type UnitRow } from './store.ts';

/** The units of one county and of the city and province above it. */
export type CountyUnits = {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly at: (divisionCode: string) => readonly Unit[];
};

type Remembered = { readonly versions: string; readonly units: CountyUnits };

const remembered = new Map<string, Remembered>();

/**
 * The units of a county, from memory. One small question, which travels with the caller's own statements, tells whether
 * what is remembered still holds: so a change counts at once on every server, and one that was undone never does.
 */
export async function unitsOf(tx: Transaction, countyCode: string): Promise<CountyUnits> {
  const countyCodes = [2, 4, 6]
    .filter((digits) => digits <= countyCode.length)
    .map((digits) => countyCode.slice(0, digits));
  const rows = await listDirectoryVersions(tx, countyCodes);
  const versions = rows.map((row) => `${row.countyCode}:${row.version}`).join(' ');
  const known = remembered.get(countyCode);
  if (known?.versions === versions) return known.units;
  const units = arrange((await listOpenUnits(tx, countyCodes)).map(unitOfRow));
  remembered.set(countyCode, { versions, units });
  return units;
}

/** The units on the way up from a division, nearest first, that hold the duty (or any). */
export async function listDutyHolders(tx: Transaction, divisionCode: string, duty?: string): Promise<Unit[]> {
  const units = await unitsOf(tx, divisionCode.slice(0, 6));
  const upwards = [15, 12, 9, 6, 4, 2].filter((digits) => digits <= divisionCode.length);
  return upwards
    .flatMap((digits) => units.at(divisionCode.slice(0, digits)))
    .filter((unit) => (duty === undefined ? unit.duties.length > 0 : unit.duties.includes(duty)));
}

function arrange(units: readonly Unit[]): CountyUnits {
  const byDivision = Map.groupBy(units, (unit) => unit.divisionCode);
  return { byId: new Map(units.map((unit) => [unit.id, unit])), at: (code) => byDivision.get(code) ?? [] };
}

function unitOfRow({ id, kind, name, divisionCode, duties, validFrom, validTo }: UnitRow): Unit {
  return { id, kind, name, divisionCode, duties, validFrom, validTo: validTo ?? undefined };
}
