import { sessionResults } from '../../sessions.ts';
import { asSigned, handsUnder } from '../hands.ts';
import { dateOnPaper, dayOnPaper, momentOnPaper } from '../on-paper.ts';
import type { PaperForm } from '../paper-form.ts';
import { nameOf } from '../terms-on-paper.ts';
import { attendanceWords, resultWords, sessionWords } from '../words.ts';

const circled = ['①', '②', '③'];

/** 人民调解记录, one for each sitting that was held. Separate talks have none. */
export const mediationRecord: PaperForm = {
  name: '人民调解记录',
  facts: [],
  forParties: true,
  signedBy: ({ signatures }, number) => handsUnder(signatures, 'minutes', number),
  waitsFor: 'session',
  numbersOf: ({ sessions }) => sessions.filter(({ status }) => status === 'held').map(({ number }) => number),
  blanks: ['次数', '时间', '地点', '方式', '笔录', '本次结果'],
  lists: { 到场: ['当事人', '到场情况'] },
  fill: ({ sessions, parties }, number) => {
    const session = sessions.find((each) => each.number === number);
    if (session === undefined) return {};
    const { at, where, kind, minutes, result, attendance } = session;
    return {
      次数: String(number),
      时间: momentOnPaper(at),
      地点: where?.text,
      方式: sessionWords[kind],
      笔录: minutes?.text,
      本次结果: sessionResults
        .map((each, place) => `${each === result ? '■' : '□'}${circled[place]}${resultWords[each]}`)
        .join('　'),
      到场: attendance.map(({ party, came }) => ({ 当事人: nameOf(party, parties), 到场情况: attendanceWords[came] })),
    };
  },
  blocks: [
    { kind: 'title', text: '人民调解记录' },
    { kind: 'number', text: '{编号}' },
    {
      kind: 'form',
      rows: [
        ['时　　间', '{时间}', '次　　数', '第{次数}次'],
        ['地　　点', '{地点}', '方　　式', '{方式}'],
        ['当事人', '{当事人姓名}'],
        ['人民调解员', '{调解员姓名}', '参加人', '＿＿＿＿＿'],
      ],
    },
    {
      kind: 'grid',
      each: '到场',
      columns: [
        { name: '当事人', text: '{当事人}', width: 50 },
        { name: '到场情况', text: '{到场情况}', width: 50 },
      ],
    },
    { kind: 'heading', text: '调委会已告知事项' },
    {
      kind: 'paragraph',
      text: '调委会已将人民调解的性质、原则、效力，当事人在调解活动中享有的权利和承担的义务，以及依法通过仲裁、行政、司法等途径维护权利的规定告知各方当事人。',
    },
    { kind: 'heading', text: '调解记录' },
    { kind: 'paragraph', text: '{笔录}' },
    { kind: 'heading', text: '调解结果' },
    { kind: 'paragraph', text: '{本次结果}' },
    { kind: 'paragraph', text: '以上记录经当事人核对无误。' },
    { kind: 'signature', each: '当事人', text: '{称谓}（当事人签名）', ...asSigned },
    { kind: 'signature', text: '参加人（签名）' },
    { kind: 'signature', each: '人民调解员', text: '人民调解员{调解员}（签名）', ...asSigned },
    { kind: 'signature', text: '记录人（签名）' },
  ],
};

/** 联席会议通知 and, after it was held, its minutes with who does what by when. */
export const jointMeeting: PaperForm = {
  name: '联席会议通知（纪要）',
  facts: [],
  forParties: false,
  waitsFor: 'meeting',
  numbersOf: ({ meetings }) => meetings.filter(({ called }) => called !== undefined).map(({ number }) => number),
  blanks: ['召集单位', '会议时间', '会议地点', '议题', '情况', '通知日期', '参会单位', '纪要', '纪要日期'],
  lists: { 决定: ['序号', '单位', '事项', '期限', '落实'] },
  fill: ({ meetings }, number) => {
    const meeting = meetings.find((each) => each.number === number);
    const { brief, called, held, decisions = [] } = meeting ?? {};
    return {
      召集单位: called?.by.name,
      会议时间: called && momentOnPaper(called.meetsAt),
      会议地点: called?.where,
      议题: called?.agenda?.text,
      情况: brief?.text,
      通知日期: called && dateOnPaper(called.at),
      参会单位: called?.units.map(({ name }) => name).join('、'),
      纪要: held?.minutes?.text,
      纪要日期: held && dateOnPaper(held.at),
      决定: decisions.map(({ number: at, unit, what, byOn, doneAt }) => ({
        序号: String(at),
        单位: unit.name,
        事项: what?.text,
        期限: dayOnPaper(byOn),
        落实: doneAt === undefined ? '待落实' : `${dateOnPaper(doneAt)}落实`,
      })),
    };
  },
  blocks: [
    { kind: 'title', text: '联席会议通知' },
    { kind: 'number', text: '{编号?}' },
    { kind: 'paragraph', at: 'flush', text: '{参会单位}：' },
    { kind: 'paragraph', text: '{调委会}受理的一件{纠纷类型}纠纷情况疑难复杂，经研究决定召开联席会议。现通知如下：' },
    {
      kind: 'form',
      rows: [
        ['会议时间', '{会议时间}'],
        ['会议地点', '{会议地点}'],
        ['会议议题', '{议题}'],
        ['情况简介', '{情况}'],
      ],
    },
    { kind: 'paragraph', text: '请指派熟悉情况的负责同志参加，并对所知悉的情况保密。' },
    { kind: 'seal', text: '{召集单位}（印章）', day: '{通知日期}' },
    { kind: 'page', when: '纪要' },
    { kind: 'title', text: '联席会议纪要', when: '纪要' },
    { kind: 'paragraph', text: '{会议时间}，{召集单位}在{会议地点}召开联席会议。{参会单位}参加。', when: '纪要' },
    { kind: 'heading', text: '一、会议情况', when: '纪要' },
    { kind: 'paragraph', text: '{纪要}', when: '纪要' },
    { kind: 'heading', text: '二、议定事项', when: '决定' },
    {
      kind: 'grid',
      when: '决定',
      each: '决定',
      columns: [
        { name: '序号', text: '{序号}', width: 8 },
        { name: '责任单位', text: '{单位}', width: 18 },
        { name: '事　项', text: '{事项}', width: 30 },
        { name: '期　限', text: '{期限}', width: 22 },
        { name: '落实情况', text: '{落实}', width: 22 },
      ],
    },
    { kind: 'paragraph', text: '以上事项请各责任单位按期落实，并将落实情况告知{召集单位}。', when: '决定' },
    { kind: 'seal', text: '{召集单位}（印章）', day: '{纪要日期}', when: '纪要' },
  ],
};
