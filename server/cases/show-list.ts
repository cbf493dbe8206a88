import { type CaseLine, type CaseList, type CaseQuery, leadOrder } from '@linli/domain/cases';
import { type Actor, hideNumbers, maskAddress, type StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { withClocks } from './clocks-of-list.ts';
import { inside, listCases } from './list-cases.ts';
import { type Line, listLines } from './list-store.ts';
import type { CaseParts } from './parts.ts';
import type { Rulebook } from './rulebook.ts';

/** More is read, so that a number at the end is seen whole and hidden. */
const longestWords = 160;

/** A page of cases with the names that people read instead of codes. */
export async function showList(
  tx: Transaction,
  parts: CaseParts,
  actor: Actor,
  now: Instant,
  query: CaseQuery,
): Promise<CaseList> {
  const [{ lines, next }, rulebook] = await Promise.all([listCases(tx, actor, query), parts.rulebook(now)]);
  return { ...(await withClocks(lines, nameLines(lines, parts, rulebook), parts, actor, now)), next };
}

/** The cases of these ids that the actor may see, in the order of the ids. */
export async function showCases(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  ids: readonly string[],
): Promise<CaseList> {
  if (ids.length === 0) return { cases: [], calendars: {} };
  const conditions = [...inside(actor.divisionCode, 'scope'), { name: 'ids', value: ids } as const];
  const [lines, rulebook] = await Promise.all([listLines(tx, conditions, 'new', ids.length), parts.rulebook(now)]);
  const rank = new Map(ids.map((id, index) => [id, index]));
  const sorted = lines.toSorted((one, other) => (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0));
  return withClocks(sorted, nameLines(sorted, parts, rulebook), parts, actor, now);
}

export function nameLines(lines: readonly Line[], { places }: CaseParts, rulebook: Rulebook): CaseLine[] {
  return lines.map(
    ({
      id,
      centreId,
      orders,
      pauses,
      extensions,
      address,
      lng,
      lat,
      stage,
      dueAt,
      followUpAgainAt,
      categoryCode,
      ...line
    }) => ({
      ...line,
      // What is read in passing, over shoulders and in bulk, names nobody; the case itself has the words whole.
      words: hideNumbers(line.words).slice(0, longestWords),
      categoryCode: categoryCode ?? undefined,
      categoryName: rulebook.categories.get(categoryCode ?? '')?.nameZh,
      placeName: places.nameOf(line.divisionCode) ?? line.divisionCode,
      address: address ? maskAddress(address) : undefined,
      ...(line.isOrdinary && roughPlace(lng, lat)),
      stage: stage ?? undefined,
      dueAt: dueAt ?? undefined,
      followUpAgainAt: followUpAgainAt ?? undefined,
      leadUnit: leadOrder({ orders })?.unit.name,
    }),
  );
}

/** To about ten metres: enough to say how far away it is, and not which door. */
function roughPlace(lng: number | undefined, lat: number | undefined) {
  if (typeof lng !== 'number' || typeof lat !== 'number') return undefined;
  return { lng: Math.round(lng * 1e4) / 1e4, lat: Math.round(lat * 1e4) / 1e4 };
}
