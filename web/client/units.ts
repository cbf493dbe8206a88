import type { UnitView } from '@linli/domain/identity';
import { get } from './api.ts';

export async function searchUnits(words: string): Promise<UnitView[]> {
  return (await get<{ units: UnitView[] }>('/units', { words: words.trim(), limit: 50 })).units;
}

export const unitsOnPage = 50;

export type UnitQuery = { words: string; kind?: UnitView['kind'] | undefined; after?: string | undefined };

/** One page of the county's units; `after` is the last id of the page before. */
export async function listUnits({ words, kind, after }: UnitQuery): Promise<UnitView[]> {
  return (await get<{ units: UnitView[] }>('/units', { words: words.trim(), kind, after, limit: unitsOnPage })).units;
}

export type PublicUnit = Pick<UnitView, 'id' | 'name'>;

/** Public bodies by part of their name, for whoever reports one of them. */
export async function searchPublicUnits(division: string, words: string): Promise<PublicUnit[]> {
  return (await get<{ units: PublicUnit[] }>('/public/units', { division, words: words.trim().slice(0, 40) })).units;
}
