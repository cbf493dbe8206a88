import type { Case } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { caseAfterBreach, type Mediation, partyCode } from '@linli/domain/mediation';
import { type CaseParts, registerWithReceipt } from '../cases/index.ts';
import { type Database, nobody, type Transaction } from '../database/index.ts';
import { Refused } from '../http/index.ts';
import { keepNextCase } from './case-store.ts';
import { findKeys, openSecrets } from './keys.ts';
import { findReceiptHash } from './receipt-store.ts';
import { findMediation } from './store.ts';

/**
 * The agreement is broken, and her case cannot be reopened any more: a new one is registered in her name, linked to it. The
 * receipt that she has for the mediation opens it, so that none has to be kept until she comes for it.
 */
export async function registerAfterBreach(
  tx: Transaction,
  { database, parts }: { database: Database; parts: CaseParts },
  file: Mediation,
  party: number,
  before: Case,
  now: Instant,
): Promise<void> {
  const stored = await findMediation(tx, file.code);
  if (stored === undefined) throw new Error(`${file.code} is not seen by the clock`);
  const code = partyCode(file, party);
  // Row security shows a receipt to whoever comes with its code, and not to the clock.
  const receiptHash = await database.transact({ ...nobody, caseCode: code }, (own) => findReceiptHash(own, code));
  const keys = await findKeys(tx, parts.keyRing, stored.found, stored.keyIds);
  const her = stored.found.parties.find(({ number }) => number === party);
  const { name, contact } = openSecrets({ name: her?.name, contact: her?.contact }, keys);
  const reporter = { name: name?.text.slice(0, longestName), phone: contact?.text };
  const { categoryCode, fields, ...plain } = caseAfterBreach(before, stored.found);
  const register = (input: typeof plain) =>
    registerWithReceipt(tx, parts, { kind: 'reporter', caseCode: code }, now, { ...input, reporter }, receiptHash);
  const next = await register({ ...plain, categoryCode, fields } as typeof plain).catch((error: unknown) => {
    // The catalogue has changed since: the centre says anew what kind of matter it is.
    if (error instanceof Refused) return register(plain);
    throw error;
  });
  keepNextCase(tx, file, next.code, party);
}

const longestName = 50;
