import { type Instant, localDateOf } from '@linli/domain/kernel';
import {
  type CountedMediations,
  disputeTypeName,
  type FigureOutcome,
  figureOutcomes,
  mediationRates,
  modelCaseStatesOf,
  sumCounts,
  type ToldModelCaseState,
} from '@linli/domain/mediation';
import {
  type CountedPart,
  type MediationStatistics,
  type PublicStatisticsQuery,
  quarterAt,
  spanOfQuarter,
  type ToldNumbers,
  tellNumbers,
} from '@linli/domain/oversight';
import type { CaseParts } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { countMediations, loadMediationRules } from '../mediation/index.ts';
import { toldRates, toldTables } from './told-answer.ts';

/** As of cases: each level below the county tells what the one above leaves it. */
const levels = [6, 9, 12];

/** The numbers of a place’s disputes that may be told outside, the same to whoever asks. */
export async function tellMediationStatistics(
  tx: Transaction,
  { places }: Pick<CaseParts, 'places'>,
  { division, quarter: asked }: PublicStatisticsQuery,
  now: Instant,
): Promise<MediationStatistics> {
  const quarter = asked ?? quarterAt(now);
  const span = spanOfQuarter(quarter);
  const [counted, { disputeTypes }] = await Promise.all([
    countMediations(tx, { division: division.slice(0, 6), ...span }, localDateOf(now)),
    loadMediationRules(tx, division),
  ]);
  const told = tellLevels(counted, division);
  const counts = sumCounts(inside(counted, division).map((each) => each.counts));
  const placeName = (code: string) => places.nameOf(code) ?? code;
  const typeName = (code: string) => disputeTypeName(code, disputeTypes);
  return {
    ...toldTables(told, { division, quarter, asOf: now }, { place: placeName, group: typeName }),
    byOutcome: [...told.byStatus].map(([outcome, count]) => ({ outcome, count })),
    byModelCase: tellModelCases(counted, division),
    ...toldRates(mediationRates, counts),
  };
}

function tellLevels(counted: readonly CountedMediations[], division: string): ToldNumbers<FigureOutcome> {
  let told: ToldNumbers<FigureOutcome> | undefined;
  for (const digits of levels.filter((one) => one <= division.length)) {
    const place = division.slice(0, digits);
    const below = levels.find((one) => one > digits) ?? digits;
    told = tellNumbers(partsOf(inside(counted, place), below), told, place);
  }
  return told as ToldNumbers<FigureOutcome>;
}

function partsOf(counted: readonly CountedMediations[], digits: number): CountedPart<FigureOutcome>[] {
  return counted.flatMap(({ committeeCode, disputeType, counts }) =>
    figureOutcomes
      .filter((status) => counts[status] > 0)
      .map((status) => ({ place: committeeCode.slice(0, digits), group: disputeType, status, count: counts[status] })),
  );
}

/** Of a county alone, as of how they ended: a small number is withheld, and what gives it away. */
function tellModelCases(counted: readonly CountedMediations[], division: string): MediationStatistics['byModelCase'] {
  if (division.length > 6) return [];
  const parts = inside(counted, division).flatMap(({ committeeCode, disputeType, counts }) =>
    (Object.entries(modelCaseStatesOf(counts)) as [ToldModelCaseState, number][])
      .filter(([, count]) => count > 0)
      .map(([status, count]) => ({ place: committeeCode.slice(0, 9), group: disputeType, status, count })),
  );
  return [...tellNumbers(parts).byStatus].map(([state, count]) => ({ state, count }));
}

function inside(counted: readonly CountedMediations[], division: string): CountedMediations[] {
  return counted.filter(({ committeeCode }) => committeeCode.startsWith(division));
}
