import type { PaperForm } from '../paper-form.ts';

/** 调解卷宗封面. */
export const cover: PaperForm = {
  name: '调解卷宗封面',
  facts: [],
  forParties: false,
  waitsFor: 'acceptance',
  isThere: ({ numbers }) => numbers.length > 0,
  blocks: [
    { kind: 'paragraph', at: 'centre', text: '{调委会}' },
    { kind: 'space', lines: 1 },
    { kind: 'title', text: '调解卷宗', size: 'large' },
    {
      kind: 'form',
      rows: [
        ['卷　　名', '{卷名}'],
        ['卷　　号', '{卷号}', '人调字号', '{编号}'],
        ['人民调解员', '{调解员姓名?}'],
        ['调解日期', '自{调解开始}起\n至{调解结束?}止'],
        ['立卷人', '＿＿＿＿＿', '立卷日期', '{归档日期?}'],
        ['保管期限', '{保管期限}'],
        ['备　　注', '{调解结果?}'],
      ],
    },
    { kind: 'seal', text: '（调委会印章）' },
  ],
};

/** 卷内目录. On which page each paper stands is known in the volume alone. */
export const toc: PaperForm = {
  name: '卷内目录',
  facts: [],
  forParties: false,
  waitsFor: 'acceptance',
  isThere: ({ numbers }) => numbers.length > 0,
  lists: { 卷内文书: ['序号', '文书名称', '页号', '备注'] },
  blocks: [
    { kind: 'title', text: '卷内目录' },
    { kind: 'number', text: '{编号}' },
    {
      kind: 'grid',
      each: '卷内文书',
      columns: [
        { name: '序号', text: '{序号}', width: 12 },
        { name: '文书名称', text: '{文书名称}', width: 54 },
        { name: '页号', text: '{页号?}', width: 14 },
        { name: '备注', text: '{备注?}', width: 20 },
      ],
    },
  ],
};

/** 卷宗情况说明: what whoever looks into the volume has to know. */
export const fileNote: PaperForm = {
  name: '卷宗情况说明',
  facts: [],
  forParties: false,
  waitsFor: 'conclusion',
  isThere: ({ concludedAt }) => concludedAt !== undefined,
  blocks: [
    { kind: 'title', text: '卷宗情况说明' },
    { kind: 'number', text: '{编号?}' },
    { kind: 'heading', text: '说明内容' },
    {
      kind: 'paragraph',
      text: '本卷为{卷名}的调解卷宗，由{首办调委会}首先受理，{调委会}办结，结果：{调解结果}。卷内文书由系统按记录生成，卷末附封存值，可凭该值核对卷宗自归档以来是否改动。',
    },
    {
      kind: 'paragraph',
      text: '调解员与一方当事人单独谈话（背对背）的记录、一方当事人仅向调解员陈述的意见和证据，依法保密，不入本卷。',
    },
    { kind: 'paragraph', text: '其他需要说明的情况：＿＿＿＿＿' },
    { kind: 'signature', text: '立卷人（签名）及日期', day: '{今日}' },
  ],
};

/** 封底. */
export const backCover: PaperForm = {
  name: '封底',
  facts: [],
  forParties: false,
  waitsFor: 'acceptance',
  isThere: ({ numbers }) => numbers.length > 0,
  blocks: [
    { kind: 'space', lines: 8 },
    { kind: 'title', text: '封　底' },
    { kind: 'space', lines: 2 },
    {
      kind: 'form',
      rows: [
        ['立卷人', '＿＿＿＿＿'],
        ['检查人', '＿＿＿＿＿'],
        ['日　　期', '{归档日期?}'],
      ],
    },
  ],
};
