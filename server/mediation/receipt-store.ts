import { countyOfCode } from '@linli/domain/cases';
import { statement, type Transaction } from '../database/index.ts';

const insert = statement(
  'mediationReceipts.insert',
  `insert into mediation_receipts (county_code, party_code, mediation_id, receipt_hash) values ($1, $2, $3, $4)`,
);
const put = statement(
  'mediationReceipts.put',
  `insert into mediation_receipts (county_code, party_code, mediation_id, receipt_hash) values ($1, $2, $3, $4)
   on conflict (county_code, party_code) do update set receipt_hash = excluded.receipt_hash`,
);
const find = statement(
  'mediationReceipts.find',
  `select receipt_hash as "receiptHash" from mediation_receipts where county_code = $1 and party_code = $2`,
);

/** Sends without waiting. */
export function insertReceipt(tx: Transaction, partyCode: string, mediationId: string, receiptHash: string): void {
  void tx.query(insert, [countyOfCode(partyCode), partyCode, mediationId, receiptHash]);
}

/** In the place of the one that there was. Sends without waiting. */
export function putReceipt(tx: Transaction, partyCode: string, mediationId: string, receiptHash: string): void {
  void tx.query(put, [countyOfCode(partyCode), partyCode, mediationId, receiptHash]);
}

export async function findReceiptHash(tx: Transaction, partyCode: string): Promise<string | undefined> {
  return (await tx.query<{ receiptHash: string }>(find, [countyOfCode(partyCode), partyCode]))[0]?.receiptHash;
}
