import type { Language } from '../client/locale.ts';
import { count } from '../client/number.ts';

/** A sum in whole yuan, as counts are written: no leader needs its fen. */
export function yuan(fen: number, language: Language): string {
  return count(Math.round(fen / 100), language);
}
