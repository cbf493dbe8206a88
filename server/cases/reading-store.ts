import type { ActorRef } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type ReadingRow = {
  readonly countyCode: string;
  readonly id: string;
  readonly caseId: string;
  readonly what: string;
  readonly actor: ActorRef;
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
