import type { Instant } from '../../kernel/index.ts';
import { nationalRoads, roadsFor } from '../roads.ts';
import { type Secret, secretOf } from '../secret.ts';
import type { MediationView } from '../view.ts';
import type { PaperCode } from './forms.ts';

const told = (text: string): Secret => secretOf('file', text);
const inCommittee = (text: string): Secret => secretOf('committee', text);
const scan = (letter: string) => ({
  id: `00000000-0000-7000-9000-00000000000${letter}`,
  sha256: letter.repeat(64),
  mediaType: 'image/jpeg',
});
const at = (day: string): Instant => `${day}T02:00:00.000Z`;
const committee = {
  id: '00000000-0000-7000-9100-000000000001',
  name: '双江街道人民调解委员会',
  divisionCode: '500235001',
};
const bureau = { id: '00000000-0000-7000-9100-000000000002', name: '县自然资源局', divisionCode: '500235' };
const centre = { id: '00000000-0000-7000-9100-000000000003', name: '县社会矛盾调处中心', divisionCode: '500235' };

/**
 * A file in which everything has happened once, of people who do not exist: what an administrator sees a changed form with. On a
 * form of what did not come (terminated, agreed orally) it ended that way.
 */
export function exampleFile(paper: PaperCode): MediationView {
  if (paper === 'termination') return { ...settled, outcome: failed };
  if (paper === 'oralAgreement') return { ...settled, outcome: { ...agreed, form: 'oral' } };
  return settled;
}

type Ending = NonNullable<MediationView['outcome']>;
const agreed: Ending & { kind: 'settled' } = {
  ...{ kind: 'settled', scope: 'part', form: 'written', roads: [], at: at('2026-03-20') },
};
const failed: Ending = {
  kind: 'failed',
  reason: 'apart',
  words: told('双方对排水沟宽度的意见相差较大。'),
  roads: roadsFor(nationalRoads, 'land', '500235001').map((road) =>
    road.kind === 'litigation' ? { ...road, name: '示例县人民法院', address: '示例县滨江大道1号' } : road,
  ),
  at: at('2026-03-20'),
};

const particulars = (party: number, of: object): Secret => ({
  circle: 'particulars',
  party,
  text: JSON.stringify(of),
});

const terms: NonNullable<MediationView['draft']>['terms'] = [
  {
    number: 1,
    kind: 'do',
    debtor: 3,
    creditor: 1,
    what: told('拆除压在排水沟上的围墙，恢复排水沟原状'),
    manner: 'onSite',
    performBy: '2026-04-05',
  },
  { number: 2, kind: 'pay', debtor: 3, creditor: 1, amountFen: 350_050, manner: 'transfer', performBy: '2026-04-30' },
  { number: 3, kind: 'refrain', debtor: 3, creditor: 2, what: told('不在排水沟上方堆放物品'), manner: 'other' },
];

const settled: MediationView = {
  id: '00000000-0000-7000-9200-000000000001',
  code: '50023526030212345675',
  countyCode: '500235',
  status: 'settled',
  intake: { kind: 'application' },
  disputeType: 'land',
  divisionCode: '500235001001',
  committee,
  firstCommittee: committee,
  assisting: [],
  numbers: [{ committeeId: committee.id, shortName: '双江街道', year: 2026, serial: 7 }],
  parties: [
    {
      number: 1,
      side: 'applicant',
      kind: 'person',
      name: told('王示例'),
      standing: told('退休职工，住双江街道滨江路12号'),
      contact: inCommittee('13800000001'),
      particulars: particulars(1, {
        ...{ sex: 'female', ethnicGroup: '土家族', age: 67 },
        documentNumber: '500235195901010021',
      }),
      deliveryAddress: inCommittee('双江街道滨江路12号'),
      agent: { name: told('赵代理'), authority: 'special', paper: scan('1') },
      identity: scan('2'),
      rights: [scan('3')],
    },
    {
      number: 2,
      side: 'applicant',
      kind: 'person',
      name: told('周示例'),
      standing: told('个体工商户，住双江街道滨江路14号'),
      contact: inCommittee('13800000002'),
      particulars: particulars(2, { sex: 'male', ethnicGroup: '汉族', age: 41 }),
      deliveryAddress: inCommittee('双江街道滨江路14号'),
      agent: undefined,
      identity: scan('4'),
    },
    {
      number: 3,
      side: 'respondent',
      kind: 'organization',
      name: told('示例建材有限公司'),
      standing: told('双江街道工业路3号，法定代表人李示例'),
      contact: inCommittee('023-55000000'),
      particulars: particulars(3, { documentNumber: '91500235MA5U000000' }),
      deliveryAddress: inCommittee('双江街道工业路3号'),
      agent: undefined,
      identity: scan('5'),
    },
  ],
  facts: told(
    '示例建材有限公司于2025年11月修建仓库围墙，墙基压占王示例、周示例两户门前的公共排水沟约十二米。\n2026年1月两次大雨后积水倒灌，王示例家一楼家具、墙面受损。',
  ),
  requests: [told('拆除压占排水沟的围墙，恢复排水'), told('赔偿家具和墙面损失5000元')],
  mediators: [
    { personId: 'm1', name: '陈调解', unitId: committee.id, isLead: true, since: at('2026-03-03') },
    { personId: 'm2', name: '林调解', unitId: committee.id, isLead: false, since: at('2026-03-03') },
  ],
  recused: [],
  choices: [],
  rightsTold: [
    { party: 1, how: 'self', at: at('2026-03-04') },
    { party: 3, how: 'paper', paper: scan('6'), at: at('2026-03-05') },
  ],
  sessions: [
    {
      number: 1,
      kind: 'together',
      at: at('2026-03-10'),
      where: told('双江街道综治中心第一调解室'),
      invited: [1, 2, 3],
      status: 'held',
      attendance: [
        { party: 1, came: 'agent' },
        { party: 2, came: 'herself' },
        { party: 3, came: 'herself' },
      ],
      minutes: told(
        '调解员：今天就围墙压沟一事进行调解，请双方先陈述。\n申请人：围墙砌好后一下雨就倒灌，家具泡坏了。\n被申请人：砌墙时没有注意到排水沟，愿意拆除，但赔偿数额偏高。\n调解员：请双方围绕修复办法和损失数额发表意见。',
      ),
      result: 'toBeContinued',
    },
  ],
  caucuses: [],
  investigations: [
    {
      number: 1,
      at: at('2026-03-06'),
      of: told('邻居孙示例'),
      answers: told(
        '问：你是否看到砌墙经过？\n答：去年十一月看到的，墙脚正好压在沟上。\n问：积水是什么时候开始的？\n答：今年一月下大雨那两次。',
      ),
    },
  ],
  evidence: [
    { number: 1, from: 1, name: told('家具受损照片'), kind: 'copy', pages: 6, file: scan('7'), shownTo: 'file' },
    { number: 2, from: 3, name: told('仓库施工合同'), kind: 'original', pages: 4, shownTo: 'file' },
  ],
  expertOpinions: [
    {
      number: 1,
      by: told('示例价格评估所'),
      about: told('家具损失'),
      askedAt: at('2026-03-07'),
      cameAt: at('2026-03-09'),
      opinion: told('损失3500.50元'),
      file: undefined,
    },
  ],
  statements: [],
  proposals: [],
  inclinations: [],
  longerTimes: [],
  dues: {
    confirm: {
      at: at('2026-04-19'),
      from: at('2026-03-20'),
      rule: 'TJ-03',
      ruleVersion: 'national.1',
      calendarVersion: '2026.1',
      periods: [{ amount: 30, unit: 'days' }],
    },
  },
  pauses: [],
  draft: {
    number: 1,
    facts: told('被申请人修建围墙时压占申请人门前公共排水沟，致两次大雨后积水倒灌，造成申请人一楼财产损失。'),
    points: told('围墙是否拆除、排水沟如何恢复，以及损失数额。'),
    responsibility: told('被申请人承担全部责任。'),
    terms,
    scope: 'part',
    remaining: told('排水沟加宽的费用分担'),
    copies: 4,
    warnings: [],
    draftedAt: at('2026-03-18'),
  },
  drafts: 1,
  signatures: [
    { paper: 'agreement', number: 1, signer: { kind: 'party', party: 1 }, how: 'screen', at: at('2026-03-19') },
    {
      paper: 'agreement',
      number: 1,
      signer: { kind: 'mediator', personId: 'm1' },
      how: 'screen',
      at: at('2026-03-20'),
    },
  ],
  outcome: agreed,
  obligations: terms.map((term, index) =>
    index === 1
      ? {
          term,
          status: 'partial',
          performedFen: 200_000,
          proofs: [{ at: at('2026-04-02'), on: '2026-04-02', amountFen: 200_000, proof: scan('8'), by: 'committee' }],
        }
      : { term, status: 'open', performedFen: 0, proofs: [] },
  ),
  visitsBack: [
    {
      at: at('2026-04-12'),
      party: 1,
      performance: 'partly',
      satisfied: 'basicallySatisfied',
      isQuiet: true,
      words: told('围墙已拆，赔偿款收到2000元，余款月底前付清。'),
    },
  ],
  confirmation: {
    consents: [],
    appliedAt: at('2026-04-10'),
    court: '示例县人民法院',
    accepted: { at: at('2026-04-12'), courtNumber: '（2026）渝0000诉前调确12号' },
  },
  handingsOn: [],
  meetings: [
    {
      number: 1,
      brief: secretOf('meeting', '企业围墙压占公共排水沟，两户居民积水受损，涉及规划与市政管理。'),
      askedAt: at('2026-03-11'),
      called: {
        by: centre,
        at: at('2026-03-12'),
        meetsAt: at('2026-03-16'),
        where: '县社会矛盾调处中心三楼会议室',
        agenda: secretOf('meeting', '一、围墙是否越界；二、排水沟的恢复责任。'),
        units: [bureau, committee],
      },
      held: {
        at: at('2026-03-16'),
        minutes: secretOf('meeting', '自然资源局核对红线，围墙越界0.8米。会议同意先拆除、后恢复。'),
      },
      decisions: [
        {
          number: 1,
          unit: bureau,
          what: secretOf('meeting', '出具红线核对意见'),
          byOn: '2026-03-18',
          doneAt: at('2026-03-17'),
        },
        { number: 2, unit: committee, what: secretOf('meeting', '组织签订调解协议'), byOn: '2026-03-25' },
      ],
    },
  ],
  transfers: [],
  publicity: [],
  rounds: 1,
  openedAt: at('2026-03-02'),
  acceptedAt: at('2026-03-03'),
  concludedAt: at('2026-03-20'),
};
