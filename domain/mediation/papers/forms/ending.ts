import type { MediationView } from '../../view.ts';
import { fillingOfRoad, roadBlanks } from '../file-on-paper.ts';
import type { Filling } from '../filling.ts';
import { dateOnPaper } from '../on-paper.ts';
import type { PaperForm } from '../paper-form.ts';
import { failureWords, outcomeWords, passingWords, resultWords, sessionWords } from '../words.ts';

/** 终止调解告知书: why it ends, and the roads to arbitration, an authority and a court with addresses and limits. */
export const termination: PaperForm = {
  name: '终止调解告知书',
  facts: [],
  forParties: true,
  waitsFor: 'ending',
  isThere: ({ outcome }) => outcome !== undefined && outcome.kind !== 'settled',
  blanks: ['处理', '终止原因', '情况说明', '终止日期'],
  lists: { 救济途径: roadBlanks },
  fill: fillEnding,
  blocks: [
    { kind: 'title', text: '终止调解告知书' },
    { kind: 'number', text: '{编号?}' },
    { kind: 'paragraph', at: 'flush', text: '{当事人姓名}：' },
    { kind: 'paragraph', text: '你们之间的{纠纷类型}纠纷，{调委会}依法{处理}。' },
    { kind: 'paragraph', text: '终止原因：{终止原因}。' },
    { kind: 'paragraph', text: '说　　明：{情况说明}', when: '情况说明' },
    { kind: 'heading', text: '救济途径（仲裁、行政、司法）' },
    {
      kind: 'paragraph',
      text: '根据《中华人民共和国人民调解法》第二十六条的规定，调解不成的，当事人可以依法通过下列途径维护自己的权利：',
      when: '救济途径',
    },
    {
      kind: 'grid',
      each: '救济途径',
      when: '救济途径',
      columns: [
        { name: '途径', text: '{途径}', width: 11 },
        { name: '机　关', text: '{机关}', width: 27 },
        { name: '地　址', text: '{地址?}', width: 26 },
        { name: '期限', text: '{期限?}', width: 13 },
        { name: '依　据', text: '{依据?}', width: 23 },
      ],
    },
    {
      kind: 'paragraph',
      text: '当事人也可以自行和解，或者再次申请人民调解。期限一般自知道或者应当知道权利受到侵害之日起计算，法律另有规定的从其规定，请及时行使权利。',
    },
    { kind: 'signature', each: '当事人', text: '{称谓}（签收）' },
    { kind: 'seal', text: '（调委会印章）', day: '{终止日期}' },
  ],
};

/** 人民调解结案报告表. */
export const closing: PaperForm = {
  name: '人民调解结案报告表',
  facts: [],
  forParties: false,
  waitsFor: 'conclusion',
  isThere: ({ concludedAt }) => concludedAt !== undefined,
  lists: { 过程: ['序号', '日期', '经过'] },
  fill: (seen) => ({ 过程: courseOf(seen) }),
  blocks: [
    { kind: 'title', text: '人民调解结案报告表' },
    { kind: 'number', text: '{编号?}' },
    {
      kind: 'form',
      rows: [
        ['卷　　号', '{卷号?}', '填表时间', '{今日}'],
        ['承办单位', '{调委会}', '承办人', '{调解员姓名?}'],
        ['受案时间', '{受理日期?}', '结案时间', '{结案日期}'],
        ['当事人信息', '申请人：{申请人姓名}\n被申请人：{被申请人姓名}'],
        ['案件来源', '{案件来源}', '纠纷类型', '{纠纷类型}'],
        ['纠纷简要事实', '{纠纷事实}'],
      ],
    },
    { kind: 'heading', text: '调解过程与结果' },
    {
      kind: 'grid',
      each: '过程',
      columns: [
        { name: '序号', text: '{序号}', width: 9 },
        { name: '日　期', text: '{日期}', width: 26 },
        { name: '经　过', text: '{经过}', width: 65 },
      ],
    },
    { kind: 'paragraph', text: '本纠纷已经办结，现报请归档。' },
    { kind: 'signature', text: '承办人（签名）' },
    { kind: 'signature', text: '调委会负责人（签名）' },
  ],
};

function fillEnding({ outcome }: MediationView): Filling {
  if (outcome === undefined || outcome.kind === 'settled') return {};
  const reason = outcome.kind === 'failed' ? failureWords[outcome.reason] : outcomeWords(outcome as never);
  const roads = outcome.kind === 'withdrawn' ? [] : outcome.roads;
  return {
    处理: outcome.kind === 'declined' ? '不予调解' : '终止调解',
    终止原因: reason,
    情况说明: outcome.words?.text,
    终止日期: dateOnPaper(outcome.at),
    救济途径: roads.map(fillingOfRoad),
  };
}

type Happening = { readonly at: string; readonly words: string };

/** What happened, in its order. Separate talks are not among it. */
function courseOf(seen: MediationView): Filling[] {
  const sittings = seen.sessions
    .filter(({ status }) => status === 'held')
    .map(({ at, number, kind, result }): Happening => {
      return {
        at,
        words: `第${number}次调解（${sessionWords[kind]}）：${result === undefined ? '' : resultWords[result]}`,
      };
    });
  const handings = seen.handingsOn.map(({ at, from, to, passesOver }): Happening => {
    const why = passesOver === undefined ? '' : `（越级移送：${passingWords[passesOver]}）`;
    return { at, words: `${from.name}移送${to.name}${why}` };
  });
  const inquiries = seen.investigations.map(({ at, of }): Happening => ({ at, words: `调查：${of?.text ?? ''}` }));
  const opinions = seen.expertOpinions.map(
    ({ askedAt: at, by }): Happening => ({ at, words: `委托鉴定：${by?.text ?? ''}` }),
  );
  const steps: Happening[] = [
    { at: seen.openedAt, words: '提出（登记）' },
    ...(seen.acceptedAt === undefined ? [] : [{ at: seen.acceptedAt, words: '受理' }]),
    ...sittings,
    ...handings,
    ...inquiries,
    ...opinions,
    ...(seen.outcome === undefined ? [] : [{ at: seen.outcome.at, words: outcomeWords(seen.outcome as never) }]),
  ];
  return steps
    .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
    .map(({ at, words }, index) => ({ 序号: String(index + 1), 日期: dateOnPaper(at), 经过: words }));
}
