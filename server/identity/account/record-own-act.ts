import type { ResidentActor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { platformCode, recordAct, type Transaction } from '../../database/index.ts';

/** What people do with their own accounts, and what happens at the door. */
export type AccountAct = {
  readonly type: `account.${string}`;
  readonly body?: object;
};

/**
 * Records what somebody did with her own account, in the same transaction: in the ledger of her post's county, and of the
 * platform where she acts through none. Sends without waiting.
 */
export function recordOwnAct(tx: Transaction, by: StaffActor | ResidentActor, act: AccountAct, now: Instant): void {
  const { personId } = by;
  const countyCode = by.kind === 'staff' ? by.divisionCode.slice(0, 6) : platformCode;
  const actor = by.kind === 'staff' ? { kind: by.kind, personId, postId: by.postId } : { kind: by.kind, personId };
  recordAct(tx, { countyCode, subject: 'account', type: act.type, at: now, actor, body: act.body ?? {} });
}
