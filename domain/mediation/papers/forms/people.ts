import type { PaperForm } from '../paper-form.ts';
import { fillingOfParty, roleOf } from '../parties-on-paper.ts';

/** 当事人身份证明: the one paper with the number of a document. */
export const identity: PaperForm = {
  name: '当事人身份证明',
  facts: ['document'],
  forParties: false,
  blocks: [
    { kind: 'title', text: '当事人身份证明' },
    { kind: 'number', text: '{编号?}' },
    {
      kind: 'form',
      each: '当事人',
      rows: [
        ['{称谓}', '{姓名}'],
        ['证件类型', '{证件类型?}'],
        ['证件号', '{证件号?}'],
        ['身份证明附件', '{身份附件?}'],
        ['权利证明附件', '{权利附件?}'],
      ],
    },
    { kind: 'paragraph', text: '上列证件经核对与原件一致，复印件（影印件）附后。证件号加密保存，仅用于本卷宗。' },
    { kind: 'signature', text: '核对人（签名）' },
  ],
};

/** 授权委托书, one for each party that is represented. */
export const powerOfAttorney: PaperForm = {
  name: '授权委托书',
  facts: [],
  forParties: false,
  waitsFor: 'agent',
  numbersOf: ({ parties }) => parties.flatMap(({ number, agent }) => (agent === undefined ? [] : [number])),
  blanks: ['称谓', '姓名', '职业住址', '代理人', '代理权限', '对方姓名', '权限说明'],
  fill: ({ parties }, number) => {
    const party = parties.find((each) => each.number === number);
    if (party === undefined) return {};
    const others = parties.filter(({ side }) => side !== party.side);
    return {
      ...fillingOfParty(party, roleOf(party, parties), []),
      对方姓名: others.map(({ name }) => name?.text ?? '').join('、'),
      权限说明:
        party.agent?.authority === 'special'
          ? '代为承认、放弃、变更调解请求，代为进行和解、达成并签署调解协议，代为接收文书和款项'
          : '代为陈述事实和意见、提交材料、参加调解；承认、放弃、变更调解请求和签署调解协议由委托人本人决定',
    };
  },
  blocks: [
    { kind: 'title', text: '授权委托书' },
    { kind: 'number', text: '{编号?}' },
    {
      kind: 'form',
      rows: [
        ['委托人', '{姓名}', '调解地位', '{称谓}'],
        ['单位或住址', '{职业住址?}'],
        ['受委托人', '{代理人}', '与委托人关系', '＿＿＿＿＿'],
      ],
    },
    {
      kind: 'paragraph',
      text: '委托事项：委托人就与{对方姓名}之间的{纠纷类型}纠纷，委托上列受委托人作为代理人参加{调委会}主持的调解。',
    },
    { kind: 'paragraph', text: '权　　限：{代理权限}。{权限说明}。' },
    { kind: 'paragraph', text: '期　　限：自本委托书签署之日起至本纠纷调解结束之日止。' },
    { kind: 'signature', text: '委托人（签名盖章或按指印）' },
    { kind: 'signature', text: '受委托人（签名）' },
  ],
};
