import type { Role } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { findTotp } from './factor-store.ts';
import { listPasskeys } from './passkey-store.ts';
import { takeRecoveryCode } from './recovery-codes.ts';
import { takeTotpCode } from './totp.ts';

/** Whether the person has an authenticator app that asks for a code besides her password. */
export async function asksForCode(tx: Transaction, personId: string): Promise<boolean> {
  return ((await findTotp(tx, personId))?.confirmedAt ?? null) !== null;
}

/** Refuses a password alone where a code is asked too. The code is one of the app's, or one of those for a lost phone. */
export async function checkSecondFactor(
  tx: Transaction,
  { ring }: IdentityParts,
  personId: string,
  code: string | undefined,
  now: Instant,
): Promise<void> {
  if (!(await asksForCode(tx, personId))) return;
  if (code === undefined) throw refused('signIn.codeRequired', { field: 'code' });
  if (!(await takeAnyCode(tx, ring, personId, code, now))) throw refused('signIn.codeWrong', { field: 'code' });
}

export async function takeAnyCode(
  tx: Transaction,
  ring: IdentityParts['ring'],
  personId: string,
  code: string,
  now: Instant,
): Promise<boolean> {
  return (await takeTotpCode(tx, ring, personId, code, now)) || takeRecoveryCode(tx, personId, code);
}

/** Whether she has more than a password: an authenticator app, or a passkey, which is two factors in one. */
export async function hasSecondFactor(tx: Transaction, personId: string): Promise<boolean> {
  return (await asksForCode(tx, personId)) || (await listPasskeys(tx, personId)).length > 0;
}

/** Whether this role may be used by whoever has only a password. */
export async function mustSetUpFactor(
  tx: Transaction,
  { secondFactorRoles = [] }: Partial<IdentityParts>,
  personId: string,
  role: Role,
): Promise<boolean> {
  return secondFactorRoles.includes(role) && !(await hasSecondFactor(tx, personId));
}
