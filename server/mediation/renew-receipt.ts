import type { Actor } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { activeParties, mayActOnMediation, partyCode, refuseErased } from '@linli/domain/mediation';
import { hashReceipt, newReceipt } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { Refused, refused } from '../http/index.ts';
import { endReceiptSessions } from '../identity/index.ts';
import { keepReceipt, type PartyReceipt } from './receipt.ts';
import { putReceipt } from './receipt-store.ts';
import { findMediation } from './store.ts';

/**
 * A receipt for a party who did not apply, or who lost hers, given by hand to whom the office knows. The one before opens nothing
 * any more, nor does any session that it opened; that one was given is written down.
 */
export async function renewReceipt(
  tx: Transaction,
  actor: Actor,
  now: Instant,
  code: string,
  party: number,
): Promise<PartyReceipt> {
  const found = (await findMediation(tx, code))?.found;
  if (found === undefined || !mayActOnMediation(actor, 'receipt', found))
    throw refused('mediation.notFound', { values: { code } });
  if (found.erasedAt !== undefined) throw new Refused(refuseErased(found.erasedAt));
  if (!activeParties(found).some(({ number }) => number === party))
    throw refused('mediation.partyNotFound', { field: 'party', values: { party } });
  const receipt = newReceipt();
  const given = { party, code: partyCode(found, party), receipt };
  keepReceipt(tx, actor, now, found, party, await hashReceipt(receipt), putReceipt);
  endReceiptSessions(tx, given.code);
  return given;
}
