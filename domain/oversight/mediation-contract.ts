import Type, { type Static } from 'typebox';
import {
  type FigureOutcome,
  figureOutcomes,
  type ToldModelCaseState,
  toldModelCaseStates,
} from '../mediation/index.ts';
import { kpiView, publicStatistics } from './contract.ts';

const { asOf, division, divisionName, quarter, leastCount, total, byPlace, byGroup, table, shares } =
  publicStatistics.properties;

/** What is told outside of the disputes written down in one quarter; `byGroup` are kinds of dispute. Small counts are withheld. */
export const mediationStatistics = Type.Object({
  ...{ asOf, division, divisionName, quarter, leastCount, total, byPlace, byGroup, table },
  /** How they ended; of counties alone. */
  byOutcome: Type.Array(
    Type.Object({
      outcome: Type.Unsafe<FigureOutcome>({ type: 'string', enum: [...figureOutcomes] }),
      count: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
  /** How their model cases stand; of counties alone. */
  byModelCase: Type.Array(
    Type.Object({
      state: Type.Unsafe<ToldModelCaseState>({ type: 'string', enum: [...toldModelCaseStates] }),
      count: Type.Union([Type.Integer(), Type.Null()]),
    }),
  ),
  shares,
  definitions: Type.Array(kpiView),
});
export type MediationStatistics = Static<typeof mediationStatistics>;
