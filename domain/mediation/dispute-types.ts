/** A kind of dispute, as the ministry's statistics count it. Rows: a county may have others. */
export type DisputeType = {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** The duty of the industry centre that such a dispute goes to (归口), where there is one. */
  readonly trade?: string;
};

const row = (code: string, nameZh: string, nameEn: string, trade?: string): DisputeType => ({
  code,
  nameZh,
  nameEn,
  ...(trade === undefined ? {} : { trade }),
});

export const nationalDisputeTypes: readonly DisputeType[] = [
  row('family', '婚姻家庭', 'marriage and family'),
  row('neighbours', '邻里', 'neighbours'),
  row('housing', '房屋宅基地', 'houses and homesteads'),
  row('contract', '合同', 'contracts'),
  row('damages', '损害赔偿', 'damages'),
  row('business', '生产经营', 'production and trade'),
  row('labour', '劳动', 'labour', 'mediation.labour'),
  row('wages', '拖欠农民工工资', 'unpaid wages', 'mediation.labour'),
  row('villageAffairs', '村务管理', 'village affairs'),
  row('land', '山林土地', 'land and forest', 'mediation.land'),
  row('expropriation', '征地拆迁', 'expropriation', 'mediation.land'),
  row('property', '物业', 'property management', 'mediation.property'),
  row('traffic', '道路交通事故', 'road accidents', 'mediation.traffic'),
  row('medical', '医疗', 'medical care', 'mediation.medical'),
  row('consumer', '消费', 'consumers'),
  row('environment', '环境污染', 'pollution'),
  row('ecommerce', '电子商务', 'online trade'),
  row('tourism', '旅游', 'tourism'),
  row('finance', '金融', 'finance', 'mediation.finance'),
  row('intellectualProperty', '知识产权', 'intellectual property'),
  row('school', '校园', 'schools', 'mediation.school'),
  row('other', '其他', 'other'),
];

/** What a kind of dispute is called where these rows hold; one that the county has no more, as in the whole country. */
export function disputeTypeName(code: string, types: readonly DisputeType[]): string {
  return findType(code, types)?.nameZh ?? code;
}

/** The duty of the committee that such a dispute goes to (归口), by these rows; none where it has no trade of its own. */
export function tradeOfDispute(code: string, types: readonly DisputeType[]): string | undefined {
  return findType(code, types)?.trade;
}

function findType(code: string, types: readonly DisputeType[]): DisputeType | undefined {
  return [...types, ...nationalDisputeTypes].find((type) => type.code === code);
}
