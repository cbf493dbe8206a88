import { type Case, type CaseEvent, fold, keptOf, queueOf, redAt, unitIdsOf, type World } from '@linli/domain/cases';
import { appendEntries, beginning, type Transaction } from '../database/index.ts';
import { changeTokens, insertCase, type Stored, updateCase } from './store.ts';
import { tokensOf } from './tokens.ts';

export type Naming = { categoryName?: string; placeName?: string };

/**
 * Writes down what was decided: the row, the ledger and the outbox, in the caller's transaction. Sends everything
 * without waiting; the commit waits.
 */
export function record(
  tx: Transaction,
  before: Stored | undefined,
  events: readonly CaseEvent[],
  world: Pick<World, 'calendar' | 'limits'>,
  naming: Naming = {},
): Case {
  const found = fold(events, before?.found);
  const first = before?.found.version ?? 0;
  const entries = events.map(({ type, at, actor, body }, index) => {
    const { countyCode, id: subjectId } = found;
    return { countyCode, subject: 'case', subjectId, seq: first + index + 1, type, at, actor, body };
  });
  const { queue, unitId } = queueOf(found);
  const { code, status } = found;
  const { divisionCode } = found.place;
  const notice = { code, status, queue, unitId, divisionCode, units: unitIdsOf(found), kept: keptOf(found) };
  const redAfter = (due: string) => redAt(due, world);
  appendEntries(tx, entries, before?.ledgerHash ?? beginning, notice, (ledgerHash) => {
    if (before === undefined) insertCase(tx, found, ledgerHash, searchable(found, naming), redAfter);
    else updateCase(tx, before.found, found, ledgerHash, redAfter);
  });
  if (before !== undefined && events.some(({ type }) => type === 'case.categorized'))
    changeTokens(tx, found, searchable(found, naming));
  return found;
}

function searchable(found: Case, { categoryName, placeName }: Naming): string[] {
  return tokensOf(found.words, found.place.address, categoryName, placeName, found.code);
}
