import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import type { Transaction } from '../database/index.ts';
import { findReceiptHash, insertReceipt } from './receipt-store.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 26;

/** 130 random bits in 26 letters that cannot be mistaken for one another (Crockford's base 32). */
export function newReceipt(): string {
  return Array.from(randomBytes(letters), (byte) => alphabet[byte & 31]).join('');
}

/** Slow, so that nobody finds a receipt by trying. */
export function hashReceipt(receipt: string): Promise<string> {
  return hash(receipt);
}

/** Keeps a slow hash of a receipt, and nothing else of it. Sends without waiting for the insert. */
export async function keepReceipt(tx: Transaction, caseCode: string, receipt: string): Promise<void> {
  insertReceipt(tx, caseCode, await hashReceipt(receipt));
}

/** Whether this receipt opens this case; as slow for a code that does not exist as for a wrong receipt. */
export async function opensCase(tx: Transaction, caseCode: string, typed: string): Promise<boolean> {
  return isReceipt(await findReceiptHash(tx, caseCode), typed);
}

/** Whether somebody typed the receipt that has this hash; as slow where there is none. */
export async function isReceipt(receiptHash: string | undefined, typed: string): Promise<boolean> {
  const isRight = await verify(receiptHash ?? (await hashOfNothing), asWritten(typed));
  return receiptHash !== undefined && isRight;
}

/** Letters that people mistake are read as the ones that were meant. */
function asWritten(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

const hashOfNothing = hash(newReceipt());
