import { type Case, isAccusedOrBelow } from '@linli/domain/cases';
import {
  type CentreLevel,
  type DispatchExplanation,
  type DutyHolder,
  explainDispatch,
  levelOf,
} from '@linli/domain/territory';
import type { CountyUnits } from './parts.ts';
import type { LoadedWorld } from './world.ts';

/** Which unit the dispatch catalogue names for a case, and why. */
export function suggestDispatch(
  found: Pick<Case, 'categoryCode' | 'fields' | 'place' | 'centre' | 'accusation'>,
  world: Pick<LoadedWorld, 'rulebook' | 'countyUnits'>,
): DispatchExplanation {
  const question = {
    categoryCode: found.categoryCode ?? '',
    divisionCode: found.place.divisionCode,
    fields: found.fields,
  };
  const { rulebook, countyUnits } = world;
  const level = levelOf(found.centre.divisionCode) as CentreLevel;
  const holders = holdersIn(countyUnits);
  const notAccused = (divisionCode: string) =>
    holders(divisionCode).filter(({ unitId }) => !isAccusedOrBelow(unitId, found.accusation, countyUnits.byId));
  return explainDispatch(rulebook.dispatch, rulebook.version, notAccused, question, level);
}

export function holdersIn(units: CountyUnits): (divisionCode: string) => DutyHolder[] {
  return (divisionCode) =>
    units.at(divisionCode).map(({ id, name, duties }) => ({ unitId: id, name, divisionCode, duties }));
}
