import { asSigned } from '../hands.ts';
import type { PaperForm } from '../paper-form.ts';
import { partyRows, partyRowsInFull } from './party-rows.ts';

/** 人民调解申请书: both sides with what the ministry prescribes, the facts, what is asked for, and that it is her own will. */
export const application: PaperForm = {
  name: '人民调解申请书',
  facts: ['contact', 'particulars'],
  forParties: true,
  blocks: [
    { kind: 'title', text: '人民调解申请书' },
    { kind: 'heading', text: '一、当事人基本情况' },
    { kind: 'form', each: '申请人', rows: partyRowsInFull },
    { kind: 'form', each: '被申请人', rows: partyRowsInFull },
    { kind: 'heading', text: '二、纠纷简要情况' },
    { kind: 'paragraph', text: '{纠纷事实}' },
    { kind: 'heading', text: '三、当事人申请事项' },
    { kind: 'paragraph', each: '申请事项', text: '{序号}．{事项}' },
    { kind: 'heading', text: '四、自愿声明' },
    {
      kind: 'paragraph',
      text: '人民调解委员会已将申请人民调解的相关规定告知我，我自愿申请人民调解，并知悉：调解不收取任何费用；我可以接受或者拒绝调解，可以在任何时候要求终止调解，并有权依法通过仲裁、行政、司法等途径维护自己的权利。以上所述属实。',
    },
    { kind: 'paragraph', text: '特申请{调委会}予以调解。' },
    { kind: 'signature', each: '申请人', text: '{称谓}（签名盖章或按指印）' },
    { kind: 'paragraph', text: '申请日期：{申请日期}', at: 'right' },
  ],
};

/** 人民调解受理登记表. */
export const acceptance: PaperForm = {
  name: '人民调解受理登记表',
  facts: [],
  forParties: false,
  waitsFor: 'acceptance',
  isThere: ({ numbers }) => numbers.length > 0,
  blocks: [
    { kind: 'title', text: '人民调解受理登记表' },
    { kind: 'number', text: '{编号}' },
    { kind: 'form', each: '当事人', rows: partyRows },
    {
      kind: 'form',
      rows: [
        ['受理日期', '{受理日期}', '纠纷类型', '{纠纷类型}'],
        ['案件来源', '{案件来源}', '来源单位', '{来源单位?}'],
        ['纠纷简要情况', '{纠纷事实}'],
        ['调解员', '{调解员姓名?}'],
        ['备　　注', '{法院案号?}'],
      ],
    },
    { kind: 'paragraph', text: '双方当事人同意由{调委会}调解本纠纷。' },
    { kind: 'signature', each: '当事人', text: '{称谓}（当事人签名）' },
    { kind: 'signature', text: '登记人（签名）' },
    { kind: 'seal', text: '（调委会印章）', day: '{受理日期}' },
  ],
};

/** 当事人权利义务告知书: 人民调解法 arts. 2, 3, 7, 19, 20, 23, 24, 26, 31, 33. */
export const rightsNotice: PaperForm = {
  name: '当事人权利义务告知书',
  facts: [],
  forParties: true,
  signedBy: ({ rightsTold }) =>
    rightsTold.map(({ party, how, at }) => ({ party, how: how === 'self' ? 'screen' : 'paper', at })),
  blocks: [
    { kind: 'title', text: '当事人权利义务告知书' },
    { kind: 'number', text: '{编号?}' },
    { kind: 'paragraph', at: 'flush', text: '{当事人姓名}：' },
    {
      kind: 'paragraph',
      text: '你们之间的纠纷由{调委会}调解。根据《中华人民共和国人民调解法》，现将有关事项告知如下：',
    },
    { kind: 'heading', text: '一、调委会性质与调解原则' },
    {
      kind: 'paragraph',
      text: '人民调解委员会是依法设立的调解民间纠纷的群众性组织，调解民间纠纷，不收取任何费用。调解遵循下列原则：在当事人自愿、平等的基础上进行调解；不违背法律、法规和国家政策；尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利。',
    },
    { kind: 'heading', text: '二、法律效果' },
    {
      kind: 'paragraph',
      text: '经人民调解委员会调解达成的调解协议，具有法律约束力，当事人应当按照约定履行。双方当事人认为有必要的，可以自调解协议生效之日起三十日内共同向人民法院申请司法确认；人民法院依法确认调解协议有效，一方当事人拒绝履行或者未全部履行的，对方当事人可以向人民法院申请强制执行。就调解协议的履行或者调解协议的内容发生争议的，一方当事人可以向人民法院提起诉讼。',
    },
    { kind: 'heading', text: '三、当事人享有的权利（第二十三条）' },
    { kind: 'paragraph', text: '（一）选择或者接受人民调解员；' },
    { kind: 'paragraph', text: '（二）接受调解、拒绝调解或者要求终止调解；' },
    { kind: 'paragraph', text: '（三）要求调解公开进行或者不公开进行；' },
    { kind: 'paragraph', text: '（四）自主表达意愿、自愿达成调解协议。' },
    {
      kind: 'paragraph',
      text: '当事人认为调解员与本纠纷有利害关系或者可能影响公正调解的，可以要求其回避；当事人有权查阅何人何时打开过本卷宗。',
    },
    { kind: 'heading', text: '四、当事人履行的义务（第二十四条）' },
    { kind: 'paragraph', text: '（一）如实陈述纠纷事实；' },
    { kind: 'paragraph', text: '（二）遵守调解现场秩序，尊重人民调解员；' },
    { kind: 'paragraph', text: '（三）尊重对方当事人行使权利。' },
    { kind: 'paragraph', text: '以上内容我已阅读（或者已向我宣读），并已理解。' },
    { kind: 'signature', each: '当事人', text: '{称谓}（当事人签名）', ...asSigned },
  ],
};
