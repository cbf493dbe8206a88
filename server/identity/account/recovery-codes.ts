import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { hashPassword, isPassword } from '../password.ts';
import { listRecoveryCodes, replaceRecoveryCodes, useUpRecoveryCode } from './factor-store.ts';
import { asWritten, newTypedCode, spoken } from './typed-code.ts';

const howMany = 10;
const letters = 10;

/** Ten codes of fifty bits each, shown once; only slow hashes are kept. They replace all earlier ones. */
export async function createRecoveryCodes(tx: Transaction, personId: string, now: Instant): Promise<string[]> {
  const codes = Array.from({ length: howMany }, () => newTypedCode(letters));
  const hashes = await Promise.all(codes.map(hashPassword));
  replaceRecoveryCodes(tx, personId, hashes, now);
  return codes.map(spoken);
}

/** Whether this is one of the codes that are left: then it is used up. */
export async function takeRecoveryCode(tx: Transaction, personId: string, typed: string): Promise<boolean> {
  const code = asWritten(typed);
  if (code.length !== letters) return false;
  for (const { id, codeHash } of await listRecoveryCodes(tx, personId))
    if (await isPassword(code, codeHash)) return useUpRecoveryCode(tx, personId, id);
  return false;
}
