import type { RetentionRule } from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import { statement, type Transaction } from '../database/index.ts';

// An advisory lock, because an administrator's import may add rows and may not lock the table.
const lock = statement('retention.lock', 'select pg_advisory_xact_lock(73001190, 1)');
const newest = statement('retention.newest', 'select max(version) as version from retention_versions');
const ofVersion = statement(
  'retention.ofVersion',
  `select record_class as "recordClass", coalesce(to_jsonb(keep_years), '"permanent"') as keep, basis,
     division_code as division
   from retention_rules where version = $1 order by division_code <> 'CN', division_code, keep_years desc nulls first, record_class`,
);
const insertVersion = statement(
  'retention.insertVersion',
  'insert into retention_versions (version, source, imported_at) values ($1, $2, $3)',
);
const insertRules = statement(
  'retention.insertRules',
  `insert into retention_rules (version, division_code, record_class, keep_years, basis)
   select $1, division, "recordClass", nullif(keep, 'permanent')::integer, basis
   from jsonb_to_recordset($2::jsonb) as rule (division text, "recordClass" text, keep text, basis text)`,
);

export type RetentionVersion = { readonly version: number; readonly rules: readonly RetentionRule[] };

/** Two imports do not make the same version. */
export async function lockRetention(tx: Transaction): Promise<void> {
  await tx.query(lock);
}

/** The rules in force: those of the newest version. The nation's first, those kept for ever before the others. */
export async function findRetention(tx: Transaction): Promise<RetentionVersion> {
  const [found] = await tx.query<{ version: number }>(newest);
  if (found === undefined) throw new Error('There are no retention rules');
  return { version: found.version, rules: await tx.query<RetentionRule>(ofVersion, [found.version]) };
}

export async function insertRetention(
  tx: Transaction,
  { version, rules }: RetentionVersion,
  source: string,
  now: Instant,
): Promise<void> {
  await Promise.all([
    tx.query(insertVersion, [version, source, now]),
    tx.query(insertRules, [version, JSON.stringify(rules)]),
  ]);
}
