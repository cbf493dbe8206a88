import type { OpenIdJourney, OpenIdOffer, SessionOpened } from '@linli/domain/identity';
import { get, send } from './api.ts';
import { newIntent } from './intent.ts';

/** What this tab keeps while it is at the provider: what comes back into another tab opens nothing. */
type Away = { readonly secret: string; readonly isBinding: boolean; readonly backTo: string };

const kept = 'linli.openId';

/** What the organisation's own sign-in is called; null where there is none. */
export async function findOpenIdName(): Promise<string | null> {
  return (await get<OpenIdOffer>('/openid')).name;
}

/** Leaves for the organisation's sign-in, and comes back here. */
export async function leaveForOpenId(isBinding: boolean): Promise<void> {
  const path = isBinding ? '/account/openid-journeys' : '/openid-journeys';
  const { url, secret } = await send<OpenIdJourney>(path, { intent: newIntent() });
  const away: Away = { secret, isBinding, backTo: location.pathname };
  sessionStorage.setItem(kept, JSON.stringify(away));
  location.assign(url);
}

/** The journey that this tab is coming back from, once. */
export function takeAway(): Away | undefined {
  const text = sessionStorage.getItem(kept);
  sessionStorage.removeItem(kept);
  return text === null ? undefined : (JSON.parse(text) as Away);
}

export function signInByOpenId(secret: string, address: string): Promise<SessionOpened> {
  return send('/openid-sessions', { body: { secret, address }, intent: newIntent() });
}

export function bindOpenId(secret: string, address: string): Promise<void> {
  return send('/account/openid-identities', { body: { secret, address }, intent: newIntent() });
}

export function unbindOpenId(): Promise<void> {
  return send('/account/openid-identities', { method: 'DELETE', intent: newIntent() });
}
