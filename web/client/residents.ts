import type { OwnCaseList } from '@linli/domain/cases';
import type { SessionOpened, SignUpAddress, SignUpCodeSent } from '@linli/domain/identity';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';
import { keepOpened, type Opened } from './receipt-session.ts';

/** Has a code sent to a telephone or an e-mail; gives what it answers to. */
export async function sendSignUpCode(address: SignUpAddress): Promise<string> {
  return (await send<SignUpCodeSent>('/sign-up-codes', { body: address, intent: newIntent() })).id;
}

export type CodeCall = SignUpAddress & { id: string; code: string; totpCode?: string | undefined };

export function openSessionByCode(body: CodeCall): Promise<SessionOpened> {
  return send('/sign-up-sessions', { body, intent: newIntent() });
}

export async function listOwnCases(): Promise<OwnCaseList['cases']> {
  return (await get<OwnCaseList>('/account/cases')).cases;
}

/** Lets the resident's pages of this tab open a case of hers, as its receipt does. */
export async function openOwnCase(code: string): Promise<void> {
  keepOpened(code, await send<Opened>(`/account/cases/${code}/receipt-sessions`, { intent: newIntent() }));
}

export function closeAccount(): Promise<void> {
  return send('/account', { method: 'DELETE', intent: newIntent() });
}
