import type { Committee, DutySpan, RosterMediator } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

/** A committee as its row has it, with the hash that its next entry must follow. */
export type StoredCommittee = Committee & { readonly ledgerHash: Buffer };
/** A mediator with the unit of her committee. */
export type StoredMediator = RosterMediator & { readonly countyCode: string; readonly unitId: string };

const committeeColumns = `county_code as "countyCode", id, unit_id as "unitId", kind, short_name as "shortName", residents,
  coalesce(phone, '') as phone, members, rooms, version, ledger_hash as "ledgerHash"`;
const mediatorColumns = `mediators.county_code as "countyCode", mediators.id, committee_id as "committeeId", unit_id as "unitId",
  person_id as "personId", name, kind, fields, languages, capacity, began_on::text as "beganOn", left_on::text as "leftOn", away,
  duty_hours as "dutyHours", trainings, assessments, photo_agreed_on::text as "photoAgreedOn"`;

const committeesOfCounty = statement(
  'committees.ofCounty',
  `select ${committeeColumns} from committees where county_code = $1`,
);
const committeeOfUnit = statement(
  'committees.ofUnit',
  `select ${committeeColumns} from committees where county_code = $1 and unit_id = $2`,
);
const committeeLocked = statement('committees.ofUnitLocked', `${committeeOfUnit.text} for update`);
const shortName = statement(
  'committees.shortName',
  'select short_name as "shortName" from committees where county_code = $1 and unit_id = $2',
);
const insertCommitteeRow = statement(
  'committees.insert',
  `insert into committees (county_code, id, unit_id, kind, short_name, residents, members, rooms, phone, version, ledger_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);
const updateCommitteeRow = statement(
  'committees.update',
  `update committees set kind = $4, short_name = $5, residents = $6, members = $7, rooms = $8, phone = $9, version = $10,
     ledger_hash = $11
   where county_code = $1 and id = $2 and unit_id = $3`,
);

export function listCommittees(tx: Transaction, countyCode: string): Promise<StoredCommittee[]> {
  return tx.query<StoredCommittee>(committeesOfCounty, [countyCode]);
}

export async function findCommittee(
  tx: Transaction,
  countyCode: string,
  unitId: string,
): Promise<StoredCommittee | undefined> {
  return (await tx.query<StoredCommittee>(committeeOfUnit, [countyCode, unitId]))[0];
}

/** The same, kept from changing until the end of the transaction. */
export async function lockCommittee(
  tx: Transaction,
  countyCode: string,
  unitId: string,
): Promise<StoredCommittee | undefined> {
  return (await tx.query<StoredCommittee>(committeeLocked, [countyCode, unitId]))[0];
}

/** What the committee is called in its numbers, where somebody wrote that down. */
export async function findShortName(tx: Transaction, countyCode: string, unitId: string): Promise<string | undefined> {
  return (await tx.query<{ shortName: string }>(shortName, [countyCode, unitId]))[0]?.shortName;
}

/** Sends without waiting. */
export function insertCommittee(tx: Transaction, committee: StoredCommittee): void {
  void tx.query(insertCommitteeRow, valuesOf(committee));
}

/** Sends without waiting; the caller holds the row's lock. */
export function updateCommittee(tx: Transaction, committee: StoredCommittee): void {
  void tx.query(updateCommitteeRow, valuesOf(committee));
}

function valuesOf(committee: StoredCommittee): unknown[] {
  const { countyCode, id, unitId, kind, shortName: name, residents, members, rooms, phone, version } = committee;
  const lists = [JSON.stringify(members), JSON.stringify(rooms)];
  return [countyCode, id, unitId, kind, name, residents, ...lists, phone || null, version, committee.ledgerHash];
}

const mediatorsOfCommittee = statement(
  'mediators.ofCommittee',
  `select ${mediatorColumns} from mediators where county_code = $1 and committee_id = $2 order by began_on, id`,
);
const mediatorById = statement(
  'mediators.find',
  `select ${mediatorColumns} from mediators where county_code = $1 and id = $2`,
);
const mediatorsOfUnits = statement(
  'mediators.ofUnits',
  `select ${mediatorColumns} from mediators
   where county_code = $1 and ($2::uuid[] is null or unit_id = any($2)) and person_id is not null and left_on is null`,
);
const mediatorsOfPeople = statement(
  'mediators.ofPeople',
  `select ${mediatorColumns} from mediators where county_code = $1 and person_id = any($2::uuid[]) and left_on is null`,
);
const mediatorCounts = statement(
  'mediators.counts',
  `select unit_id as "unitId", count(*)::integer as count from mediators
   where county_code = $1 and began_on <= $2::date and (left_on is null or left_on >= $2::date) group by unit_id`,
);
const publicMediators = statement(
  'mediators.public',
  `select mediators.id, mediators.name, mediators.kind, fields, languages, mediators.unit_id as "unitId", units.name as "committeeName",
     units.division_code as "divisionCode", photo_agreed_on is not null as "hasPhoto", committees.phone, duty_hours as "dutyHours", away
   from mediators join units on units.county_code = mediators.county_code and units.id = mediators.unit_id
   join committees on committees.county_code = mediators.county_code and committees.id = mediators.committee_id
   where mediators.county_code = $1 and starts_with(units.division_code, $2) and units.valid_to is null
     and began_on <= $3::date and (left_on is null or left_on >= $3::date)
     and ($4::text is null or $4 = any(fields))
     and ($5::uuid is null or mediators.id > $5)
   order by mediators.id limit $6`,
);
const insertMediatorRows = statement(
  'mediators.insert',
  `insert into mediators (county_code, id, committee_id, unit_id, person_id, name, kind, fields, languages, capacity, began_on,
     left_on, away, duty_hours, trainings, assessments)
   select "countyCode", id, "committeeId", "unitId", "personId", name, kind, fields, languages, capacity, "beganOn", "leftOn",
     away, coalesce("dutyHours", '[]'), trainings, assessments
   from jsonb_to_recordset($1::jsonb) as mediator ("countyCode" text, id uuid, "committeeId" uuid, "unitId" uuid,
     "personId" uuid, name text, kind text, fields text[], languages text[], capacity integer, "beganOn" date, "leftOn" date,
     away jsonb, "dutyHours" jsonb, trainings jsonb, assessments jsonb)`,
);
const updateMediatorRow = statement(
  'mediators.update',
  `update mediators set person_id = $3, name = $4, kind = $5, fields = $6, languages = $7, capacity = $8, began_on = $9,
     left_on = $10, away = $11, trainings = $12, assessments = $13, photo_agreed_on = $14,
     duty_hours = $15
   where county_code = $1 and id = $2`,
);

export async function listMediatorsOf(tx: Transaction, countyCode: string, committeeId: string) {
  return (await tx.query<StoredMediator>(mediatorsOfCommittee, [countyCode, committeeId])).map(withoutNulls);
}

export async function findMediator(tx: Transaction, countyCode: string, id: string) {
  const [found] = await tx.query<StoredMediator>(mediatorById, [countyCode, id]);
  return found && withoutNulls(found);
}

/** Those with an account who are on the rosters of these units, or of the whole county. */
export async function listMediatorsWithAccount(
  tx: Transaction,
  countyCode: string,
  unitIds: readonly string[] | undefined,
): Promise<StoredMediator[]> {
  return (await tx.query<StoredMediator>(mediatorsOfUnits, [countyCode, unitIds ?? null])).map(withoutNulls);
}

/** Where these people stand on rosters: somebody may stand on more than one. */
export async function listMediatorsOfPeople(
  tx: Transaction,
  countyCode: string,
  personIds: readonly string[],
): Promise<StoredMediator[]> {
  return (await tx.query<StoredMediator>(mediatorsOfPeople, [countyCode, personIds])).map(withoutNulls);
}

/** How many mediators each committee has today. */
export async function countMediators(tx: Transaction, countyCode: string, today: string): Promise<Map<string, number>> {
  const rows = await tx.query<{ unitId: string; count: number }>(mediatorCounts, [countyCode, today]);
  return new Map(rows.map(({ unitId, count }) => [unitId, count]));
}

export type PublicMediator = Pick<RosterMediator, 'id' | 'name' | 'kind' | 'fields' | 'languages' | 'away'> & {
  readonly unitId: string;
  readonly committeeName: string;
  readonly divisionCode: string;
  readonly hasPhoto: boolean;
  readonly dutyHours: readonly DutySpan[];
  readonly phone: string | null;
};
export type PublicSearch = { inside: string; today: string; field?: string; after?: string; limit: number };

/** Who mediates in a place today, as everybody may know it. */
export function listPublicMediators(tx: Transaction, search: PublicSearch): Promise<PublicMediator[]> {
  const { inside, today, field = null, after = null, limit } = search;
  return tx.query<PublicMediator>(publicMediators, [inside.slice(0, 6), inside, today, field, after, limit]);
}

/** Sends without waiting. */
export function insertMediators(tx: Transaction, mediators: readonly StoredMediator[]): void {
  void tx.query(insertMediatorRows, [JSON.stringify(mediators)]);
}

/** Sends without waiting. */
export function updateMediator(tx: Transaction, mediator: StoredMediator): void {
  const { countyCode, id, personId, name, kind, fields, languages, capacity, beganOn, leftOn } = mediator;
  const { away, trainings, assessments, photoAgreedOn, dutyHours = [] } = mediator;
  const lists = [away, trainings, assessments].map((each) => JSON.stringify(each));
  void tx.query(updateMediatorRow, [
    ...[countyCode, id, personId ?? null, name, kind, fields, languages, capacity, beganOn, leftOn ?? null],
    ...[...lists, photoAgreedOn ?? null, JSON.stringify(dutyHours)],
  ]);
}

function withoutNulls(row: StoredMediator): StoredMediator {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as StoredMediator;
}
