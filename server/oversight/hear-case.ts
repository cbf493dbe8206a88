import { type CaseEventType, isKeptFrom, type Kept } from '@linli/domain/cases';
import { type Actor, scopeOf } from '@linli/domain/identity';
import type { LiveEvent } from '@linli/domain/oversight';
import { betweenUnits } from '../cases/index.ts';
import type { OutboxEntry } from '../jobs/index.ts';

/** What the outbox says of a case: the words that `record` writes. */
type Notice = {
  readonly code: string;
  readonly status: LiveEvent['status'];
  readonly queue: LiveEvent['queue'];
  readonly unitId: string;
  readonly divisionCode: string;
  readonly units: readonly string[];
  /** Of an accusation: from whom it is kept. */
  readonly kept?: Kept;
};

/**
 * What a stream tells this actor of an entry; undefined where she may not see the case. The same eyes as row security
 * has: the range of her place, the cases of her unit in her county, or the one case of her receipt.
 */
export function hearCase(actor: Actor, entry: OutboxEntry): LiveEvent | undefined {
  if (entry.subject !== 'case') return undefined;
  const { code, status, queue, unitId, divisionCode, units, kept } = entry.body as unknown as Notice;
  if (isKeptFrom(actor, kept)) return undefined;
  const scope = scopeOf(actor);
  const isInside = scope.from !== '' && divisionCode >= scope.from && divisionCode < scope.to;
  const isOfUnit = scope.unit !== '' && entry.countyCode.startsWith(scope.county) && units.includes(scope.unit);
  if (isInside || isOfUnit) return { code, type: entry.type, status, queue, unitId };
  const isOwn = scope.caseCode !== '' && scope.caseCode === code;
  // A reporter is told what her history shows, and not in whose queue her case lies.
  return isOwn && !betweenUnits.has(entry.type as CaseEventType) ? { code, type: entry.type, status } : undefined;
}
