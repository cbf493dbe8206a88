import type { Instant } from '@linli/domain/kernel';
import { type MediationRules, ruleParts } from '@linli/domain/mediation';
import { statement, type Transaction } from '../../database/index.ts';

// An advisory lock, because an administrator's import may add rows and may not lock the table.
const lock = statement('mediationRules.lock', 'select pg_advisory_xact_lock(73001370, hashtext($1))');
const newest = statement(
  'mediationRules.newest',
  `select version, (select jsonb_object_agg(part, rules) from (
       select part, jsonb_agg(rule order by place) as rules from mediation_rules
       where mediation_rules.division_code = $1 and mediation_rules.version = newest.version group by part) as parts) as rules
   from (select max(version) as version from mediation_rule_versions where division_code = $1) as newest
   where version is not null`,
);
const insertVersion = statement(
  'mediationRules.insertVersion',
  'insert into mediation_rule_versions (division_code, version, source, imported_at) values ($1, $2, $3, $4)',
);
const insertRules = statement(
  'mediationRules.insert',
  `insert into mediation_rules (division_code, version, part, place, rule)
   select $1, $2, part, place, rule from jsonb_to_recordset($3::jsonb) as row (part text, place integer, rule jsonb)`,
);

export type StoredRules = { readonly version: number; readonly rules: MediationRules };

/** Two imports do not make the same version. */
export async function lockMediationRules(tx: Transaction, countyCode: string): Promise<void> {
  await tx.query(lock, [countyCode]);
}

/** What a county has of its own, in its newest version; undefined where it has nothing. */
export async function findMediationRules(tx: Transaction, countyCode: string): Promise<StoredRules | undefined> {
  return (await tx.query<StoredRules>(newest, [countyCode]))[0];
}

export async function insertMediationRules(
  tx: Transaction,
  countyCode: string,
  { version, rules }: StoredRules,
  source: string,
  now: Instant,
): Promise<void> {
  const rows = ruleParts.flatMap((part) => (rules[part] ?? []).map((rule, place) => ({ part, place, rule })));
  await Promise.all([
    tx.query(insertVersion, [countyCode, version, source, now]),
    tx.query(insertRules, [countyCode, version, JSON.stringify(rows)]),
  ]);
}
