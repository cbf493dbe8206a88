import type { StaffActor } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import { listHolders } from './post-store.ts';

/** Everybody who holds a post in a county, as they act: for the demo and for imports that act in their names. */
export async function listStaffActors(tx: Transaction, countyCode: string): Promise<StaffActor[]> {
  return (await listHolders(tx, countyCode)).map((holder) => ({ kind: 'staff', ...holder }));
}
