import type { UnitView } from '@linli/domain/identity';
import { get } from './api.ts';

export async function searchUnits(words: string): Promise<UnitView[]> {
  return (await get<{ units: UnitView[] }>('/units', { words: words.trim(), limit: 50 })).units;
}

export type PublicUnit = Pick<UnitView, 'id' | 'name'>;

/** Public bodies by part of their name, for whoever reports one of them. */
export async function searchPublicUnits(division: string, words: string): Promise<PublicUnit[]> {
  return (await get<{ units: PublicUnit[] }>('/public/units', { division, words: words.trim().slice(0, 40) })).units;
}
