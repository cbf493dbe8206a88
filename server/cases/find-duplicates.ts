import { alike, likeness } from '@linli/domain/cases';
import { type Instant, later } from '@linli/domain/kernel';
import type { Transaction } from '../database/index.ts';
import { listNearby } from './nearby-store.ts';
import { tokensOf } from './tokens.ts';

export type Candidate = { divisionCode: string; lng?: number; lat?: number; categoryCode?: string; words: string };
export type Duplicate = {
  code: string;
  status: string;
  words: string;
  categoryCode?: string;
  registeredAt: string;
  /** Of what is public: how many said that they have it too. */
  affectedCount?: number;
  metres?: number;
  score: number;
};

const month = 30 * 86_400_000;
const shown = 5;

/** Open cases that may be about the same matter: of what the staff actor sees, or of what everybody may see. */
export async function findDuplicates(
  tx: Transaction,
  candidate: Candidate,
  now: Instant,
  eyes: 'staff' | 'public',
): Promise<Duplicate[]> {
  const rows = await listNearby(tx, candidate.divisionCode, later(now, -month), eyes);
  const mine = { ...candidate, words: tokensOf(candidate.words) };
  return rows
    .map(({ divisionCode: place, lng, lat, categoryCode, ...row }) => {
      const other = { words: tokensOf(row.words), categoryCode: categoryCode ?? undefined, divisionCode: place };
      const { score, metres } = likeness(mine, { ...other, lng: lng ?? undefined, lat: lat ?? undefined });
      return { ...row, categoryCode: other.categoryCode, metres: metres && Math.round(metres), score };
    })
    .filter(({ score }) => score >= alike)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, shown);
}
