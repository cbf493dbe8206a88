import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type NearbyCase = {
  readonly code: string;
  readonly status: string;
  readonly words: string;
  readonly categoryCode: string | null;
  readonly divisionCode: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly registeredAt: Instant;
  /** Of what is public: how many said that they have it too. */
  readonly affectedCount?: number;
};

const ofStaff = statement(
  'cases.nearby',
  `select code, status, state->>'words' as words, category_code as "categoryCode", division_code as "divisionCode",
     (state->'place'->>'lng')::float8 as lng, (state->'place'->>'lat')::float8 as lat, registered_at as "registeredAt"
   from cases where county_code = $1 and community_code = $2 and registered_at > $3 and queue not in ('archive', 'record')
   order by id desc limit 200`,
);

const inPublic = statement(
  'publicCases.nearby',
  `select code, status, words, category_code as "categoryCode", division_code as "divisionCode", lng, lat,
     registered_at as "registeredAt", affected_count as "affectedCount"
   from public_cases where county_code = $1 and left(division_code, 12) = $2 and registered_at > $3 and closed_at is null
   order by registered_at desc limit 200`,
);

/** The newest open cases of the same community: of what the staff actor sees, or of what everybody may see. */
export function listNearby(
  tx: Transaction,
  divisionCode: string,
  since: Instant,
  eyes: 'staff' | 'public',
): Promise<NearbyCase[]> {
  const place = [divisionCode.slice(0, 6), divisionCode.slice(0, 12)];
  return tx.query<NearbyCase>(eyes === 'staff' ? ofStaff : inPublic, [...place, since]);
}
