import type { Term } from '../terms.ts';
import type { MediationView, Seen } from '../view.ts';
import type { Filling } from './filling.ts';
import { dayOnPaper, sumOnPaper } from './on-paper.ts';
import { roleOf } from './parties-on-paper.ts';
import { mannerWords, termWords } from './words.ts';

export const termBlanks = ['序号', '内容', '义务人', '权利人', '履行方式', '履行期限'] as const;

type SeenTerm = Seen<Term>;
type Parties = Pick<MediationView, 'parties'>;

/** One term as it is read out: who does what for whom, how, and by when. */
export function fillingOfTerm(term: SeenTerm, { parties }: Parties): Filling {
  const { number, manner, performBy, debtor, creditor } = term;
  return {
    序号: String(number),
    内容: termOnPaper(term, { parties }),
    义务人: nameOf(debtor, parties),
    权利人: nameOf(creditor, parties),
    履行方式: mannerWords[manner],
    履行期限: limitOf(term, performBy),
  };
}

export function termOnPaper({ kind, debtor, creditor, amountFen, what }: SeenTerm, { parties }: Parties): string {
  const [who, whom] = [namedRole(debtor, parties), namedRole(creditor, parties)];
  const words = what?.text.replace(/[。；，、;,.\s]+$/, '');
  switch (kind) {
    case 'pay':
      return `${who}向${whom}支付${amountFen === undefined ? '' : sumOnPaper(amountFen)}${words ? `（${words}）` : ''}。`;
    case 'apologize':
      return `${who}向${whom}赔礼道歉${words ? `：${words}` : ''}。`;
    case 'refrain':
      return `${who}对${whom}承诺${words?.startsWith('不') ? '' : '不再'}${words ?? ''}。`;
    case 'do':
      return `${who}为${whom}${termWords[kind]}：${words ?? ''}。`;
    case 'deliver':
      return `${who}向${whom}${termWords[kind]}：${words ?? ''}。`;
  }
}

function limitOf({ manner, kind }: SeenTerm, performBy: string | undefined): string {
  if (performBy !== undefined) return `${dayOnPaper(performBy)}前`;
  if (kind === 'refrain') return '自协议生效之日起';
  return manner === 'atOnce' ? '当场' : '';
}

function namedRole(number: number, parties: MediationView['parties']): string {
  const party = parties.find((each) => each.number === number);
  return party === undefined ? '' : `${roleOf(party, parties)}${party.name?.text ?? ''}`;
}

export function nameOf(number: number, parties: MediationView['parties']): string {
  return parties.find((each) => each.number === number)?.name?.text ?? '';
}
