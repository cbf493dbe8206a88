import type { Instant, LocalDate } from '../kernel/index.ts';
import type { Secret } from './secret.ts';

export const termKinds = ['pay', 'do', 'refrain', 'deliver', 'apologize'] as const;
export type TermKind = (typeof termKinds)[number];
export const manners = ['atOnce', 'cash', 'transfer', 'inKind', 'onSite', 'other'] as const;
export type Manner = (typeof manners)[number];

/** Who does what for whom, how much, how and by when. Money in fen, so that no sum is ever rounded. */
export type Term = {
  number: number;
  kind: TermKind;
  debtor: number;
  creditor: number;
  amountFen?: number;
  what?: Secret;
  manner: Manner;
  performBy?: LocalDate;
};

/** What one side, or the mediator, puts forward; `answers` names the proposal it answers. */
export type Proposal = { number: number; by: number | 'mediator'; terms: Term[]; answers?: number; at: Instant };

/** What a party writes in the exchange in turns: the other side reads it when the mediator has passed it on. */
export type Statement = {
  number: number;
  party: number;
  words: Secret;
  at: Instant;
  passedOnAt?: Instant;
  /** Not passed on: the mediator asks her to say it otherwise, and why is between the two. */
  rewording?: { at: Instant; reason: Secret };
};

/** Whether the mediator has yet to say what becomes of it. */
export function isWaiting({ passedOnAt, rewording }: { passedOnAt?: unknown; rewording?: unknown }): boolean {
  return passedOnAt === undefined && rewording === undefined;
}

export type ComparedTerm = {
  kind: TermKind;
  debtor: number;
  creditor: number;
  one?: Term;
  other?: Term;
  /** In what they differ; empty where both say the same. */
  differs: ('missing' | 'amount' | 'performBy' | 'manner' | 'words')[];
};

/** Two proposals side by side: what is asked of the same party for the same party by the same kind of act stands in one line. */
export function compareTerms(one: readonly Term[], other: readonly Term[]): ComparedTerm[] {
  const left = [...other];
  const lines = one.map((term): ComparedTerm => {
    const at = left.findIndex((candidate) => isSameKind(candidate, term));
    const match = at < 0 ? undefined : left.splice(at, 1)[0];
    const { kind, debtor, creditor } = term;
    return { kind, debtor, creditor, one: term, other: match, differs: differences(term, match) };
  });
  const rest = left.map((term): ComparedTerm => {
    const { kind, debtor, creditor } = term;
    return { kind, debtor, creditor, other: term, differs: ['missing'] };
  });
  return [...lines, ...rest];
}

function isSameKind(one: Term, other: Term): boolean {
  return one.kind === other.kind && one.debtor === other.debtor && one.creditor === other.creditor;
}

function differences(one: Term, other: Term | undefined): ComparedTerm['differs'] {
  if (other === undefined) return ['missing'];
  const differs: ComparedTerm['differs'] = [];
  if (one.amountFen !== other.amountFen) differs.push('amount');
  if (one.performBy !== other.performBy) differs.push('performBy');
  if (one.manner !== other.manner) differs.push('manner');
  if (one.what?.text !== other.what?.text) differs.push('words');
  return differs;
}

/** The last terms that a party put forward. */
export function lastTermsOf(proposals: readonly Proposal[], party: number): Proposal | undefined {
  return proposals.findLast(({ by }) => by === party);
}
