import type { UnitView } from '@linli/domain/identity';
import { get } from './api.ts';

export async function searchUnits(words: string): Promise<UnitView[]> {
  return (await get<{ units: UnitView[] }>('/units', { words: words.trim(), limit: 50 })).units;
}
