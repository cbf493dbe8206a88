import type { DelegationKind, Role, UnitKind } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

export type UnitRow = {
  countyCode: string;
  id: string;
  kind: UnitKind;
  name: string;
  divisionCode: string;
  duties: string[];
  validFrom: Instant;
  validTo: Instant | null;
  version: number;
  ledgerHash: Buffer;
};

export type PostRow = {
  countyCode: string;
  id: string;
  personId: string;
  unitId: string;
  role: Role;
  divisionCode: string;
  validFrom: Instant;
  validTo: Instant | null;
  version: number;
  ledgerHash: Buffer;
  /** The post that this one was delegated from, why, and for which acts; null where it is its holder's own. */
  delegatedFrom: string | null;
  delegationKind: DelegationKind | null;
  delegatedActs: string[] | null;
};

export type StaffRow = PostRow & { personName: string; unitName: string };

const unitColumns = `county_code as "countyCode", id, kind, name, division_code as "divisionCode", duties,
  valid_from as "validFrom", valid_to as "validTo", version, ledger_hash as "ledgerHash"`;

const insertUnitRow = statement(
  'units.insert',
  `insert into units (county_code, id, kind, name, division_code, duties, valid_from, valid_to, version, ledger_hash)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);
const updateUnitRow = statement(
  'units.update',
  `update units set name = $4, duties = $5, valid_to = $6, version = $7, ledger_hash = $8
   where county_code = $1 and id = $2 and version = $3 returning id`,
);
const lockUnitRow = statement('units.lock', `select ${unitColumns} from units where id = $1 for update`);
const selectUnit = statement('units.find', `select ${unitColumns} from units where id = $1`);
const searchUnitRows = statement(
  'units.search',
  `select ${unitColumns} from units
   where valid_to is null and starts_with(division_code, $1) and ($2::text is null or kind = $2)
     and ($3::text is null or strpos(name, $3) > 0) and ($4::uuid is null or id > $4)
   order by id limit $5`,
);
const selectOpenUnits = statement(
  'units.listOpen',
  `select ${unitColumns} from units where county_code = any($1) and valid_to is null order by division_code, id`,
);
const selectVersions = statement(
  'units.listVersions',
  'select county_code as "countyCode", version from unit_directories where county_code = any($1) order by county_code',
);
const bumpVersion = statement(
  'units.bumpVersion',
  `insert into unit_directories (county_code, version) values ($1, 1)
   on conflict (county_code) do update set version = unit_directories.version + 1`,
);

export function insertUnit(tx: Transaction, unit: UnitRow): void {
  const { countyCode, id, kind, name, divisionCode, duties, validFrom, validTo, version, ledgerHash } = unit;
  const row = [countyCode, id, kind, name, divisionCode, duties, validFrom, validTo, version, ledgerHash];
  void tx.query(insertUnitRow, row);
  void tx.query(bumpVersion, [countyCode]);
}

/** False where somebody else changed the unit meanwhile. */
export async function updateUnit(tx: Transaction, unit: UnitRow, from: number): Promise<boolean> {
  const { countyCode, id, name, duties, validTo, version, ledgerHash } = unit;
  void tx.query(bumpVersion, [countyCode]);
  const rows = await tx.query(updateUnitRow, [countyCode, id, from, name, duties, validTo, version, ledgerHash]);
  return rows.length === 1;
}

export async function findUnit(tx: Transaction, id: string): Promise<UnitRow | undefined> {
  return (await tx.query<UnitRow>(selectUnit, [id]))[0];
}

export async function findUnitToChange(tx: Transaction, id: string): Promise<UnitRow | undefined> {
  return (await tx.query<UnitRow>(lockUnitRow, [id]))[0];
}

export type UnitSearch = { inside: string; kind?: string; words?: string; after?: string; limit: number };

export function searchUnits(tx: Transaction, search: UnitSearch): Promise<UnitRow[]> {
  const { inside, kind = null, words = null, after = null, limit } = search;
  return tx.query<UnitRow>(searchUnitRows, [inside, kind, words, after, limit]);
}

export function listOpenUnits(tx: Transaction, countyCodes: readonly string[]): Promise<UnitRow[]> {
  return tx.query<UnitRow>(selectOpenUnits, [countyCodes]);
}

export function listDirectoryVersions(
  tx: Transaction,
  countyCodes: readonly string[],
): Promise<{ countyCode: string; version: number }[]> {
  return tx.query(selectVersions, [countyCodes]);
}
