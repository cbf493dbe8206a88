import { isForConfirmation } from '../../confirmation.ts';
import type { Mediation } from '../../mediation.ts';
import type { MediationView } from '../../view.ts';
import { dateOnPaper, dayOnPaper, sumOnPaper } from '../on-paper.ts';
import type { PaperForm } from '../paper-form.ts';
import { fillingOfTerm, nameOf, termBlanks, termOnPaper } from '../terms-on-paper.ts';
import { claimWords, obligationWords, performanceWords, satisfactionWords } from '../words.ts';

/** 履行凭证: a receipt for each proof, or the scan that was handed in. */
export const performance: PaperForm = {
  name: '履行凭证',
  facts: [],
  forParties: true,
  waitsFor: 'performance',
  isThere: ({ obligations }) => obligations.some(({ proofs, claims = [] }) => proofs.length > 0 || claims.length > 0),
  lists: { 履行: ['序号', '履行事项', '义务人', '权利人', '金额', '履行时间', '凭证', '履行情况'] },
  fill: ({ obligations, parties }) => ({
    履行: obligations
      .flatMap((obligation) => recordsOf(obligation).map((record) => ({ term: obligation.term, record })))
      .map(({ term, record }, at) => ({
        序号: String(at + 1),
        履行事项: termOnPaper(term, { parties }),
        义务人: nameOf(term.debtor, parties),
        权利人: nameOf(term.creditor, parties),
        金额: record.amountFen === undefined ? '—' : sumOnPaper(record.amountFen),
        履行时间: dayOnPaper(record.on),
        凭证: record.proof === undefined ? '＿＿＿＿＿' : `见附件（校验值 ${record.proof.sha256.slice(0, 16)}）`,
        履行情况: record.said,
      })),
  }),
  blocks: [
    { kind: 'title', text: '履行凭证' },
    { kind: 'number', text: '{编号}' },
    {
      kind: 'form',
      each: '履行',
      rows: [
        ['履行事项', '{履行事项}'],
        ['义务人', '{义务人}', '权利人', '{权利人}'],
        ['金　　额', '{金额}'],
        ['履行时间', '{履行时间}', '履行情况', '{履行情况}'],
        ['凭证附件', '{凭证}'],
      ],
    },
    { kind: 'paragraph', text: '兹收到上列款项（物品），或者确认上列事项已经完成。收条、汇款单等原始凭证附后。' },
    { kind: 'signature', text: '权利人（签名盖章或按指印）' },
    { kind: 'signature', text: '义务人（签名盖章或按指印）' },
    { kind: 'signature', text: '见证调解员（签名）' },
  ],
};

/** What came, as who said it; and what whoever owes it says, which nobody has confirmed. */
function recordsOf({ status, proofs, claims = [] }: MediationView['obligations'][number]) {
  const confirmed = proofs.map((proof) => ({
    ...proof,
    said: `${obligationWords[status]}（${proof.by === 'creditor' ? '权利人确认收到' : '调委会核实'}）`,
  }));
  const unconfirmed = claims.flatMap(({ answer, ...claim }) =>
    answer?.isConfirmed ? [] : [{ ...claim, said: claimWords[answer?.by ?? 'nobody'] }],
  );
  return [...confirmed, ...unconfirmed];
}

/** 人民调解回访记录, one for each visit. */
export const followUp: PaperForm = {
  name: '人民调解回访记录',
  facts: [],
  forParties: false,
  waitsFor: 'visitBack',
  numbersOf: ({ visitsBack }) => visitsBack.map((_, at) => at + 1),
  blanks: ['回访对象', '回访时间', '履行情况', '满意程度', '激化隐患', '采取措施'],
  lists: { 履行: ['内容', '履行情况'] },
  fill: ({ visitsBack, parties, obligations }, number) => {
    const visit = visitsBack[number - 1];
    if (visit === undefined) return {};
    return {
      回访对象: nameOf(visit.party, parties),
      回访时间: dateOnPaper(visit.at),
      履行情况: performanceWords[visit.performance],
      满意程度: satisfactionWords[visit.satisfied],
      激化隐患: visit.isQuiet ? '未发现激化苗头或者隐患' : '有激化苗头或者隐患',
      采取措施: visit.words?.text,
      履行: obligations.map(({ term, status }) => ({
        内容: termOnPaper(term, { parties }),
        履行情况: obligationWords[status],
      })),
    };
  },
  blocks: [
    { kind: 'title', text: '人民调解回访记录' },
    { kind: 'number', text: '调解协议编号：{编号}' },
    {
      kind: 'form',
      rows: [
        ['当事人', '{当事人姓名}'],
        ['回访对象', '{回访对象}', '回访时间', '{回访时间}'],
        ['回访事由', '了解{卷名}调解协议履行情况'],
      ],
    },
    { kind: 'heading', text: '回访情况' },
    {
      kind: 'form',
      rows: [
        ['履行情况', '{履行情况}', '满意程度', '{满意程度}'],
        ['有无激化或隐患', '{激化隐患}'],
        ['采取措施', '{采取措施?}'],
      ],
    },
    {
      kind: 'grid',
      each: '履行',
      columns: [
        { name: '协议约定', text: '{内容}', width: 74 },
        { name: '履行情况', text: '{履行情况}', width: 26 },
      ],
    },
    { kind: 'paragraph', text: '以上回访情况经回访对象核对无误。' },
    { kind: 'signature', text: '当事人（签名）' },
    { kind: 'signature', text: '回访人（签名）' },
  ],
};

/** 司法确认申请书 with the committee's letter to the court (移送函) behind it. */
export const judicialConfirmation: PaperForm = {
  name: '司法确认申请书及材料',
  facts: ['contact', 'delivery'],
  forParties: true,
  waitsFor: 'settlement',
  isThere: (seen) => isForConfirmation(seen as Mediation),
  blanks: ['法院', '协议日期', '申请期限', '提出日期', '法院受理文号', '裁定结果', '权利证明', '身份证明'],
  lists: { 约定: termBlanks },
  fill: (seen) => {
    const { confirmation, outcome, draft, parties, dues } = seen;
    return {
      法院: confirmation?.court,
      协议日期: outcome && dateOnPaper(outcome.at),
      申请期限: dues.confirm && dateOnPaper(dues.confirm.at),
      提出日期: confirmation?.appliedAt && dateOnPaper(confirmation.appliedAt),
      法院受理文号: confirmation?.ruling?.courtNumber ?? confirmation?.accepted?.courtNumber,
      裁定结果: rulingWords(confirmation),
      权利证明: parties.some(({ rights = [] }) => rights.length > 0) ? '已附' : '无',
      身份证明: parties.every(({ identity }) => identity !== undefined) ? '已附' : '待补',
      约定: (draft?.terms ?? []).map((term) => fillingOfTerm(term, { parties })),
    };
  },
  blocks: [
    { kind: 'title', text: '司法确认申请书' },
    { kind: 'number', text: '{编号}' },
    { kind: 'heading', text: '申请人（双方共同）' },
    {
      kind: 'form',
      each: '当事人',
      rows: [
        ['{称谓}', '{姓名}', '电　　话', '{联系方式?}'],
        ['单位或住址', '{职业住址?}'],
        ['送达地址', '{送达地址?}'],
      ],
    },
    { kind: 'heading', text: '申请事项' },
    {
      kind: 'paragraph',
      text: '请求人民法院确认申请人于{协议日期}在{调委会}主持下达成的{编号}《人民调解协议书》有效。',
    },
    { kind: 'heading', text: '事实与理由' },
    { kind: 'paragraph', text: '{纠纷事实}' },
    { kind: 'paragraph', text: '经{调委会}调解，申请人自愿达成协议，约定：' },
    { kind: 'paragraph', each: '约定', text: '{序号}．{内容}履行时限：{履行期限?}。' },
    {
      kind: 'paragraph',
      text: '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，愿意承担相应的民事责任和其他法律责任。本申请不涉及确认身份关系、收养关系、婚姻关系，也不涉及物权、知识产权确权。',
    },
    { kind: 'paragraph', text: '此致' },
    { kind: 'paragraph', text: '{法院?}', at: 'flush' },
    { kind: 'signature', each: '当事人', text: '{称谓}（签名盖章或按指印）' },
    { kind: 'paragraph', text: '日期：{提出日期?}', at: 'right' },
    { kind: 'heading', text: '附：材料清单' },
    {
      kind: 'form',
      rows: [
        ['调解协议', '{编号}《人民调解协议书》1份'],
        ['身份与资格证明', '{身份证明}', '财产权利证明', '{权利证明}'],
        ['双方送达地址与电话', '见申请人栏'],
        ['申请期限', '{申请期限?}', '法院受理文号（调确字）', '{法院受理文号?}'],
        ['裁定结果', '{裁定结果?}'],
      ],
    },
    { kind: 'page' },
    { kind: 'title', text: '移送函' },
    { kind: 'number', text: '{编号}' },
    { kind: 'paragraph', text: '{法院?}：', at: 'flush' },
    {
      kind: 'paragraph',
      text: '{当事人姓名}{纠纷类型}纠纷一案，经本调委会调解，于{协议日期}达成人民调解协议。双方当事人共同申请司法确认，依照《中华人民共和国人民调解法》第三十三条、《中华人民共和国民事诉讼法》第二百零五条的规定，现将有关材料移送贵院，请予审查。',
    },
    {
      kind: 'paragraph',
      text: '移送材料：司法确认申请书、人民调解协议书、当事人身份与资格证明、财产权利证明、送达地址确认材料。',
    },
    { kind: 'paragraph', text: '本函请在收到后签收，并将受理或者不予受理的决定以及裁定结果告知本调委会。' },
    { kind: 'seal', text: '（调委会印章）', day: '{今日}' },
    { kind: 'signature', text: '人民法院签收人（签名）' },
  ],
};

function rulingWords(confirmation: MediationView['confirmation']): string | undefined {
  if (confirmation?.declined !== undefined) return `不予受理：${confirmation.declined.reason?.text ?? ''}`;
  if (confirmation?.ruling === undefined) return undefined;
  return confirmation.ruling.result === 'confirmed' ? '裁定调解协议有效' : '裁定驳回申请';
}
