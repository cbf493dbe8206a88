import { type Actor, systemActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { CommitteeChange, RosterMediator } from '@linli/domain/mediation';
import { newId, type Transaction } from '../../database/index.ts';
import { type CommitteeUnit, lockRoster, recordCommittee } from './record-committee.ts';
import { insertMediators } from './store.ts';

export type NewMediator = Omit<RosterMediator, 'id' | 'committeeId'>;

/** A committee with everybody on its roster at once: what an import or a demo begins with. */
export async function foundCommittee(
  tx: Transaction,
  unit: CommitteeUnit,
  described: CommitteeChange,
  mediators: readonly NewMediator[],
  now: Instant,
  actor: Actor = systemActor('import'),
): Promise<void> {
  const before = await lockRoster(tx, unit, now);
  const event = { type: 'committee.described', body: { unitId: unit.id, ...described } } as const;
  const stored = recordCommittee(tx, before, { ...before, ...described }, event, actor, now);
  if (mediators.length === 0) return;
  const { id: committeeId, countyCode } = stored;
  const added = mediators.map((mediator) => ({
    ...mediator,
    id: newId(now),
    committeeId,
    countyCode,
    unitId: unit.id,
  }));
  const body = { mediators: added.map(({ countyCode: _, unitId: __, committeeId: ___, ...rest }) => rest) };
  recordCommittee(tx, stored, stored, { type: 'committee.mediatorsAdded', body }, actor, now);
  insertMediators(tx, added);
}
