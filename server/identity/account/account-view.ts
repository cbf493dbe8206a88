import { type AccountView, maskContactAddress, type ResidentActor, type StaffActor } from '@linli/domain/identity';
import type { Transaction } from '../../database/index.ts';
import type { KeyRing } from '../../sealing/index.ts';
import { findOpenIdSince } from '../openid/openid-store.ts';
import { findOwnAddress } from '../residents/resident-store.ts';
import { getOwnAccount } from './account-store.ts';
import { findTotp, listRecoveryCodes } from './factor-store.ts';
import { listPasskeys } from './passkey-store.ts';

/** How somebody's own account is secured, for herself to see. */
export async function viewOfAccount(
  tx: Transaction,
  ring: KeyRing,
  { personId }: StaffActor | ResidentActor,
): Promise<AccountView> {
  const [account, passkeys, totp, codes, openIdSince, address] = await Promise.all([
    getOwnAccount(tx),
    listPasskeys(tx, personId),
    findTotp(tx, personId),
    listRecoveryCodes(tx, personId),
    findOpenIdSince(tx, personId),
    findOwnAddress(tx, ring, personId),
  ]);
  return {
    ...account,
    ...(address && { contact: maskContactAddress(address) }),
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    totpSince: totp?.confirmedAt ?? null,
    recoveryCodesLeft: codes.length,
    openIdSince,
  };
}
