import { alike, likeness } from '@linli/domain/cases';
import { type Instant, later } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';
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

const nearbyOfStaff = statement(
  'cases.nearby',
  `select code, status, state->>'words' as words, category_code as "categoryCode", division_code as "divisionCode",
     (state->'place'->>'lng')::float8 as lng, (state->'place'->>'lat')::float8 as lat, registered_at as "registeredAt"
   from cases where county_code = $1 and community_code = $2 and registered_at > $3 and queue not in ('archive', 'record')
   order by id desc limit 200`,
);

const nearbyInPublic = statement(
  'publicCases.nearby',
  `select code, status, words, category_code as "categoryCode", division_code as "divisionCode", lng, lat,
     registered_at as "registeredAt", affected_count as "affectedCount"
   from public_cases where county_code = $1 and left(division_code, 12) = $2 and registered_at > $3 and closed_at is null
   order by registered_at desc limit 200`,
);

/** Open cases that may be about the same matter: of what the staff actor sees, or of what everybody may see. */
export async function findDuplicates(
  tx: Transaction,
  candidate: Candidate,
  now: Instant,
  eyes: 'staff' | 'public',
): Promise<Duplicate[]> {
  const sent = eyes === 'staff' ? nearbyOfStaff : nearbyInPublic;
  const { divisionCode } = candidate;
  const since = later(now, -month);
  type Row = Omit<Duplicate, 'metres' | 'score'> & { divisionCode: string; lng: number | null; lat: number | null };
  const rows = await tx.query<Row>(sent, [divisionCode.slice(0, 6), divisionCode.slice(0, 12), since]);
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
