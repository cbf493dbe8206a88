import type { Instant } from '@linli/domain/kernel';
import type { EmergencyReading } from '@linli/domain/oversight';
import { statement, type Transaction } from '../../database/index.ts';

export type EmergencyRow = Omit<EmergencyReading, 'decision' | 'decidedAt'> & {
  readonly id: string;
  readonly caseCode: string;
  readonly reason: string;
  readonly askedByName: string;
  readonly decision: 'approved' | 'refused' | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly version: number;
  readonly ledgerHash: Buffer;
  readonly isAcknowledged: boolean;
};

const columns = `reading.county_code as "countyCode", reading.id, case_code as "caseCode", reason, asked_by as "askedBy",
  asked_post_id as "askedPostId", asked_at as "askedAt", decision, decided_at as "decidedAt", version,
  ledger_hash as "ledgerHash", asker.name as "askedByName", decider.name as "decidedByName",
  exists (select from emergency_acknowledgements seen where seen.county_code = reading.county_code
    and seen.reading_id = reading.id and seen.post_id = $1) as "isAcknowledged"`;
const joined = `from emergency_readings reading join people asker on asker.id = asked_by
  left join people decider on decider.id = decided_by`;

const listRows = statement(
  'emergency.list',
  `select ${columns} ${joined} where reading.county_code = $2 and ($3::uuid is null or asked_by = $3)
   order by reading.id desc limit 100`,
);
const findRow = statement(
  'emergency.find',
  `select ${columns} ${joined} where reading.county_code = $2 and reading.id = $3`,
);
const lockRow = statement('emergency.lock', `${findRow.text} for update of reading`);
const insertRow = statement(
  'emergency.insert',
  `insert into emergency_readings (county_code, id, case_code, reason, asked_by, asked_post_id, asked_at, version, ledger_hash)
   values ($1, $2, $3, $4, $5, $6, $7, 1, $8)`,
);
const decideRow = statement(
  'emergency.decide',
  `update emergency_readings set decision = $3, decided_by = $4, decided_at = $5, version = $6, ledger_hash = $7
   where county_code = $1 and id = $2`,
);
const acknowledgeRow = statement(
  'emergency.acknowledge',
  `insert into emergency_acknowledgements (county_code, reading_id, post_id, acknowledged_at) values ($1, $2, $3, $4)
   on conflict do nothing`,
);

type Asker = { readonly postId: string; readonly countyCode: string };

/** The newest of the county, or only those that one person asked for. */
export function listEmergencies(
  tx: Transaction,
  { postId, countyCode }: Asker,
  askedBy?: string,
): Promise<EmergencyRow[]> {
  return tx.query<EmergencyRow>(listRows, [postId, countyCode, askedBy ?? null]);
}

export async function findEmergency(tx: Transaction, by: Asker, id: string): Promise<EmergencyRow | undefined> {
  return (await tx.query<EmergencyRow>(findRow, [by.postId, by.countyCode, id]))[0];
}

export async function lockEmergency(tx: Transaction, by: Asker, id: string): Promise<EmergencyRow | undefined> {
  return (await tx.query<EmergencyRow>(lockRow, [by.postId, by.countyCode, id]))[0];
}

type NewEmergency = EmergencyReading & {
  readonly id: string;
  readonly caseCode: string;
  readonly reason: string;
  readonly ledgerHash: Buffer;
};

/** Sends without waiting. */
export function insertEmergency(tx: Transaction, row: NewEmergency): void {
  const { countyCode, id, caseCode, reason, askedBy, askedPostId, askedAt, ledgerHash } = row;
  void tx.query(insertRow, [countyCode, id, caseCode, reason, askedBy, askedPostId, askedAt, ledgerHash]);
}

/** Sends without waiting. */
export function storeDecision(
  tx: Transaction,
  { countyCode, id }: Pick<EmergencyRow, 'countyCode' | 'id'>,
  decided: { decision: string; by: string; at: Instant; version: number; ledgerHash: Buffer },
): void {
  const { decision, by, at, version, ledgerHash } = decided;
  void tx.query(decideRow, [countyCode, id, decision, by, at, version, ledgerHash]);
}

/** Sends without waiting; a second time changes nothing. */
export function insertAcknowledgement(tx: Transaction, by: Asker, id: string, now: Instant): void {
  void tx.query(acknowledgeRow, [by.countyCode, id, by.postId, now]);
}
