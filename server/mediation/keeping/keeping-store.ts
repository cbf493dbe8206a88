import type { LocalDate } from '@linli/domain/kernel';
import type { Mediation } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

type OfFile = Pick<Mediation, 'countyCode' | 'id'>;

const keysOfConfidences = statement(
  'mediationKeeping.confidences',
  `select confidence_key_id as id from mediations where county_code = $1 and id = any($2::uuid[]) and status = 'archived'`,
);
/** Keys of what was said in confidence, of those files that are archived. */
export async function listKeysOfConfidences(
  tx: Transaction,
  countyCode: string,
  ids: readonly string[],
): Promise<string[]> {
  return (await tx.query<{ id: string }>(keysOfConfidences, [countyCode, ids])).map(({ id }) => id);
}

// What no step names any more is swept with its bytes (sweep-attachments.ts).
const letGoOfConfidences = statement(
  'mediationKeeping.letGoOfConfidences',
  `update mediation_attachments set named_at = null
   where county_code = $1 and mediation_id = any($2::uuid[]) and circle = 'confidence' and named_at is not null`,
);
const letGoOfFiles = statement(
  'mediationKeeping.letGoOfFiles',
  `update mediation_attachments set named_at = null
   where county_code = $1 and mediation_id = $2 and named_at is not null`,
);
const emptyVolume = statement(
  'mediationKeeping.emptyVolume',
  'update mediation_volumes set papers = null where county_code = $1 and mediation_id = $2',
);

/** Sends without waiting. */
export function dropConfidences(tx: Transaction, countyCode: string, ids: readonly string[]): void {
  void tx.query(letGoOfConfidences, [countyCode, ids]);
}

/** Sends without waiting. */
export function dropFiles(tx: Transaction, { countyCode, id }: OfFile): void {
  void tx.query(letGoOfFiles, [countyCode, id]);
}

/** The head stays, whose hash the ledger knows. Sends without waiting. */
export function dropPapers(tx: Transaction, { countyCode, id }: OfFile): void {
  void tx.query(emptyVolume, [countyCode, id]);
}

/** A file whose time is over, and since when it was kept. */
export type DueMediation = {
  readonly code: string;
  readonly recordClass: 'handledFile' | 'endedFile';
  readonly since: LocalDate;
};

const due = statement(
  'mediationKeeping.due',
  `select code, "recordClass", since
   from mediations
   join mediation_volumes volume on volume.county_code = mediations.county_code and volume.mediation_id = mediations.id
   cross join lateral (
     select case when state #>> '{outcome,kind}' in ('settled', 'failed') then 'handledFile' else 'endedFile' end
       as "recordClass", coalesce(head ->> 'keptFrom',
         to_char(sealed_at at time zone 'Asia/Shanghai' + interval '1 year', 'YYYY-01-01')) as since,
       coalesce(head ->> 'retention', '0years') as sealed) kept
   where mediations.county_code = $1 and status = 'archived' and state -> 'hold' is null and state -> 'erasedAt' is null
     and sealed <> 'permanent' and $3::jsonb ? "recordClass"
     and since::date + make_interval(years => greatest(substring(sealed from '^[0-9]+')::integer,
       ($3::jsonb ->> "recordClass")::integer)) <= $2::date
   order by mediations.id limit $4`,
);
const counties = statement(
  'mediationKeeping.counties',
  'select distinct county_code as code from mediation_volumes order by 1',
);

/**
 * Files that have been kept for the years of their class, and not less than they were sealed with; a class without years is kept
 * for ever, and so is what is held.
 */
export function listMediationsDue(
  tx: Transaction,
  countyCode: string,
  today: LocalDate,
  years: Readonly<Record<string, number>>,
  most: number,
): Promise<DueMediation[]> {
  return tx.query<DueMediation>(due, [countyCode, today, JSON.stringify(years), most]);
}

/** Counties in which a dispute is archived. Wants eyes that see everything. */
export async function listCountiesWithMediations(tx: Transaction): Promise<string[]> {
  return (await tx.query<{ code: string }>(counties)).map(({ code }) => code);
}
