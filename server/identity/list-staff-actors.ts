import type { StaffActor } from '@linli/domain/identity';
import type { Transaction } from '../database/index.ts';
import { listHolders } from './post-store.ts';

/** Everybody who holds a post in a county, or those of them who are named, as they act: for whoever acts in their names. */
export async function listStaffActors(
  tx: Transaction,
  countyCode: string,
  personIds?: readonly string[],
): Promise<StaffActor[]> {
  return (await listHolders(tx, countyCode, personIds)).map((holder) => ({ kind: 'staff', ...holder }));
}
