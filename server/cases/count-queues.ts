import type { StaffActor } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import { countAssisting, countByQueue, countPendingExtensions, type QueueCount } from './list-store.ts';

/** How many cases wait for the actor's own unit, queue by queue, how many extensions it has to decide, and where it has to assist. */
export async function countQueues(
  tx: Transaction,
  { divisionCode, unitId }: StaffActor,
): Promise<{ queues: QueueCount[]; extensionsToDecide: number; assisting: number }> {
  const landCode = divisionCode.slice(0, 6);
  const [queues, extensionsToDecide, assisting] = await Promise.all([
    countByQueue(tx, landCode, unitId),
    countPendingExtensions(tx, landCode, unitId),
    countAssisting(tx, landCode, unitId),
  ]);
  return { queues, extensionsToDecide, assisting };
}
