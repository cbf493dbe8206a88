import type { MediationView } from '../../view.ts';
import type { Filling } from '../filling.ts';
import { asSigned, handsUnder } from '../hands.ts';
import { dateOnPaper } from '../on-paper.ts';
import type { PaperForm } from '../paper-form.ts';
import { numeralOf } from '../parties-on-paper.ts';
import { fillingOfTerm, termBlanks } from '../terms-on-paper.ts';
import { partyRows, partyRowsInFull } from './party-rows.ts';

const draftBlanks = [
  ...['协议事实', '争议事项', '各方责任', '份数', '当事人份数', '遗留事项', '生效日期'],
  ...['可以司法确认', '法院已立案'],
];

/** 人民调解协议书: item by item of 人民调解法 art. 29, and what it means (arts. 31 and 33). */
export const agreement: PaperForm = {
  name: '人民调解协议书',
  facts: ['contact', 'particulars'],
  forParties: true,
  signedBy: ({ draft, signatures }) => handsUnder(signatures, 'agreement', draft?.number),
  waitsFor: 'draft',
  isThere: (seen) => seen.draft !== undefined && !isOral(seen),
  blanks: draftBlanks,
  lists: { 约定: termBlanks },
  fill: fillDraft,
  blocks: [
    { kind: 'title', text: '人民调解协议书' },
    { kind: 'number', text: '编号：{编号}' },
    { kind: 'heading', text: '一、当事人基本情况' },
    { kind: 'form', each: '当事人', rows: partyRowsInFull },
    { kind: 'heading', text: '二、纠纷的主要事实' },
    { kind: 'paragraph', text: '{协议事实}' },
    { kind: 'heading', text: '三、争议事项' },
    { kind: 'paragraph', text: '{争议事项}' },
    { kind: 'heading', text: '四、各方当事人的责任' },
    { kind: 'paragraph', text: '{各方责任}' },
    { kind: 'heading', text: '五、协议内容、履行方式和履行时限' },
    { kind: 'paragraph', text: '经{调委会}调解，各方当事人在平等自愿的基础上达成如下协议：' },
    { kind: 'paragraph', each: '约定', text: '{序号}．{内容}履行方式：{履行方式}；履行时限：{履行期限?}。' },
    {
      kind: 'paragraph',
      when: '遗留事项',
      text: '未达成一致、不在本协议内的事项：{遗留事项}。各方可以就此依法通过仲裁、行政、司法等途径解决。',
    },
    { kind: 'heading', text: '六、效力' },
    {
      kind: 'paragraph',
      text: '本协议自各方当事人签名、盖章或者按指印，人民调解员签名并加盖人民调解委员会印章之日起生效，具有法律约束力，当事人应当按照约定履行。',
    },
    {
      kind: 'paragraph',
      when: '可以司法确认',
      text: '各方认为有必要的，可以自生效之日起三十日内共同向人民法院申请司法确认。',
    },
    {
      kind: 'paragraph',
      when: '法院已立案',
      text: '本纠纷由人民法院立案后委托调解（案号：{法院案号?}）。本协议提交委托的人民法院审查，由人民法院制作调解书，或者由原告申请撤诉。',
    },
    {
      kind: 'paragraph',
      text: '本协议一式{份数}份，当事人各执一份，{调委会}留存一份，具有同等效力。',
    },
    { kind: 'signature', each: '当事人', text: '{称谓}（签名盖章或按指印）', ...asSigned },
    { kind: 'signature', each: '人民调解员', text: '人民调解员{调解员}（签名）', ...asSigned },
    { kind: 'signature', text: '记录人（签名）' },
    { kind: 'seal', text: '（调委会印章）', day: '{生效日期?}' },
  ],
};

/** 人民调解口头协议登记表 (art. 28): the mediator writes down what was agreed. */
export const oralAgreement: PaperForm = {
  name: '人民调解口头协议登记表',
  facts: [],
  forParties: true,
  waitsFor: 'oralAgreement',
  isThere: isOral,
  blanks: draftBlanks,
  lists: { 约定: termBlanks },
  fill: fillDraft,
  blocks: [
    { kind: 'title', text: '人民调解口头协议登记表' },
    { kind: 'number', text: '编号：{编号}' },
    { kind: 'form', each: '当事人', rows: partyRows },
    {
      kind: 'form',
      rows: [
        ['纠纷主要事实', '{协议事实}'],
        ['争议事项', '{争议事项}'],
        ['各方责任', '{各方责任}'],
        ['未决事项', '{遗留事项?}'],
      ],
    },
    { kind: 'heading', text: '口头协议内容' },
    {
      kind: 'grid',
      each: '约定',
      columns: [
        { name: '序号', text: '{序号}', width: 9 },
        { name: '内　容', text: '{内容}', width: 48 },
        { name: '履行方式', text: '{履行方式}', width: 18 },
        { name: '履行时限', text: '{履行期限?}', width: 25 },
      ],
    },
    {
      kind: 'paragraph',
      text: '当事人认为无需制作调解协议书，采取口头协议方式（《人民调解法》第二十八条）。口头调解协议自各方当事人达成协议之日起生效，具有法律约束力。',
    },
    { kind: 'signature', each: '人民调解员', text: '人民调解员{调解员}（签名）' },
    { kind: 'signature', text: '记录人（签名）' },
    { kind: 'paragraph', text: '达成协议日期：{生效日期?}', at: 'right' },
  ],
};

function isOral({ outcome }: MediationView): boolean {
  return outcome?.kind === 'settled' && outcome.form === 'oral';
}

function fillDraft({ draft, parties, outcome, intake }: MediationView): Filling {
  if (draft === undefined) return {};
  return {
    协议事实: draft.facts?.text,
    争议事项: draft.points?.text,
    各方责任: draft.responsibility?.text,
    约定: draft.terms.map((term) => fillingOfTerm(term, { parties })),
    份数: numeralOf(draft.copies),
    当事人份数: numeralOf(draft.copies - 1),
    遗留事项: draft.remaining?.text,
    生效日期: outcome?.kind === 'settled' ? dateOnPaper(outcome.at) : undefined,
    ...(intake.kind === 'postFilingReferral' ? { 法院已立案: '是' } : { 可以司法确认: '是' }),
  };
}
