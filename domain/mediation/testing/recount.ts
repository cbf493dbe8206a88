import type { LocalDate } from '../../kernel/index.ts';
import type { MediationEvent, MediationEventType } from '../events.ts';
import type { MediationCounts } from '../figures.ts';

/**
 * What one dispute counts, read from its ledger by hand and not from the file: who came, what was said last, what was owed and
 * what came of it. Slow and plain, to be held against the quick way.
 */
export function recount(entries: readonly MediationEvent[], today: LocalDate): MediationCounts {
  const has = (...types: MediationEventType[]) => Number(entries.some(({ type }) => types.includes(type)));
  const last = (...types: MediationEventType[]) => entries.findLastIndex(({ type }) => types.includes(type));
  const since = (from: number, type: MediationEventType) =>
    Number(entries.slice(from).some((each) => each.type === type));

  const ended =
    entries[
      last('mediation.declined', 'mediation.tookEffect', 'mediation.failed', 'mediation.withdrawn', 'mediation.renewed')
    ];
  const ending = ended?.type;
  const isKept = ended?.type === 'mediation.declined' && ended.body.reason === 'keptByCentre';
  const wasAccepted = entries
    .slice(0, entries.lastIndexOf(ended as MediationEvent))
    .some(({ type }) => type === 'mediation.accepted' || type === 'mediation.takenOver');
  const isSettled = Number(ending === 'mediation.tookEffect');
  const began = last('mediation.tookEffect');
  const agreement = entries
    .slice(0, began + 1)
    .findLast((each) => each.type === 'mediation.drafted' || each.type === 'mediation.agreedOrally');
  const terms = isSettled === 1 && agreement !== undefined ? termsOf(agreement) : [];
  const paid = terms.map((term) => ({ ...term, ...comeOf(entries.slice(began), term.number) }));
  const open = paid.filter(({ amountFen, times, fen }) => (amountFen === undefined ? times === 0 : fen < amountFen));
  const late = open.filter(({ performBy, isBroken }) => performBy !== undefined && performBy < today && !isBroken);
  const isBroken = isSettled * Number(open.length > 0 && since(began, 'mediation.breached') === 1);
  const isPerformed = isSettled * Number(open.length === 0);
  const isOverdue = Number(late.length > 0 && isBroken === 0);
  const tookEffect = entries[began];
  const committees = entries.filter(({ type }) => type === 'mediation.takenOver').length;
  const isAsked = since(last('mediation.renewed') + 1, 'mediation.confirmationAsked');
  const ruling = entries.slice(last('mediation.renewed') + 1).find((each) => each.type === 'mediation.courtRuled');
  const isDeclinedByCourt = entries
    .slice(last('mediation.renewed') + 1)
    .some((each) => each.type === 'mediation.courtAnswered' && !each.body.isAccepted);
  const source = entries[0]?.type === 'mediation.opened' ? entries[0].body.intake.kind : '';
  const isUnhealed = last('mediation.breached') > last('mediation.performed');
  const isRepeated = Number(isUnhealed || has('mediation.renewed') === 1);
  return {
    opened: 1,
    foundEarly: Number(source.startsWith('foundBy')),
    accepted: has('mediation.accepted', 'mediation.takenOver'),
    open: Number(ending === undefined || ending === 'mediation.renewed'),
    declined: Number(ending === 'mediation.declined' && !isKept),
    kept: Number(isKept),
    settled: isSettled,
    unwilling: Number(ending === 'mediation.failed' && !wasAccepted),
    failed: Number(ending === 'mediation.failed' && wasAccepted),
    withdrawn: Number(ending === 'mediation.withdrawn'),
    settledWhereItCame: isSettled * Number(committees === 0),
    written: isSettled * Number(tookEffect?.type === 'mediation.tookEffect' && tookEffect.body.form === 'written'),
    toPerform: Number(isPerformed + isBroken + isOverdue > 0),
    performed: isPerformed,
    overdue: isOverdue,
    broken: isBroken,
    everSettled: Number(isSettled + isRepeated > 0),
    repeated: isRepeated,
    courtAsked: isAsked,
    courtRuled: isAsked * Number(ruling !== undefined || isDeclinedByCourt),
    confirmed: Number(ruling?.type === 'mediation.courtRuled' && ruling.body.result === 'confirmed'),
    ended: Number(isSettled === 1 || (ending === 'mediation.failed' && wasAccepted)),
    ...storyOf(entries),
    amountFen: paid.reduce((sum, { amountFen = 0 }) => sum + amountFen, 0),
    performedFen: paid.reduce((sum, { fen }) => sum + fen, 0),
  };
}

function termsOf(agreement: MediationEvent) {
  return agreement.type === 'mediation.drafted' || agreement.type === 'mediation.agreedOrally'
    ? agreement.body.terms
    : [];
}

function comeOf(entries: readonly MediationEvent[], number: number) {
  const ofTerm = entries.flatMap((each) =>
    each.type === 'mediation.performanceRecorded' && each.body.term === number ? (each.body.amountFen ?? 0) : [],
  );
  const isBroken = entries.some((each) => each.type === 'mediation.breached' && each.body.term === number);
  return { times: ofTerm.length, fen: ofTerm.reduce((sum, fen) => sum + fen, 0), isBroken };
}

/** The text that was written last, and what was said and done of it since. */
function storyOf(entries: readonly MediationEvent[]) {
  const written = entries.findLastIndex(({ type }) => type === 'mediation.modelCaseWritten');
  const since = written < 0 ? [] : entries.slice(written);
  const has = (type: MediationEventType) => since.some((each) => each.type === type);
  const words = new Map<number, boolean>();
  for (const each of since) {
    if (each.type === 'mediation.publicityAgreed') words.set(each.body.party, true);
    if (each.type === 'mediation.publicityRefused') words.set(each.body.party, false);
  }
  const parties = entries[0]?.type === 'mediation.opened' ? entries[0].body.parties : [];
  const isTakenBack = has('mediation.modelCaseTakenBack');
  const isPublished = has('mediation.modelCasePublished') && !isTakenBack;
  const lies = written >= 0 && !isTakenBack;
  const isAgreed = parties.every(({ number }) => words.get(number) === true);
  const isRefused = [...words.values()].includes(false);
  const isOpen = !isPublished && !has('mediation.modelCaseSentBack');
  return {
    modelCasesWritten: Number(written >= 0),
    modelCasesAsking: Number(lies && isOpen && !isRefused && !isAgreed),
    modelCasesRefused: Number(lies && isOpen && isRefused),
    modelCasesAgreed: Number(lies && (!isOpen || isAgreed)),
    modelCasesPublished: Number(isPublished),
    modelCasesTakenBack: Number(isTakenBack),
  };
}
