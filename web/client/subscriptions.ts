import type { SubscriptionInput } from '@linli/domain/cases';
import { send } from './api.ts';
import type { Intent } from './intent.ts';

/** "I have this too, tell me how it goes": at one address, or at none and only to be counted. */
export function subscribe(code: string, address: SubscriptionInput, intent: Intent): Promise<{ code: string }> {
  return send(`/public/cases/${code}/subscriptions`, { body: address, intent });
}

/** Ends what the token of a message belongs to. */
export function unsubscribe(code: string, token: string, intent: Intent): Promise<void> {
  return send(`/public/cases/${code}/subscriptions/${encodeURIComponent(token)}`, { method: 'DELETE', intent });
}
