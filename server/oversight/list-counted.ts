import type { CaseList } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import { type Instant, parseInstant } from '@linli/domain/kernel';
import type { CountedQuery } from '@linli/domain/oversight';
import { type CaseParts, showCases } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { type Found, listCounted } from './counted-store.ts';

const usualLimit = 50;

/** A page of the cases that one number counts. */
export async function showCounted(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  query: CountedQuery & { division: string },
): Promise<CaseList> {
  const limit = query.limit ?? usualLimit;
  const wanted = { ...query, onlyShown: false };
  const found = await listCounted(tx, wanted, placeAfter(query.after), limit + 1, now);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const list = await showCases(
    tx,
    parts,
    actor,
    now,
    page.map(({ id }) => id),
  );
  const next = found.length > limit && last !== undefined ? `${last.registeredAt}~${last.id}` : undefined;
  return { ...list, next };
}

function placeAfter(after: string | undefined): Found | undefined {
  if (after === undefined) return undefined;
  const [moment = '', id = ''] = after.split('~');
  const registeredAt = parseInstant(moment);
  if (registeredAt === undefined || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    throw refused('list.after', { field: 'after', values: { after } });
  return { registeredAt, id };
}
