import { createHash } from 'node:crypto';
import {
  checkRetention,
  type Problem,
  type RetentionRule,
  type RetentionRules,
  type RetentionWarning,
  warnOfRetention,
} from '@linli/domain/cases';
import { compareRows, type RuleDifference } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../database/index.ts';
import { findRetention, insertRetention, lockRetention, type RetentionVersion } from './retention-store.ts';

export type JudgedRetention = {
  /** With one of them nothing may be imported. */
  readonly problems: readonly Problem[];
  /** In force until now. */
  readonly before: RetentionVersion;
  readonly rules: readonly RetentionRule[];
  /** False where the rows say all of it already. */
  readonly isChanged: boolean;
  readonly difference: RuleDifference;
  readonly warnings: readonly RetentionWarning[];
};

export type RetentionReport =
  | { readonly imported: false; readonly problems: readonly Problem[] }
  | ({ readonly imported: true; readonly version: number } & Omit<JudgedRetention, 'problems' | 'before' | 'rules'>);

/** Whether all rules could be taken in as one new version, and what it would change. */
export async function judgeRetention(tx: Transaction, candidate: unknown): Promise<JudgedRetention> {
  const problems = checkRetention(candidate);
  const before = await findRetention(tx);
  if (problems.length > 0) return { problems, before, rules: [], isChanged: false, difference: {}, warnings: [] };
  const { rules } = candidate as RetentionRules;
  return {
    problems,
    before,
    rules,
    isChanged: hashOf(rules) !== hashOf(before.rules),
    difference: { retention: compareRows(before.rules, rules, byPlaceAndClass) },
    warnings: warnOfRetention(rules, before.rules),
  };
}

/** Takes the rules in, or says everything that is wrong with them. What was sealed under a longer period keeps it. */
export async function importRetention(
  tx: Transaction,
  candidate: unknown,
  source: string,
  now: Instant,
  actor?: object,
): Promise<RetentionReport> {
  await lockRetention(tx);
  const { problems, before, rules, isChanged, difference, warnings } = await judgeRetention(tx, candidate);
  if (problems.length > 0) return { imported: false, problems };
  if (!isChanged) return { imported: true, version: before.version, isChanged, difference, warnings };
  const version = before.version + 1;
  await insertRetention(tx, { version, rules }, source, now);
  const body = { version, source, contentHash: hashOf(rules), difference, warnings };
  recordImport(tx, { what: 'retention', at: now, body, actor });
  return { imported: true, version, isChanged, difference, warnings };
}

function byPlaceAndClass({ division, recordClass }: RetentionRule) {
  return { key: `${division} ${recordClass}` };
}

/** In whatever order somebody wrote them. */
function hashOf(rules: readonly RetentionRule[]): string {
  const inOrder = rules.map((rule) => canonicalize(rule) as string).toSorted();
  return createHash('sha256').update(inOrder.join('\n')).digest('hex');
}
