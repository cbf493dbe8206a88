import type { ActorRef, ExportRecord } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';

export type MadeExport = {
  readonly countyCode: string;
  readonly id: string;
  readonly kind: ExportRecord['kind'];
  readonly format: ExportRecord['format'];
  readonly reason: string;
  readonly filter: object;
  readonly rowCount: number;
  readonly sha256: Buffer;
  readonly actor: ActorRef;
  readonly madeAt: Instant;
};

const insert = statement(
  'exports.insert',
  `insert into exports (county_code, id, kind, format, reason, filter, row_count, sha256, actor, made_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const find = statement(
  'exports.find',
  `select id, kind, format, reason, filter, row_count as "rowCount", encode(sha256, 'hex') as sha256, made_at as "madeAt",
     jsonb_strip_nulls(jsonb_build_object('name', actor->'name', 'unitName', actor->'unitName')) as "madeBy"
   from exports where county_code = $1 and id = $2`,
);

const steady = statement('exports.steady', 'set transaction isolation level repeatable read');

/** From here on the transaction sees one moment, however many pages it reads. Sends without waiting. */
export function standStill(tx: Transaction): void {
  tx.query(steady).catch(() => {});
}

/** Sends without waiting. */
export function insertExport(tx: Transaction, made: MadeExport): void {
  const { countyCode, id, kind, format, reason, filter, rowCount, sha256, actor, madeAt } = made;
  const row = [countyCode, id, kind, format, reason, JSON.stringify(filter), rowCount, sha256];
  void tx.query(insert, [...row, JSON.stringify(actor), madeAt]);
}

export async function findExport(tx: Transaction, countyCode: string, id: string): Promise<ExportRecord | undefined> {
  return (await tx.query<ExportRecord>(find, [countyCode, id]))[0];
}
