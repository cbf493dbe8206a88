/** What is counted of model cases, over the disputes written down in a span, by how they stand now. */
export const modelCaseCounts = [
  {
    name: 'modelCasesWritten',
    nameZh: '写成',
    nameEn: 'Written',
    definitionZh: '写成典型案例的纠纷；一写成就请每位当事人看，收回的也算',
    definitionEn: 'Disputes told as a model case, which every party is asked about at once; those taken back count too',
  },
  {
    name: 'modelCasesAsking',
    nameZh: '征求意见中',
    nameEn: 'Being asked',
    definitionZh: '还有当事人没有答复，也没有人不同意',
    definitionEn: 'Somebody has not answered yet, and nobody has said no',
  },
  {
    name: 'modelCasesRefused',
    nameZh: '有人不同意',
    nameEn: 'Refused',
    definitionZh: '有当事人不同意现在这份文字公开',
    definitionEn: 'A party has said no to the text that lies there',
  },
  {
    name: 'modelCasesAgreed',
    nameZh: '全部同意',
    nameEn: 'Agreed to by all',
    definitionZh: '每位当事人都同意现在这份文字公开，没有收回；已公开的和县级退回修改的也算',
    definitionEn:
      'Every party agrees to the text that lies there; those public, and those sent back to be rewritten, count too',
  },
  {
    name: 'modelCasesPublished',
    nameZh: '已公开',
    nameEn: 'Public',
    definitionZh: '现在公开着的',
    definitionEn: 'Public now',
  },
  {
    name: 'modelCasesTakenBack',
    nameZh: '已收回',
    nameEn: 'Taken back',
    definitionZh: '由当事人、调委会或者县级收回、没有重新写的，公开前收回的也算',
    definitionEn:
      'Taken back by a party, the committee or the county and not told again, before it was public or after',
  },
] as const;
export type ModelCaseCount = (typeof modelCaseCounts)[number]['name'];

/** How the model case of a dispute stands, as it is told outside: each dispute is in one of these. */
export const toldModelCaseStates = ['none', 'asking', 'refused', 'agreed', 'published', 'takenBack'] as const;
export type ToldModelCaseState = (typeof toldModelCaseStates)[number];

/** How many disputes there are in each of these states. */
export function modelCaseStatesOf(
  counts: Readonly<Record<ModelCaseCount | 'opened', number>>,
): Record<ToldModelCaseState, number> {
  return {
    none: counts.opened - counts.modelCasesWritten,
    asking: counts.modelCasesAsking,
    refused: counts.modelCasesRefused,
    agreed: counts.modelCasesAgreed - counts.modelCasesPublished,
    published: counts.modelCasesPublished,
    takenBack: counts.modelCasesTakenBack,
  };
}
