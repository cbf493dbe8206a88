import type { DispatchAnswer, DispatchTrial } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { type AssignedDuty, digitsOfLevel } from '@linli/domain/territory';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import type { CaseParts } from '../parts.ts';
import { loadRulebook } from '../rulebook.ts';
import { suggestDispatch } from '../suggest-dispatch.ts';

/** The answer that a case would get, to a matter that is only thought of. */
export async function explainTrial(
  tx: Transaction,
  parts: Pick<CaseParts, 'unitsOf' | 'places'>,
  { categoryCode, divisionCode, level, fields = {} }: DispatchTrial,
  now: Instant,
): Promise<DispatchAnswer> {
  const rulebook = await loadRulebook(tx, now);
  if (rulebook === undefined) throw refused('catalogue.notFound');
  const countyUnits = await parts.unitsOf(tx, divisionCode.slice(0, 6));
  if (!rulebook.categories.has(categoryCode))
    throw refused('category.notFound', { field: 'categoryCode', values: { category: categoryCode } });
  if (divisionCode.length < digitsOfLevel[level]) throw refused('rule.placeTooWide', { field: 'divisionCode' });

  const place = { divisionCode, precision: 'division' as const };
  const centre = { id: '', name: '', divisionCode: divisionCode.slice(0, digitsOfLevel[level]) };
  const explained = suggestDispatch({ categoryCode, fields, place, centre }, { rulebook, countyUnits });
  const { lead, assisting, missing, path, fallback } = explained;

  const dutyName = (key: string) => rulebook.duties.find((duty) => duty.key === key)?.nameZh ?? key;
  const placeName = (code: string) => parts.places.nameOf(code) ?? code;
  const takerOf = ({ duty, name, divisionCode: at }: AssignedDuty) => {
    return { duty: dutyName(duty), name, place: placeName(at) };
  };
  return {
    version: rulebook.version,
    rule: rulebook.dispatch.find(({ id }) => id === explained.rule?.id),
    ...(lead && { lead: takerOf(lead) }),
    assisting: assisting.map(takerOf),
    missing: missing.map(dutyName),
    path: path.map(({ divisionCode: at, unitIds, choice }) => ({
      divisionCode: at,
      place: placeName(at),
      holders: unitIds.map((id) => countyUnits.byId.get(id)?.name ?? id),
      ...(choice && { choice }),
    })),
    ...(fallback && { fallback }),
  };
}
