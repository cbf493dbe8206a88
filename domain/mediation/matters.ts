/**
 * Matters of which the law says that parties cannot dispose by agreement, or that a court does not confirm. The words only
 * point to them: a check warns, and the mediator, who knows what was meant, decides.
 */
export const matters = [
  'marriage',
  'parentage',
  'adoption',
  'thirdPartyRights',
  'publicInterest',
  'crime',
  'title',
  'specialProcedure',
] as const;
export type Matter = (typeof matters)[number];

type MatterRow = {
  readonly matter: Matter;
  /** May not stand in any agreement: 人民调解法 art. 3, 民法典 arts. 143, 153, 154, 1076, 1105. */
  readonly isForbidden: boolean;
  /** A court does not confirm it: 民诉法解释 art. 355, 法释〔2011〕5号 art. 4. */
  readonly isExcluded: boolean;
  readonly signs: readonly RegExp[];
};

const rows: readonly MatterRow[] = [
  {
    matter: 'marriage',
    isForbidden: true,
    isExcluded: true,
    signs: [/(解除|确认|终止|恢复).{0,6}(婚姻|夫妻)关系/, /(同意|自愿|协议)离婚/],
  },
  {
    matter: 'parentage',
    isForbidden: true,
    isExcluded: true,
    signs: [/(确认|否认|断绝|解除).{0,6}(亲子|父子|母子|父女|母女)关系/],
  },
  { matter: 'adoption', isForbidden: true, isExcluded: true, signs: [/(确认|解除|建立|成立).{0,6}收养/] },
  {
    matter: 'thirdPartyRights',
    isForbidden: true,
    isExcluded: false,
    signs: [/(由|归|让)(案外人|第三人|他人)/, /(处分|出卖|转让).{0,8}(他人|共有人|第三人)/],
  },
  {
    matter: 'publicInterest',
    isForbidden: true,
    isExcluded: false,
    signs: [/不(得|再)?(报案|举报|作证)/, /(隐瞒|不上报|瞒报).{0,6}(事故|污染|疫情)/],
  },
  {
    matter: 'crime',
    isForbidden: true,
    isExcluded: false,
    signs: [/不(再)?追究.{0,6}刑事责任/, /(强奸|故意杀人|贩卖毒品|拐卖).{0,10}(私了|赔偿)/],
  },
  {
    matter: 'title',
    isForbidden: false,
    isExcluded: true,
    signs: [/(确认|确定).{0,12}(所有权|使用权|承包经营权|产权|专利权|商标权|著作权)/, /(所有权|产权)(归|属)/],
  },
  {
    matter: 'specialProcedure',
    isForbidden: false,
    isExcluded: true,
    signs: [/宣告.{0,4}(失踪|死亡|无民事行为能力)/, /破产|公示催告/],
  },
];

const byMatter = new Map(rows.map((row) => [row.matter, row]));

/** What the words of an agreement point to, in the order of the list. Never more than a hint. */
export function mattersIn(...words: readonly (string | undefined)[]): Matter[] {
  const text = words.filter((part) => part !== undefined).join('\n');
  return rows.filter(({ signs }) => signs.some((sign) => sign.test(text))).map(({ matter }) => matter);
}

export function isForbidden(matter: Matter): boolean {
  return byMatter.get(matter)?.isForbidden === true;
}

/** Whether a court refuses to confirm it. */
export function isExcluded(matter: Matter): boolean {
  return byMatter.get(matter)?.isExcluded === true;
}
