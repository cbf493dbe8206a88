import { countyOfCode } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'receipts.insert',
  'insert into case_receipts (county_code, case_code, receipt_hash) values ($1, $2, $3)',
);
const find = statement(
  'receipts.find',
  'select receipt_hash as "receiptHash" from case_receipts where county_code = $1 and case_code = $2',
);

/** Sends without waiting. */
export function insertReceipt(tx: Transaction, caseCode: string, receiptHash: string): void {
  void tx.query(insert, [countyOfCode(caseCode), caseCode, receiptHash]);
}

export async function findReceiptHash(tx: Transaction, caseCode: string): Promise<string | undefined> {
  return (await tx.query<{ receiptHash: string }>(find, [countyOfCode(caseCode), caseCode]))[0]?.receiptHash;
}
