import type { FollowInput, FollowView } from '@linli/domain/cases';
import { get, send } from './api.ts';
import type { Intent } from './intent.ts';

export function follow(wanted: FollowInput, intent: Intent): Promise<object> {
  return send('/public/follows', { body: wanted, intent });
}

export function getFollow(token: string): Promise<FollowView> {
  return get(`/public/follows/${encodeURIComponent(token)}`);
}

export function confirmFollow(token: string, intent: Intent): Promise<FollowView> {
  return send(`/public/follows/${encodeURIComponent(token)}/confirmation`, { intent });
}

export function endFollow(token: string, intent: Intent): Promise<void> {
  return send(`/public/follows/${encodeURIComponent(token)}`, { method: 'DELETE', intent });
}

/** Where a reader of feeds finds the same list; the address is whole, to be copied. */
export function feedAddress(kind: 'atom' | 'json', search: URLSearchParams): string {
  return `${location.origin}/api/v1/public/feeds/cases.${kind}?${search}`;
}
