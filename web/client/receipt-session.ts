import { send } from './api.ts';
import type { Proof } from './cases.ts';
import { newIntent } from './intent.ts';

export type Opened = { token: string; expiresAt: string };

const opened = new Map<string, Opened>();

const inTab = (code: string) => `linli.opened.${code}`;

/** Hands a session that opens one case from the account to the residents' pages: in this tab, until it is closed. */
export function keepOpened(code: string, fresh: Opened): void {
  try {
    sessionStorage.setItem(inTab(code), JSON.stringify(fresh));
  } catch {
    // Storage is closed: the case opens with its receipt.
  }
}

/** What was handed over for this case; nothing where it has ended. */
export function proofInTab(code: string): Proof | undefined {
  try {
    const { token, expiresAt } = JSON.parse(sessionStorage.getItem(inTab(code)) ?? '{}') as Partial<Opened>;
    return token !== undefined && Date.parse(expiresAt ?? '') > Date.now() ? { token } : undefined;
  } catch {
    return undefined;
  }
}

/** Shows the receipt of a case once; what comes back opens that one case for two hours. Kept in memory only. */
export async function proofFor(code: string, receipt: string): Promise<Proof> {
  const known = opened.get(code);
  if (known && Date.parse(known.expiresAt) > Date.now() + 60_000) return { token: known.token };
  const fresh = await send<Opened>('/receipt-sessions', { body: { code, receipt }, intent: newIntent() });
  opened.set(code, fresh);
  return { token: fresh.token };
}
