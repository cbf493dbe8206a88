import type { CaseView } from '@linli/domain/cases';
import { deviceStore } from './store.ts';

/** What shows that a case is one's own: kept on this device only, where its owner may remove it. */
export type Receipt = {
  caseCode: string;
  receipt: string;
  about: string;
  sentAt: string;
  /** By when somebody takes it up, as promised when it was sent from here. */
  dueAt?: string;
  /** How it stood when this device last saw it: shown at once, and where there is no network. */
  last?: LastSeen;
};

export type LastSeen = {
  status: CaseView['status'];
  /** Who has it. */
  unitName: string;
  /** What was promised; nothing once it is done. */
  promisedAt?: string;
  /** What is wanted of her. */
  wants?: 'answer' | 'followUp';
  seenAt: string;
};

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await (await deviceStore()).put('receipts', receipt);
}

/** Adds to what is kept. What its owner has removed meanwhile stays removed. */
export async function addToReceipt(caseCode: string, more: Pick<Receipt, 'about' | 'last'>): Promise<void> {
  const writing = (await deviceStore()).transaction('receipts', 'readwrite');
  const kept = await writing.store.get(caseCode);
  if (kept) await writing.store.put({ ...kept, ...more });
  await writing.done;
}

export async function listReceipts(): Promise<Receipt[]> {
  const all = await (await deviceStore()).getAll('receipts');
  return all.toSorted((one, other) => (one.sentAt < other.sentAt ? 1 : -1));
}

export async function findReceipt(caseCode: string): Promise<Receipt | undefined> {
  return (await deviceStore()).get('receipts', caseCode);
}

export async function forgetReceipt(caseCode: string): Promise<void> {
  await (await deviceStore()).delete('receipts', caseCode);
}
