import type { Mediation } from '@linli/domain/mediation';
import { partyCode } from '@linli/domain/mediation';
import { hashReceipt, isReceipt, newReceipt } from '../cases/index.ts';
import type { Transaction } from '../database/index.ts';
import { findReceiptHash, insertReceipt } from './receipt-store.ts';

export type PartyReceipt = { readonly party: number; readonly code: string; readonly receipt: string };

/** A code and a receipt for each of these parties, to be given to her. Nobody can show them again. */
export async function giveReceipts(
  tx: Transaction,
  found: Mediation,
  parties = found.parties.map(({ number }) => number),
): Promise<PartyReceipt[]> {
  const given = parties.map((number) => ({
    party: number,
    code: partyCode(found, number),
    receipt: newReceipt(),
  }));
  const hashes = await Promise.all(given.map(({ receipt }) => hashReceipt(receipt)));
  for (const [at, { code }] of given.entries()) insertReceipt(tx, code, found.id, hashes[at] ?? '');
  return given;
}

/** Whether this receipt is that of this party; as slow for a code that does not exist as for a wrong receipt. */
export async function opensMediation(tx: Transaction, code: string, typed: string): Promise<boolean> {
  return isReceipt(await findReceiptHash(tx, code), typed);
}
