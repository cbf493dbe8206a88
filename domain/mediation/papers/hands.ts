import type { Instant } from '../../kernel/index.ts';
import type { SignedPaper } from '../agreement.ts';
import type { MediationView } from '../view.ts';
import type { Filling } from './filling.ts';
import { dateOnPaper } from './on-paper.ts';

/** Somebody has signed: on a screen, or on a paper that was scanned. */
export type Hand = {
  readonly party?: number;
  readonly personId?: string;
  readonly how: 'screen' | 'paper';
  /** What was drawn or scanned. */
  readonly image?: string;
  readonly at: Instant;
};

export const handBlanks = ['已签', '签署日期'] as const;
/** On the line of whoever has signed already stands how, and when. */
export const asSigned = { signed: '{已签?}', day: '{签署日期?}' } as const;

export function handsUnder(
  signatures: MediationView['signatures'],
  paper: SignedPaper['paper'],
  number: number | undefined,
): Hand[] {
  return signatures
    .filter((each) => each.paper === paper && each.number === number)
    .map(({ signer, how, image, at }): Hand => {
      const hand = { how, at, ...(image && { image: image.id }) };
      if (signer.kind === 'party') return { party: signer.party, ...hand };
      return signer.kind === 'mediator' ? { personId: signer.personId, ...hand } : hand;
    });
}

export function withHands(filling: Filling, { mediators }: MediationView, hands: readonly Hand[]): Filling {
  const ofParty = (item: Filling) =>
    told(
      item,
      hands.find(({ party }) => String(party) === item.序号),
    );
  const ofMediator = (item: Filling, at: number) =>
    told(
      item,
      hands.find(({ personId }) => personId !== undefined && personId === mediators[at]?.personId),
    );
  return {
    ...filling,
    当事人: itemsOf(filling.当事人).map(ofParty),
    申请人: itemsOf(filling.申请人).map(ofParty),
    被申请人: itemsOf(filling.被申请人).map(ofParty),
    人民调解员: itemsOf(filling.人民调解员).map(ofMediator),
  };
}

function told(item: Filling, hand: Hand | undefined): Filling {
  if (hand === undefined) return item;
  const { at, image } = hand;
  return { ...item, 已签: saidBy(hand), 签署日期: dateOnPaper(at), ...(image && { 签名图: image }) };
}

/** How it is known whose hand it is: a party typed her receipt, a mediator was signed in, or it is on a paper. */
function saidBy({ how, party, image }: Hand): string {
  if (how === 'paper') return image === undefined ? '已签，见附件' : '当面签名';
  return party === undefined ? '登录后签名' : '凭回执码确认';
}

function itemsOf(value: Filling[string]): readonly Filling[] {
  return Array.isArray(value) ? value : [];
}
