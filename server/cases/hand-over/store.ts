import { type Case, currentDue } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../../database/index.ts';
import type { Stored } from '../store.ts';

const openOfUnits = statement(
  'handOver.countOpen',
  `select unit.id as "unitId", count(*)::int as count
   from unnest($2::uuid[]) as unit (id) join cases
     on cases.county_code = $1 and cases.unit_ids @> array[unit.id] and cases.queue <> 'record'
   group by unit.id`,
);
/** Everything open of a unit in which somebody, or somebody in her place, did something. */
const workedOn = statement(
  'handOver.workedOn',
  `select state, ledger_hash as "ledgerHash" from cases
   where county_code = $1 and unit_ids @> array[$2::uuid] and queue <> 'record' and exists (
     select from ledger_entries where ledger_entries.county_code = cases.county_code
       and ledger_entries.subject_id = cases.id
       and (actor ->> 'personId' = $3 or actor -> 'delegatedFrom' ->> 'personId' = $3))
   order by due_at nulls last, id for update`,
);
const insertHandOverRow = statement(
  'handOver.insert',
  `insert into hand_overs (county_code, id, person_id, successor_id, reason, posts, unit_ids, case_count, by_person_id,
     handed_over_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const insertCaseRow = statement(
  'handOver.insertCase',
  `insert into hand_over_cases (county_code, hand_over_id, case_id, unit_id, status, stage, due_at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);
const columns = `hand_overs.county_code as "countyCode", hand_overs.id, reason, posts, unit_ids as "unitIds",
  case_count as "caseCount", handed_over_at as "handedOverAt", successor_id as "successorId", leaver.name as "personName",
  successor.name as "successorName", author.name as "byName"`;
const joined = `from hand_overs join people leaver on leaver.id = person_id
  left join people successor on successor.id = successor_id left join people author on author.id = by_person_id`;
const listRows = statement('handOver.list', `select ${columns} ${joined} order by hand_overs.id desc limit 200`);
const findRow = statement('handOver.find', `select ${columns} ${joined} where hand_overs.id = $1`);
const listCaseRows = statement(
  'handOver.cases',
  `select cases.code, cases.division_code as "divisionCode", cases.category_code as "categoryCode",
     hand_over_cases.status, hand_over_cases.stage, hand_over_cases.due_at as "dueAt",
     cases.status as "statusNow", units.name as "unitName"
   from hand_over_cases
     join cases on cases.county_code = hand_over_cases.county_code and cases.id = hand_over_cases.case_id
     join units on units.county_code = hand_over_cases.county_code and units.id = hand_over_cases.unit_id
   where hand_over_cases.county_code = $1 and hand_over_id = $2
   order by hand_over_cases.due_at nulls last, cases.code`,
);

/** How many cases of each unit are not yet on record. */
export async function countOpenOfUnits(
  tx: Transaction,
  countyCode: string,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ unitId: string; count: number }>(openOfUnits, [countyCode, unitIds]);
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}

export async function listWorkedOn(
  tx: Transaction,
  countyCode: string,
  unitId: string,
  personId: string,
): Promise<Stored[]> {
  const rows = await tx.query<{ state: Case; ledgerHash: Buffer }>(workedOn, [countyCode, unitId, personId]);
  return rows.map(({ state, ledgerHash }) => ({ found: state, ledgerHash }));
}

export type HandedPost = {
  id: string;
  role: string;
  unitId: string;
  unitName: string;
  divisionCode: string;
  to: string;
};

export type HandOverRow = {
  readonly countyCode: string;
  readonly id: string;
  readonly reason: string;
  readonly posts: readonly HandedPost[];
  readonly unitIds: readonly string[];
  readonly caseCount: number;
  readonly handedOverAt: Instant;
  readonly successorId: string | null;
  readonly personName: string;
  readonly successorName: string | null;
  readonly byName: string | null;
};

export type NewHandOver = Pick<HandOverRow, 'countyCode' | 'id' | 'reason' | 'posts' | 'unitIds' | 'caseCount'> & {
  readonly handedOverAt: Instant;
  readonly personId: string;
  readonly successorId?: string;
  readonly byPersonId?: string;
};

/** Sends without waiting. */
export function insertHandOver(tx: Transaction, row: NewHandOver): void {
  const { countyCode, id, personId, successorId, reason, posts, unitIds, caseCount, byPersonId, handedOverAt } = row;
  const who = [countyCode, id, personId, successorId ?? null, reason];
  void tx.query(insertHandOverRow, [
    ...who,
    JSON.stringify(posts),
    unitIds,
    caseCount,
    byPersonId ?? null,
    handedOverAt,
  ]);
}

/** Sends without waiting. */
export function insertHandedCase(tx: Transaction, handOverId: string, unitId: string, found: Case): void {
  const current = currentDue(found);
  const stands = [found.status, current?.stage ?? null, current?.due.at ?? null];
  void tx.query(insertCaseRow, [found.countyCode, handOverId, found.id, unitId, ...stands]);
}

export function listHandOvers(tx: Transaction): Promise<HandOverRow[]> {
  return tx.query<HandOverRow>(listRows);
}

export async function findHandOver(tx: Transaction, id: string): Promise<HandOverRow | undefined> {
  return (await tx.query<HandOverRow>(findRow, [id]))[0];
}

export type HandedCase = {
  code: string;
  divisionCode: string;
  categoryCode: string | null;
  status: string;
  statusNow: string;
  stage: string | null;
  dueAt: Instant | null;
  unitName: string;
};

/** The cases of a hand-over that the scope sees. */
export function listHandedCases(tx: Transaction, { countyCode, id }: HandOverRow): Promise<HandedCase[]> {
  return tx.query<HandedCase>(listCaseRows, [countyCode, id]);
}
