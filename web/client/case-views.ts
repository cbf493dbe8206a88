import type { SavedView, SavedViewInput } from '@linli/domain/cases';
import { get, send } from './api.ts';
import type { Intent } from './intent.ts';

export async function listViews(): Promise<SavedView[]> {
  return (await get<{ views: SavedView[] }>('/case-views')).views;
}

export function createView(view: SavedViewInput, intent: Intent): Promise<SavedView> {
  return send('/case-views', { body: view, intent });
}

export function removeView(id: string, intent: Intent): Promise<unknown> {
  return send(`/case-views/${id}`, { method: 'DELETE', intent });
}
