import type { TemplateView } from '@linli/domain/cases';

/** What comes with the house, for steps of which a county has written none yet. */
export const starterTemplates: readonly TemplateView[] = (
  [
    ['acceptance', '公开说法：类别与地点', '{地点}：{类别}。'],
    ['declination', '不属于受理范围', '您反映的事项不属于本中心受理范围。请向＿＿反映，地址和电话：＿＿。'],
    ['return', '不属于本单位职责', '经核实，此事项属于＿＿职责，依据：＿＿。请重新分派。'],
    ['firstContact', '已电话联系', '{今天}已电话联系反映人，告知由{主办单位}办理，{期限}前答复。'],
    ['question', '请补充地点', '请您补充事情的具体地点（路名、门牌或旁边的店铺），方便我们找到。'],
    ['resolution', '已处理', '您反映的{类别}已于{今天}处理：＿＿。如有反复，请再告诉我们。'],
    ['followUpAttempt', '无人接听', '{今天}拨打无人接听。'],
    ['followUp', '回访满意', '反映人表示事情已经解决，没有其他要求。'],
    ['closure', '回访后结案', '已回访，反映人认可办理结果。'],
  ] as const
).map(([step, name, words], index) => ({
  id: `starter-${index}`,
  step,
  name,
  words,
  isOfCounty: true,
  isOwn: false,
}));
