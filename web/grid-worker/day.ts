import type { CaseLine, CaseList, CaseQuery, CaseView } from '@linli/domain/cases';
import { getCase, listCases } from '../client/cases.ts';
import { type Read, readOrRecall, recall } from './kept/kept-reads.ts';

export type DayList = 'orders' | 'overdue' | 'recent';

/** A day's walk: nobody does more, and it is as much as a phone should carry. */
const mostLines = 60;
const casesKeptAhead = 40;

const queries = (divisionCode: string): Record<DayList, CaseQuery> => ({
  orders: { mine: true, order: 'due', limit: mostLines },
  overdue: { division: divisionCode, alarm: 'overdue', order: 'due', limit: mostLines },
  recent: { division: divisionCode, order: 'newest', limit: mostLines },
});

/** One list of the day; without a network as it was when she last had one. */
export function readDayList(post: { id: string; divisionCode: string }, list: DayList): Promise<Read<CaseLine[]>> {
  return readOrRecall(
    `${post.id}/${list}`,
    async () => (await listCases(queries(post.divisionCode)[list])).cases,
    (lines: CaseList['cases']) => lines.filter(({ isOrdinary }) => isOrdinary),
  );
}

/** What is protected is read over the network alone: a phone that is lost must not have it. */
export function readDayCase(post: { id: string }, code: string): Promise<Read<CaseView>> {
  return readOrRecall(keyOf(post, code), async () => (await getCase(code)).value, keepable);
}

/** Has her own orders at hand before she walks into the cellar. What is here and unchanged is not fetched again. */
export async function keepOrdersAhead(post: { id: string }, lines: readonly CaseLine[]): Promise<void> {
  if (!navigator.onLine) return;
  for (const { code, status, isOrdinary } of lines.slice(0, casesKeptAhead)) {
    if (!isOrdinary) continue;
    const kept = await recall<CaseView>(keyOf(post, code));
    if (kept?.value.status === status) continue;
    // One after the other: a village network has no room for forty at once.
    await readDayCase(post, code).catch(() => {});
  }
}

function keepable(found: CaseView): CaseView | undefined {
  const isOrdinary = found.sensitivity === 'ordinary' && !found.isReporterShielded && found.accusation === undefined;
  return isOrdinary ? found : undefined;
}

function keyOf(post: { id: string }, code: string): string {
  return `${post.id}/case/${code}`;
}
