/** The rows of a party as the ministry’s forms have them, with the three facts that only two forms prescribe. */
export const partyRowsInFull = [
  ['{称谓}', '{姓名}', '性　　别', '{性别?}'],
  ['民　　族', '{民族?}', '年　　龄', '{年龄?}'],
  ['联系方式', '{联系方式?}', '代理人', '{代理人?}'],
  ['职业或职务、单位或住址', '{职业住址?}'],
];

export const partyRows = [
  ['{称谓}', '{姓名}'],
  ['职业或职务、单位或住址', '{职业住址?}'],
];
