import type { CaseView } from '@linli/domain/cases';
import type { Tagged } from '../client/api.ts';
import { getCase, type Proof } from '../client/cases.ts';
import { proofFor, proofInTab } from '../client/receipt-session.ts';
import { addToReceipt, findReceipt, keepReceipt, type LastSeen } from '../client/receipts.ts';
import { holderOf } from '../parts/cases/plain-status.ts';
import { promisedAt } from '../parts/cases/story.ts';
import { shortened } from './shortened.ts';

export type MyCase = Tagged<CaseView> & { proof: Proof };

/** One's own case: the receipt from this device, or from the QR code (behind the #, which no server sees). */
export async function readMyCase(code: string): Promise<MyCase> {
  const brought = location.hash.slice(1);
  const kept = brought === '' ? await findReceipt(code).catch(() => undefined) : undefined;
  const receipt = kept?.receipt ?? brought;
  const proof = receipt === '' ? (proofInTab(code) ?? {}) : await proofFor(code, receipt);
  const found = await getCase(code, proof);
  await remember(found.value, kept?.about ?? '', brought).catch(() => {});
  return { ...found, proof };
}

/** In her list a case is known by her own words, wherever it was sent from, and says how it stood. */
async function remember(found: CaseView, name: string, brought: string): Promise<void> {
  const { code } = found;
  if (brought !== '') await keepReceipt({ caseCode: code, receipt: brought, about: '', sentAt: found.registeredAt });
  // Words that were erased leave the name she knows it by.
  await addToReceipt(code, { about: shortened(found.words) || name, last: lastSeenOf(found) });
}

function lastSeenOf(found: CaseView): LastSeen {
  const promised = promisedAt(found);
  const wants = (['answer', 'followUp'] as const).find((step) => found.may.includes(step));
  return {
    status: found.status,
    unitName: holderOf(found),
    ...(promised ? { promisedAt: promised } : {}),
    ...(wants ? { wants } : {}),
    seenAt: new Date().toISOString(),
  };
}
