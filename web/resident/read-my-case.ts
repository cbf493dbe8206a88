import type { CaseView } from '@linli/domain/cases';
import type { Tagged } from '../client/api.ts';
import { getCase, type Proof } from '../client/cases.ts';
import { proofFor, proofInTab } from '../client/receipt-session.ts';
import { findReceipt, keepReceipt, type Receipt } from '../client/receipts.ts';
import { shortened } from './shortened.ts';

export type MyCase = Tagged<CaseView> & { proof: Proof };

/** One's own case: the receipt from this device, or from the QR code (behind the #, which no server sees). */
export async function readMyCase(code: string): Promise<MyCase> {
  const shown = await shownReceipt(code);
  const proof = shown ? await proofFor(code, shown.receipt) : (proofInTab(code) ?? {});
  const found = await getCase(code, proof);
  if (shown) await rememberBy(found.value.words, shown).catch(() => {});
  return { ...found, proof };
}

/** The receipt that she brings in a QR code, or that this device has kept. */
async function shownReceipt(code: string): Promise<Receipt | undefined> {
  const fromQr = location.hash.slice(1);
  if (fromQr === '') return findReceipt(code).catch(() => undefined);
  return { caseCode: code, receipt: fromQr, about: '', sentAt: new Date().toISOString() };
}

/** In her list a case is known by her own words, wherever it was sent from. */
async function rememberBy(words: string, shown: Receipt): Promise<void> {
  const about = shortened(words);
  if (about !== '' && about !== shown.about) await keepReceipt({ ...shown, about });
}
