import type { AttachmentRef } from '../cases/index.ts';
import type { Instant, LocalDate } from '../kernel/index.ts';
import type { Matter } from './matters.ts';
import type { Secret } from './secret.ts';
import type { Term } from './terms.ts';

/** 人民调解法 art. 29: what a written agreement may record, each of which the ministry's form asks. */
export const statutoryItems = ['facts', 'points', 'responsibility', 'terms', 'manner', 'performBy'] as const;
export type StatutoryItem = (typeof statutoryItems)[number];

/** A written agreement before it takes effect. Every change makes a new one, and whoever signed the old one signed nothing. */
export type Draft = {
  number: number;
  facts: Secret;
  points: Secret;
  responsibility: Secret;
  terms: Term[];
  scope: 'whole' | 'part';
  /** What stays in dispute, where only a part is settled. */
  remaining?: Secret;
  copies: number;
  /** What the checks warned of, and that the mediator saw it and went on. */
  warnings: Matter[];
  draftedAt: Instant;
};

export type Signer =
  | { readonly kind: 'party'; readonly party: number }
  | { readonly kind: 'mediator'; readonly personId: string }
  | { readonly kind: 'committee' };

/** A signature is for one paper alone: this draft, or the minutes of this session. */
export type SignedPaper = { readonly paper: 'agreement' | 'minutes'; readonly number: number };

export type Signature = SignedPaper & {
  readonly signer: Signer;
  /** On the screen and confirmed by a code, or on paper and scanned. */
  readonly how: 'screen' | 'paper';
  readonly image?: AttachmentRef;
  readonly at: Instant;
};

/**
 * What whoever owes says she has performed, until whoever was to have it answers; where she is silent, the committee does. Only an
 * answer that confirms it makes it a proof.
 */
export type Claim = {
  at: Instant;
  on: LocalDate;
  amountFen?: number;
  proof?: AttachmentRef;
  words?: Secret;
  answer?: { at: Instant; isConfirmed: boolean; by: 'creditor' | 'committee'; words?: Secret };
};

/** One thing that one party owes another by an agreement in effect. */
export type Obligation = {
  term: Term;
  status: 'open' | 'partial' | 'performed' | 'broken';
  performedFen: number;
  proofs: { at: Instant; on: LocalDate; amountFen?: number; proof?: AttachmentRef; by: 'creditor' | 'committee' }[];
  claims?: Claim[];
};

type Signing = {
  readonly parties: readonly { readonly number: number; readonly leftAt?: Instant }[];
  readonly mediators: readonly { readonly personId: string }[];
  readonly signatures: readonly Signature[];
  readonly draft?: Pick<Draft, 'number'>;
};

/**
 * Who has to sign yet before the agreement takes effect (人民调解法 art. 29): every party, every mediator, and the seal of
 * the committee. Signatures under an earlier draft do not count.
 */
export function missingSigners({ parties, mediators, signatures, draft }: Signing): Signer[] {
  const needed: Signer[] = [
    ...parties
      .filter(({ leftAt }) => leftAt === undefined)
      .map(({ number }) => ({ kind: 'party', party: number }) as const),
    ...mediators.map(({ personId }) => ({ kind: 'mediator', personId }) as const),
    { kind: 'committee' },
  ];
  const signed = signatures.filter(({ paper, number }) => paper === 'agreement' && number === draft?.number);
  return needed.filter((signer) => !signed.some((signature) => isSameSigner(signature.signer, signer)));
}

export function isSameSigner(one: Signer, other: Signer): boolean {
  if (one.kind === 'party' && other.kind === 'party') return one.party === other.party;
  if (one.kind === 'mediator' && other.kind === 'mediator') return one.personId === other.personId;
  return one.kind === other.kind;
}

/** The claim under which nobody has said yet whether it is so. */
export function openClaim<One extends { answer?: unknown }>({ claims }: { claims?: One[] }): One | undefined {
  return claims?.find(({ answer }) => answer === undefined);
}

/** Whether a day for performance has passed and something is still owed. */
export function isOverdue({ status, term }: Obligation, today: LocalDate): boolean {
  return (status === 'open' || status === 'partial') && term.performBy !== undefined && term.performBy < today;
}

/** Whether it can be said today that it was not done: its day has passed; what nobody was to do may be done on any day. */
export function isBreakable(
  { status, term }: { readonly status: Obligation['status']; readonly term: Pick<Term, 'kind' | 'performBy'> },
  today: LocalDate,
): boolean {
  const isOwed = status === 'open' || status === 'partial';
  return isOwed && (term.kind === 'refrain' || (term.performBy ?? '') < today);
}
