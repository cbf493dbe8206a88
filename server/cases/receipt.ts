import { randomBytes } from 'node:crypto';
import { countyOfCode } from '@linli/domain/cases';
import { hash, verify } from '@node-rs/argon2';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'receipts.insert',
  'insert into case_receipts (county_code, case_code, receipt_hash) values ($1, $2, $3)',
);
const find = statement(
  'receipts.find',
  'select receipt_hash as "receiptHash" from case_receipts where county_code = $1 and case_code = $2',
);

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const letters = 26;

/** 130 random bits in 26 letters that cannot be mistaken for one another (Crockford's base 32). */
export function newReceipt(): string {
  return Array.from(randomBytes(letters), (byte) => alphabet[byte & 31]).join('');
}

/** Keeps a slow hash of a receipt, and nothing else of it. Sends without waiting for the insert. */
export async function keepReceipt(tx: Transaction, caseCode: string, receipt: string): Promise<void> {
  const receiptHash = await hash(receipt);
  void tx.query(insert, [countyOfCode(caseCode), caseCode, receiptHash]);
}

/** Whether this receipt opens this case; as slow for a code that does not exist as for a wrong receipt. */
export async function opensCase(tx: Transaction, caseCode: string, typed: string): Promise<boolean> {
  const [row] = await tx.query<{ receiptHash: string }>(find, [countyOfCode(caseCode), caseCode]);
  const isRight = await verify(row?.receiptHash ?? (await hashOfNothing), asWritten(typed));
  return row !== undefined && isRight;
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
