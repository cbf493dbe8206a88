import type { Party } from '../mediation.ts';
import type { MediationView, Seen } from '../view.ts';
import type { Filling } from './filling.ts';
import { authorityWords, sideWords } from './words.ts';

/** What a form may say of a party beyond her name, standing and agent: no more than the ministry prescribes for it. */
export const partyFacts = {
  contact: ['联系方式'],
  delivery: ['送达地址'],
  particulars: ['性别', '民族', '年龄'],
  document: ['证件类型', '证件号', '身份附件', '权利附件'],
} as const;
export type PartyFact = keyof typeof partyFacts;

export const partyBlanks = ['序号', '称谓', '姓名', '职业住址', '代理人', '代理权限'] as const;

type SeenParty = Seen<Party>;
type Particulars = { sex?: 'male' | 'female'; ethnicGroup?: string; age?: number; documentNumber?: string };

export function fillingOfParties({ parties }: Pick<MediationView, 'parties'>, facts: readonly PartyFact[]): Filling {
  const there = parties.filter(({ leftAt }) => leftAt === undefined);
  const of = (side: SeenParty['side']) => there.filter((party) => party.side === side);
  const fill = (party: SeenParty) => fillingOfParty(party, roleOf(party, parties), facts);
  return {
    当事人: there.map(fill),
    申请人: of('applicant').map(fill),
    被申请人: of('respondent').map(fill),
    当事人姓名: there.map(({ name }) => name?.text ?? '').join('、'),
    申请人姓名: of('applicant')
      .map(({ name }) => name?.text ?? '')
      .join('、'),
    被申请人姓名: of('respondent')
      .map(({ name }) => name?.text ?? '')
      .join('、'),
    当事人人数: String(there.length),
  };
}

export function fillingOfParty(party: SeenParty, role: string, facts: readonly PartyFact[]): Filling {
  const { number, name, standing, agent } = party;
  const known: Filling = {
    序号: String(number),
    称谓: role,
    姓名: name?.text,
    职业住址: standing?.text,
    代理人: agent?.name?.text,
    代理权限: agent && authorityWords[agent.authority],
  };
  return Object.assign(known, ...facts.map((fact) => told[fact](party)));
}

const told: Readonly<Record<PartyFact, (party: SeenParty) => Filling>> = {
  contact: ({ contact }) => ({ 联系方式: contact?.text }),
  delivery: ({ deliveryAddress }) => ({ 送达地址: deliveryAddress?.text }),
  particulars: (party) => {
    const { sex, ethnicGroup, age } = particularsOf(party);
    if (party.kind === 'organization') return { 性别: '—', 民族: '—', 年龄: '—' };
    return {
      性别: sex && { male: '男', female: '女' }[sex],
      民族: ethnicGroup,
      年龄: age === undefined ? undefined : `${age}岁`,
    };
  },
  document: (party) => {
    const { documentNumber } = particularsOf(party);
    return {
      证件类型: documentTypeOf(party.kind, documentNumber),
      证件号: documentNumber,
      身份附件: party.identity && `见附件（校验值 ${party.identity.sha256.slice(0, 16)}）`,
      权利附件: rightsOf(party),
    };
  },
};

function particularsOf({ particulars }: SeenParty): Particulars {
  return particulars === undefined ? {} : (JSON.parse(particulars.text) as Particulars);
}

/** The number tells what it is the number of; of another document a hand writes the kind. */
function documentTypeOf(kind: Party['kind'], number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  if (kind === 'organization') return /^[0-9A-Z]{18}$/.test(number) ? '统一社会信用代码证书' : undefined;
  return /^[0-9]{17}[0-9Xx]$/.test(number) ? '居民身份证' : undefined;
}

function rightsOf({ rights = [] }: SeenParty): string | undefined {
  return rights.length === 0 ? undefined : `${rights.length}份，见附件`;
}

/** 申请人, or 申请人二 where there are several on her side. */
export function roleOf(
  { number, side }: Pick<SeenParty, 'number' | 'side'>,
  parties: MediationView['parties'],
): string {
  const ofSide = parties.filter((party) => party.side === side);
  if (ofSide.length === 1) return sideWords[side];
  const at = ofSide.findIndex((party) => party.number === number) + 1;
  return `${sideWords[side]}${numeralOf(at)}`;
}

const numerals = '零一二三四五六七八九';

/** 一 … 九十九. */
export function numeralOf(count: number): string {
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  if (tens === 0) return numerals[ones] ?? '';
  return `${tens === 1 ? '' : numerals[tens]}十${ones === 0 ? '' : numerals[ones]}`;
}
