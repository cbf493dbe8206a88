import type { ContactAddress, ResidentActor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import type { Transaction } from '../../database/index.ts';
import { refused } from '../../http/index.ts';
import { getOwnAccount } from '../account/account-store.ts';
import { recordOwnAct } from '../account/record-own-act.ts';
import { checkSecondFactor } from '../account/second-factor.ts';
import { insertSignIn } from '../account/sign-in-store.ts';
import type { IdentityParts } from '../identity-parts.ts';
import { openResidentSession } from '../open-session.ts';
import type { SignedIn } from '../sign-in.ts';
import { insertResident } from './resident-store.ts';
import { useUpSignUpCode } from './sign-up-code-store.ts';

export type Entering = {
  readonly codeId: string;
  readonly personId: string;
  readonly address: ContactAddress;
  readonly isNew: boolean;
  readonly totpCode?: string | undefined;
  readonly device: string | null;
  readonly failures: number;
};

/** Uses the code up and opens a session, of an account that is made now where there was none. */
export async function enterAsResident(
  tx: Transaction,
  parts: IdentityParts,
  { codeId, personId, address, isNew, totpCode, device, failures }: Entering,
  now: Instant,
): Promise<SignedIn> {
  if (!(await useUpSignUpCode(tx, codeId, now))) throw refused('code.wrong', { field: 'code' });
  if (isNew) await makeAccount(tx, parts, personId, address, now);
  else await checkSecondFactor(tx, parts, personId, totpCode, now);
  const { name } = await getOwnAccount(tx);
  const actor: ResidentActor = { kind: 'resident', personId, name };
  const session = openResidentSession(tx, personId, now, device);
  insertSignIn(tx, { personId, at: now, means: 'code', device, failures });
  recordOwnAct(tx, actor, { type: 'account.signedIn', body: { means: 'code', failures } }, now);
  return { session, posts: [], actor, mustSetUpFactor: false };
}

async function makeAccount(
  tx: Transaction,
  { ring }: IdentityParts,
  personId: string,
  address: ContactAddress,
  now: Instant,
): Promise<void> {
  await insertResident(tx, ring, personId, address, now).catch((error) => {
    // Her other device was faster by a moment.
    if (error.constraint === 'resident_contacts_once') throw refused('signUp.conflict');
    throw error;
  });
  recordOwnAct(tx, { kind: 'resident', personId, name: '' }, { type: 'account.signedUp' }, now);
}
