import type { Period } from '../kernel/index.ts';
import type { CourtProcedure, MediationSource, PeriodStage } from './mediation.ts';

/** One period of the law or of a place, as a row; the nearest place and the most particular source win. */
export type MediationPeriod = Period & {
  readonly id: string;
  readonly stage: PeriodStage;
  readonly intake: MediationSource | '';
  readonly procedure: CourtProcedure | '';
  readonly division: string;
  /** The law, or whose rule it is. */
  readonly source: string;
};

type Kind = Partial<Pick<MediationPeriod, 'intake' | 'procedure' | 'division'>>;

function row(id: string, stage: PeriodStage, period: Period, source: string, about: Kind = {}): MediationPeriod {
  return { id, stage, ...period, intake: '', procedure: '', division: '', source, ...about };
}

const courtRules = '法释〔2016〕14号第27条; 在线调解规则第24条';

/** What holds where a county has no row of its own. `LL-` are ours: no law fixes them. */
export const nationalPeriods: readonly MediationPeriod[] = [
  row('TJ-01', 'conclude', { amount: 1, unit: 'months' }, '人民调解工作若干规定(司法部令75号)第33条'),
  row('TJ-02', 'conclude', { amount: 30, unit: 'days' }, '深圳经济特区矛盾纠纷多元化解条例第25条', {
    division: '4403',
  }),
  row('TJ-03', 'confirm', { amount: 30, unit: 'days' }, '人民调解法第33条; 民事诉讼法(2023)第205条'),
  row('TJ-06', 'conclude', { amount: 30, unit: 'days' }, courtRules, { intake: 'preFilingReferral' }),
  row('TJ-07', 'conclude', { amount: 15, unit: 'days' }, courtRules, { intake: 'postFilingReferral' }),
  row('TJ-08', 'conclude', { amount: 7, unit: 'days' }, courtRules, {
    intake: 'postFilingReferral',
    procedure: 'summary',
  }),
  row('TJ-10', 'accept', { amount: 3, unit: 'working-days' }, '在线调解规则第12条', { intake: 'preFilingReferral' }),
  row('TJ-10b', 'accept', { amount: 3, unit: 'working-days' }, '在线调解规则第12条', { intake: 'postFilingReferral' }),
  row('TJ-11', 'contactOtherParty', { amount: 3, unit: 'working-days' }, '在线调解规则第15条', {
    intake: 'preFilingReferral',
  }),
  row('LL-1', 'accept', { amount: 3, unit: 'working-days' }, 'Linli'),
  row('LL-2', 'takeOver', { amount: 2, unit: 'working-days' }, 'Linli'),
  row('LL-3', 'answer', { amount: 3, unit: 'days' }, 'Linli'),
];

type About = { intake: MediationSource; procedure?: CourtProcedure; divisionCode: string };

export function findPeriod(
  rows: readonly MediationPeriod[],
  stage: PeriodStage,
  { intake, procedure, divisionCode }: About,
): MediationPeriod | undefined {
  const weight = (found: MediationPeriod) =>
    (found.intake === '' ? 0 : 1000) + (found.procedure === '' ? 0 : 100) + found.division.length;
  return rows
    .filter((found) => found.stage === stage && divisionCode.startsWith(found.division))
    .filter((found) => found.intake === '' || found.intake === intake)
    .filter((found) => found.procedure === '' || found.procedure === procedure)
    .toSorted((one, other) => weight(other) - weight(one))[0];
}
