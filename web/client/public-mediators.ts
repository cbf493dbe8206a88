import type { CheckedLetter, PublicMediators } from '@linli/domain/mediation';
import { get } from './api.ts';

/** Who mediates in a place, two dozen at a time; `after` is the last id of the page before. */
export function listPublicMediators(
  division: string,
  field: string | undefined,
  after: string | undefined,
): Promise<PublicMediators> {
  return get('/public/mediators', { division, field, after });
}

/** What a check code on a letter of appointment vouches for. */
export function checkLetter(checkCode: string): Promise<CheckedLetter> {
  return get(`/public/appointments/${checkCode}`);
}
