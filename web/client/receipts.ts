import { deviceStore } from './store.ts';

/** What shows that a case is one's own: kept on this device only, where its owner may remove it. */
export type Receipt = {
  caseCode: string;
  receipt: string;
  about: string;
  sentAt: string;
  /** By when somebody takes it up, as promised when it was sent from here. */
  dueAt?: string;
};

export async function keepReceipt(receipt: Receipt): Promise<void> {
  await (await deviceStore()).put('receipts', receipt);
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
