import type { CaseLine, FoundPlaces, IntakeQuestion, IntakeSuggestion } from '@linli/domain/cases';
import { search } from './api.ts';
import { newIntent } from './intent.ts';

/** What was reported before from a number, for the call that is on now: written down each time it is asked. */
export async function readCaller(phone: string, callId: string): Promise<CaseLine[]> {
  return (await search<{ cases: CaseLine[] }>('/caller-readings', { phone, callId })).cases;
}

export function suggestIntake(question: IntakeQuestion): Promise<IntakeSuggestion> {
  return search('/intake-suggestions', question);
}

export async function searchStreets(words: string): Promise<FoundPlaces['places']> {
  return (await search<FoundPlaces>('/place-searches', { words })).places;
}

/** A random UUID, also on plain http, where the browser's own is missing. */
export function newCallId(): string {
  const hex = newIntent();
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
