import type { FileLookup, Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../database/index.ts';

/** Where a page of the archive ends: the next one begins behind it. */
export type ArchivePlace = { readonly openedAt: string; readonly id: string };

const archived = statement(
  'mediations.archived',
  `select state as found from mediations
   where county_code = $1 and committee_id = $2 and status = 'archived'
     and reads_mediation(committee_id, committee_code, mediator_ids, recused_ids, receiving_id, party_codes)
     and ($3::text is null or starts_with(code, $3))
     and ($4::jsonb is null or state -> 'numbers' @> $4)
     and ($5::timestamptz is null or (opened_at, id) < ($5, $6::uuid))
   order by opened_at desc, id desc limit $7`,
);

/** Archived files of a committee as far as the scope reads them, those opened last at the head. */
export async function listArchived(
  tx: Transaction,
  { countyCode, committeeId }: { countyCode: string; committeeId: string },
  lookup: FileLookup | undefined,
  after: ArchivePlace | undefined,
  most: number,
): Promise<Mediation[]> {
  const code = lookup !== undefined && 'code' in lookup ? lookup.code : null;
  const number = lookup !== undefined && 'serial' in lookup ? JSON.stringify([lookup]) : null;
  const place = [after?.openedAt ?? null, after?.id ?? null];
  const rows = await tx.query<{ found: Mediation }>(archived, [countyCode, committeeId, code, number, ...place, most]);
  return rows.map(({ found }) => found);
}
