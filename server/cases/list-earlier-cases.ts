import { actorRef, type CallerReadingInput, type CaseLine, dialledNumber } from '@linli/domain/cases';
import type { StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { recordAct, type Transaction } from '../database/index.ts';
import { refused } from '../http/index.ts';
import { hashOfPhone, listCaseIdsOf } from './contact-store.ts';
import { inside } from './list-cases.ts';
import { listLines } from './list-store.ts';
import type { CaseParts } from './parts.ts';
import { recordReading } from './record-reading.ts';
import { nameLines } from './show-list.ts';

const most = 10;
/** More are looked at than shown: some are of a kind that is not spoken of to whoever calls. */
const mostLookedAt = 50;

/**
 * What was reported from the number that calls now, as far as the operator may see it, and written down: once for the
 * call, and once for each case that is shown. Sensitive cases are never among them: a telephone is shared by a household,
 * and an operator must not tell a husband what his wife reported.
 */
export async function listEarlierCases(
  tx: Transaction,
  parts: CaseParts,
  actor: StaffActor,
  now: Instant,
  { phone, callId }: CallerReadingInput,
): Promise<CaseLine[]> {
  if (dialledNumber(phone) === undefined) throw refused('caller.noNumber', { field: 'phone' });
  const land = actor.divisionCode.slice(0, 6);
  const hash = hashOfPhone(parts.keyRing, phone) as Buffer;
  const ids = await listCaseIdsOf(tx, land, hash, mostLookedAt);
  const conditions = [
    ...inside(actor.divisionCode, 'scope'),
    { name: 'ids', value: ids },
    { name: 'speakable', value: true },
  ] as const;
  const lines = ids.length === 0 ? [] : await listLines(tx, conditions, 'new', most);
  const body = { callId, shown: lines.map(({ id }) => id) };
  recordAct(tx, { countyCode: land, subject: 'call', type: 'caller.read', at: now, actor: actorRef(actor), body });
  for (const { id, code } of lines) {
    recordReading(tx, { id, countyCode: code.slice(0, 6) }, actor, now, { what: 'earlierCase', reason: 'call' });
  }
  return nameLines(lines, parts, await parts.rulebook(now));
}
