import type { ActorRef, Case } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type ReadingRow = {
  readonly countyCode: string;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly actor: ActorRef & { readonly role?: string };
  readonly reason: string | undefined;
  readonly readAt: Instant;
};

const insert = statement(
  'readings.insert',
  `insert into case_readings (county_code, id, case_id, what, actor, reason, read_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** Sends without waiting. */
export function insertReading(tx: Transaction, row: ReadingRow): void {
  const { countyCode, id, caseId, what, actor, reason, readAt } = row;
  void tx.query(insert, [countyCode, id, caseId, what, JSON.stringify(actor), reason ?? null, readAt]);
}

const since = statement(
  'readings.since',
  `select 1 from case_readings
   where county_code = $1 and case_id = $2 and what = $3 and actor->>'postId' = $4 and read_at > $5 limit 1`,
);

export async function wasReadSince(
  tx: Transaction,
  { countyCode, id }: Pick<Case, 'countyCode' | 'id'>,
  postId: string,
  what: string,
  at: Instant,
): Promise<boolean> {
  return (await tx.query(since, [countyCode, id, what, postId, at])).length > 0;
}

const list = statement(
  'readings.list',
  `select what, actor, reason, read_at as "readAt" from case_readings
   where county_code = $1 and case_id = $2 order by read_at desc, id desc limit 500`,
);

export type ListedReading = Pick<ReadingRow, 'what' | 'actor' | 'readAt'> & { readonly reason: string | null };

/** The newest first. */
export function listReadings(
  tx: Transaction,
  { countyCode, id }: Pick<Case, 'countyCode' | 'id'>,
): Promise<ListedReading[]> {
  return tx.query<ListedReading>(list, [countyCode, id]);
}
