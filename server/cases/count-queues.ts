import type { StaffActor } from '@linli/domain/identity';
import { statement, type Transaction } from '../database/index.ts';

export type QueueCount = { queue: string; count: number; overdue: number; extensionPending: number; returned: number };

const ofUnit = statement(
  'cases.countQueues',
  `select queue, count(*) as count, count(*) filter (where alarm in ('yellow', 'red')) as overdue,
     count(*) filter (where extension_pending) as "extensionPending",
     count(*) filter (where status = 'returned') as returned
   from cases where county_code = $1 and queue_unit_id = $2 and queue <> 'record' group by queue`,
);

const pendingAtCentre = statement(
  'cases.countPendingExtensions',
  `select count(*) as count from cases where county_code = $1 and centre_unit_id = $2 and extension_pending`,
);

/** How many cases wait for the actor's own unit, queue by queue, and how many extensions it has to decide. */
export async function countQueues(
  tx: Transaction,
  actor: StaffActor,
): Promise<{ queues: QueueCount[]; extensionsToDecide: number }> {
  const about = [actor.divisionCode.slice(0, 6), actor.unitId];
  const [queues, [pending]] = await Promise.all([
    tx.query<QueueCount>(ofUnit, about),
    tx.query<{ count: number }>(pendingAtCentre, about),
  ]);
  return { queues, extensionsToDecide: pending?.count ?? 0 };
}
