import type { LocalDate } from '@linli/domain/kernel';
import type { MediationFileView, TermInput } from '@linli/domain/mediation';

/** A term as it is being written: what is not said yet is not there. */
export type TermDraft = Partial<TermInput> & { readonly key: string };
export type TermFault = 'kind' | 'between' | 'amount' | 'what' | 'manner' | 'day';

type Kept = MediationFileView['proposals'][number]['terms'][number];

export function draftOfTerm({ number, kind, debtor, creditor, amountFen, what, manner, performBy }: Kept): TermDraft {
  return { key: `kept-${number}`, kind, debtor, creditor, amountFen, what: what?.text, manner, performBy };
}

/** A new one says nothing but that the last one’s sides are probably its own. */
export function newTerm(before: readonly TermDraft[], parties: readonly { number: number; side: string }[]): TermDraft {
  const last = before.at(-1);
  const ofSide = (side: string) => parties.find((party) => party.side === side)?.number;
  const debtor = last?.debtor ?? ofSide('respondent');
  const creditor = last?.creditor ?? ofSide('applicant');
  return { key: `new-${before.length}-${Math.random().toString(36).slice(2, 8)}`, debtor, creditor };
}

/**
 * What is missing in a term, as the domain asks for it. A proposal may leave the day open; an agreement says it, unless it is
 * performed at once, or somebody only refrains.
 */
export function faultsOf(term: TermDraft, isBinding: boolean): TermFault[] {
  const { kind, debtor, creditor, amountFen, what, manner, performBy } = term;
  const faults: TermFault[] = [];
  if (kind === undefined) faults.push('kind');
  if (debtor === undefined || creditor === undefined || debtor === creditor) faults.push('between');
  if (kind === 'pay' && amountFen === undefined) faults.push('amount');
  if (kind !== 'pay' && kind !== undefined && !what?.trim()) faults.push('what');
  if (manner === undefined && kind !== 'refrain') faults.push('manner');
  if (isBinding && performBy === undefined && manner !== 'atOnce' && kind !== 'refrain') faults.push('day');
  return faults;
}

/** Terms as a step takes them; only of drafts in which nothing is missing. */
export function inputsOf(terms: readonly TermDraft[]): TermInput[] {
  return terms.map(({ key: _, what, manner, amountFen, performBy, ...rest }) => ({
    ...(rest as Pick<TermInput, 'kind' | 'debtor' | 'creditor'>),
    manner: manner ?? 'other',
    ...(rest.kind === 'pay' && amountFen !== undefined && { amountFen }),
    ...(what?.trim() && { what: what.trim() }),
    ...(performBy !== undefined && performBy !== '' && { performBy }),
  }));
}

/** A sum paid in parts, as terms of their own: as even as fen allow, the rest with the last; a month apart. */
export function inInstalments(term: TermDraft, count: number, first: LocalDate): TermDraft[] {
  const whole = term.amountFen ?? 0;
  const part = Math.floor(whole / count);
  return Array.from({ length: count }, (_, at) => ({
    ...term,
    key: `${term.key}-${at + 1}`,
    amountFen: at === count - 1 ? whole - part * (count - 1) : part,
    performBy: monthsLater(first, at),
  }));
}

/** The same day of a later month, or its last one. */
export function monthsLater(day: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  const found = new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())));
  return found.toISOString().slice(0, 10);
}
