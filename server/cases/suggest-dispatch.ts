import { type Case, type DispatchSuggestion, isAccusedOrBelow } from '@linli/domain/cases';
import {
  type CentreLevel,
  type DispatchExplanation,
  type DutyHolder,
  explainDispatch,
  levelOf,
} from '@linli/domain/territory';
import type { CountyUnits } from './parts.ts';
import type { Rulebook } from './rulebook.ts';
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

/** The same with the rule and its duties whole, for people: an identifier explains nothing. */
export function nameDuties(
  explained: DispatchExplanation,
  { duties, dispatch, version }: Pick<Rulebook, 'duties' | 'dispatch' | 'version'>,
): DispatchSuggestion {
  const rule = dispatch.find(({ id }) => id === explained.rule?.id);
  const named = new Set([rule?.lead, ...explained.assisting.map(({ duty }) => duty), ...explained.missing]);
  return {
    ...explained,
    assisting: [...explained.assisting],
    missing: [...explained.missing],
    path: explained.path.map((step) => ({ ...step, unitIds: [...step.unitIds] })),
    rule: rule && { ...rule, version },
    duties: duties.filter(({ key }) => named.has(key)),
  };
}

export function holdersIn(units: CountyUnits): (divisionCode: string) => DutyHolder[] {
  return (divisionCode) =>
    units.at(divisionCode).map(({ id, name, duties }) => ({ unitId: id, name, divisionCode, duties }));
}
