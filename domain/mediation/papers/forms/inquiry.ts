import { momentOnPaper } from '../on-paper.ts';
import type { PaperForm } from '../paper-form.ts';
import { nameOf } from '../terms-on-paper.ts';
import { evidenceWords } from '../words.ts';

/** 人民调解调查记录. Sex, unit and address of who was heard are written by hand: the house does not ask for them. */
export const investigation: PaperForm = {
  name: '人民调解调查记录',
  facts: [],
  forParties: false,
  waitsFor: 'investigation',
  numbersOf: ({ investigations }) => investigations.map(({ number }) => number),
  blanks: ['时间', '被调查人', '记录'],
  fill: ({ investigations }, number) => {
    const found = investigations.find((each) => each.number === number);
    return { 时间: found && momentOnPaper(found.at), 被调查人: found?.of?.text, 记录: found?.answers?.text };
  },
  blocks: [
    { kind: 'title', text: '人民调解调查记录' },
    { kind: 'number', text: '{编号?}' },
    {
      kind: 'form',
      rows: [
        ['时　　间', '{时间}', '地　　点', '＿＿＿＿＿'],
        ['参加人', '{调解员姓名?}'],
        ['被调查人', '{被调查人}', '性　　别', '＿＿＿＿＿'],
        ['单位或住址', '＿＿＿＿＿'],
      ],
    },
    { kind: 'paragraph', text: '我们是{调委会}的人民调解员，现就{卷名}向你了解有关情况，请如实陈述。' },
    { kind: 'heading', text: '记录（问答）' },
    { kind: 'paragraph', text: '{记录}' },
    { kind: 'paragraph', text: '以上记录我已看过（或者已向我宣读），与我所说的相符。' },
    { kind: 'signature', text: '被调查人（签名盖章或按指印）' },
    { kind: 'signature', text: '调查人（签名）' },
    { kind: 'signature', text: '记录人（签名）' },
  ],
};

/** 证据材料: what was brought for both sides to see. What one brought in confidence stands on no paper. */
export const evidence: PaperForm = {
  name: '证据材料',
  facts: [],
  forParties: false,
  waitsFor: 'evidence',
  isThere: (seen) => seen.evidence.length > 0,
  lists: { 证据: ['序号', '名称', '提供人', '页数', '形式', '附件'] },
  fill: (seen) => ({
    证据: seen.evidence.map(({ name, from, pages, kind, file }, at) => ({
      序号: String(at + 1),
      名称: name?.text,
      提供人: from === 'mediator' ? '调解员' : nameOf(from, seen.parties),
      页数: `1份${pages}页`,
      形式: evidenceWords[kind],
      附件: file === undefined ? '纸质' : `校验值${file.sha256.slice(0, 8)}`,
    })),
  }),
  blocks: [
    { kind: 'title', text: '证据材料' },
    { kind: 'number', text: '{编号?}' },
    {
      kind: 'grid',
      each: '证据',
      columns: [
        { name: '序号', text: '{序号}', width: 8 },
        { name: '名　称', text: '{名称}', width: 32 },
        { name: '提供人', text: '{提供人}', width: 18 },
        { name: '份数/页数', text: '{页数}', width: 15 },
        { name: '原件或复印件', text: '{形式}', width: 12 },
        { name: '附件', text: '{附件}', width: 15 },
      ],
    },
    { kind: 'paragraph', text: '以上证据材料已在调解中向各方当事人出示。材料附后。' },
    { kind: 'signature', each: '当事人', text: '{称谓}（签名）' },
    { kind: 'signature', text: '接收人（签名）' },
  ],
};
