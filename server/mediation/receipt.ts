import { createHash } from 'node:crypto';
import { type Actor, actorRef } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { type Mediation, partyCode } from '@linli/domain/mediation';
import { hashReceipt, isReceipt, newReceipt } from '../cases/index.ts';
import { recordAct, type Transaction } from '../database/index.ts';
import { findReceiptHash, insertReceipt } from './receipt-store.ts';

export type PartyReceipt = { readonly party: number; readonly code: string; readonly receipt: string };

/** A code and a receipt for each of these parties, to be given to her. Nobody can show them again. */
export async function giveReceipts(
  tx: Transaction,
  actor: Actor,
  now: Instant,
  found: Mediation,
  parties = found.parties.map(({ number }) => number),
): Promise<PartyReceipt[]> {
  const given = parties.map((number) => ({
    party: number,
    code: partyCode(found, number),
    receipt: newReceipt(),
  }));
  const hashes = await Promise.all(given.map(({ receipt }) => hashReceipt(receipt)));
  for (const [at, { party }] of given.entries()) keepReceipt(tx, actor, now, found, party, hashes[at] ?? '');
  return given;
}

/**
 * Keeps the hash of a receipt, and writes down that it was given, with a digest of that hash: whoever puts the hash of her own
 * receipt in its place is found. Sends without waiting.
 */
export function keepReceipt(
  tx: Transaction,
  actor: Actor,
  now: Instant,
  found: Mediation,
  party: number,
  receiptHash: string,
  keep = insertReceipt,
): void {
  const { countyCode, id: mediationId } = found;
  keep(tx, partyCode(found, party), mediationId, receiptHash);
  const body = { mediationId, party, digest: createHash('sha256').update(receiptHash).digest('hex') };
  recordAct(tx, {
    ...{ countyCode, subject: 'mediationReceipt', type: 'mediation.receiptGiven' },
    ...{ at: now, actor: actorRef(actor), body },
  });
}

/** Whether this receipt is that of this party; as slow for a code that does not exist as for a wrong receipt. */
export async function opensMediation(tx: Transaction, code: string, typed: string): Promise<boolean> {
  return isReceipt(await findReceiptHash(tx, code), typed);
}
