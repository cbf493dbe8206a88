import type {
  AccountView,
  OwnSessions,
  RecoveryCodes,
  SessionOpened,
  SignIns,
  TotpSecret,
} from '@linli/domain/identity';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';

export function getAccount(): Promise<AccountView> {
  return get('/account');
}

export async function listOwnSessions(): Promise<OwnSessions['sessions']> {
  return (await get<OwnSessions>('/account/sessions')).sessions;
}

export async function listSignIns(): Promise<SignIns['signIns']> {
  return (await get<SignIns>('/account/sign-ins')).signIns;
}

export function endOneSession(id: string): Promise<void> {
  return send(`/account/sessions/${id}`, { method: 'DELETE', intent: newIntent() });
}

export function endOtherSessions(): Promise<void> {
  return send('/account/sessions', { method: 'DELETE', intent: newIntent() });
}

export function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  return send('/account/password', { method: 'PUT', body: { oldPassword, newPassword }, intent: newIntent() });
}

export function createTotp(): Promise<TotpSecret> {
  return send('/account/totp', { intent: newIntent() });
}

export async function confirmTotp(code: string): Promise<string[]> {
  return (await send<RecoveryCodes>('/account/totp/confirmation', { body: { code }, intent: newIntent() })).codes;
}

export function removeTotp(): Promise<void> {
  return send('/account/totp', { method: 'DELETE', intent: newIntent() });
}

export async function renewRecoveryCodes(): Promise<string[]> {
  return (await send<RecoveryCodes>('/account/recovery-codes', { intent: newIntent() })).codes;
}

export type FirstPasswordCall = { username: string; code: string; newPassword: string; totpCode?: string };

export function setFirstPassword(body: FirstPasswordCall): Promise<SessionOpened> {
  return send('/first-passwords', { body, intent: newIntent() });
}
