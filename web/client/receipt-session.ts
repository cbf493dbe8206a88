import { send } from './api.ts';
import type { Proof } from './cases.ts';
import { newIntent } from './intent.ts';

type Opened = { token: string; expiresAt: string };

const opened = new Map<string, Opened>();

/** Shows the receipt of a case once; what comes back opens that one case for two hours. Kept in memory only. */
export async function proofFor(code: string, receipt: string): Promise<Proof> {
  const known = opened.get(code);
  if (known && Date.parse(known.expiresAt) > Date.now() + 60_000) return { token: known.token };
  const fresh = await send<Opened>('/receipt-sessions', { body: { code, receipt }, intent: newIntent() });
  opened.set(code, fresh);
  return { token: fresh.token };
}
