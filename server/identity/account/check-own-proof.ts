import type { ProveAgain, ResidentActor, StaffActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { isPassword } from '../password.ts';
import { useUpSignUpCode } from '../residents/sign-up-code-store.ts';
import { findOwnPassword } from './account-store.ts';
import { checkPasskey } from './passkeys.ts';
import { takeAnyCode } from './second-factor.ts';

/** Refuses unless somebody who is signed in has proved again who she is; gives by which means. */
export async function checkOwnProof(
  tx: Transaction,
  parts: IdentityParts,
  { personId }: StaffActor | ResidentActor,
  { password, code, sentCode, passkey }: ProveAgain,
  now: Instant,
): Promise<string> {
  if (passkey !== undefined) {
    await checkPasskey(tx, parts, { personId, challengedAs: personId }, passkey, now);
    return 'passkey';
  }
  if (code !== undefined) {
    if (!(await takeAnyCode(tx, parts.ring, personId, code, now))) throw refused('proof.wrong', { field: 'code' });
    return 'code';
  }
  if (sentCode !== undefined) {
    if (!(await useUpSignUpCode(tx, sentCode.id, now))) throw refused('code.wrong', { field: 'code' });
    return 'sentCode';
  }
  if (!(await isPassword(password ?? '', await findOwnPassword(tx))))
    throw refused('proof.wrong', { field: 'password' });
  return 'password';
}
