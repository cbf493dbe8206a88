import type { MediationCount, MediationCounts } from './figures.ts';

export type MediationRate = {
  readonly id: string;
  readonly name: string;
  readonly nameZh: string;
  readonly numerator: MediationCount;
  readonly denominator: MediationCount;
  readonly definitionZh: string;
  readonly definitionEn: string;
};

/**
 * The rates of a county's mediation, over disputes written down in the period. The ministry's yearly report on people's
 * mediation (人民调解工作情况统计报表, by 司法部) counts disputes by kind, source and result, the sums agreed, and what was
 * performed and confirmed; it names the rates of success (调解成功率) and of performance (履行率) and leaves to each
 * place what is divided by what. So each says it here.
 */
export const mediationRates: readonly MediationRate[] = [
  {
    id: 'M01',
    name: 'successRate',
    nameZh: '调解成功率',
    numerator: 'settled',
    denominator: 'ended',
    definitionZh:
      '达成协议的 ÷ 达成协议的和调解不成的之和；不予受理、未转交、受理前一方不愿调解、撤回申请和仍在调解的不计',
    definitionEn:
      'Settled / settled and not settled; declined, kept by the centre, refused by a party before acceptance, withdrawn and still open ones do not count',
  },
  {
    id: 'M02',
    name: 'settledNearRate',
    nameZh: '就地化解率',
    numerator: 'settledWhereItCame',
    denominator: 'settled',
    definitionZh: '由最先受理的调委会调解成功、没有移交的 ÷ 达成协议的',
    definitionEn: 'Settled by the committee that had it first / settled',
  },
  {
    id: 'M03',
    name: 'performanceRate',
    nameZh: '协议履行率',
    numerator: 'performed',
    denominator: 'toPerform',
    definitionZh:
      '全部履行完毕的协议 ÷ 应履行的协议（已履行完毕的、有约定到期未履行的和当事人报告未按约履行的）；未到期的不计',
    definitionEn:
      'Agreements wholly performed / agreements performed, overdue in part, or reported broken; what is not due yet does not count',
  },
  {
    id: 'M04',
    name: 'confirmationRate',
    nameZh: '司法确认率',
    numerator: 'confirmed',
    denominator: 'courtRuled',
    definitionZh:
      '法院裁定确认有效的 ÷ 法院已作出结论的司法确认申请（裁定确认、裁定驳回或不予受理）；等待法院答复的不计',
    definitionEn: 'Confirmed by a court / applications that the court has decided; those that wait do not count',
  },
  {
    id: 'M05',
    name: 'repeatRate',
    nameZh: '反复率',
    numerator: 'repeated',
    denominator: 'everSettled',
    definitionZh: '达成协议后未按约履行、事后也没有履行完毕的，和再次调解的 ÷ 曾经达成协议的',
    definitionEn: 'Agreements broken and not made good since, or mediated again / disputes settled at least once',
  },
  {
    id: 'M06',
    name: 'foundEarlyRate',
    nameZh: '主动发现率',
    numerator: 'foundEarly',
    denominator: 'opened',
    definitionZh: '网格员或调委会主动发现的 ÷ 登记的全部纠纷；在当事人申请或单位移送之前',
    definitionEn: 'Found by grid workers or committees before anybody brought them / all that were written down',
  },
];

export type ReckonedRate = { numerator: number; denominator: number; rate: number | null };

/** Every rate of these counts, by its id; none where there is nothing to divide by. */
export function mediationRatesOf(counts: MediationCounts): Record<string, ReckonedRate> {
  return Object.fromEntries(
    mediationRates.map(({ id, numerator, denominator }) => {
      const [over, under] = [counts[numerator], counts[denominator]];
      return [id, { numerator: over, denominator: under, rate: under === 0 ? null : over / under }];
    }),
  );
}
