import { createHash } from 'node:crypto';
import {
  checkRetention,
  type Problem,
  type RetentionRule,
  type RetentionRules,
  type RetentionWarning,
  warnOfRetention,
} from '@linli/domain/cases';
import type { Instant } from '@linli/domain/kernel';
import canonicalize from 'canonicalize';
import { recordImport, type Transaction } from '../database/index.ts';
import { findRetention, insertRetention, lockRetention } from './retention-store.ts';

export type ChangedRule = Pick<RetentionRule, 'recordClass' | 'division'> & {
  readonly before?: RetentionRule['keep'];
  /** Absent where the division has no rule of its own any more. */
  readonly keep?: RetentionRule['keep'];
};

export type RetentionReport =
  | { readonly imported: false; readonly problems: readonly Problem[] }
  | {
      readonly imported: true;
      readonly version: number;
      /** False where the rows said all of it already: then there is no new version. */
      readonly isChanged: boolean;
      readonly changed: readonly ChangedRule[];
      readonly warnings: readonly RetentionWarning[];
    };

/**
 * Takes in all retention rules as one new version, or says everything that is wrong with them and takes in nothing. What
 * was sealed under a longer period keeps it. Needs the rights of `linli_owner`.
 */
export async function importRetention(
  tx: Transaction,
  candidate: unknown,
  source: string,
  now: Instant,
): Promise<RetentionReport> {
  const problems = checkRetention(candidate);
  if (problems.length > 0) return { imported: false, problems };
  const { rules } = candidate as RetentionRules;
  await lockRetention(tx);
  const before = await findRetention(tx);
  const warnings = warnOfRetention(rules, before.rules);
  const contentHash = hashOf(rules);
  if (contentHash === hashOf(before.rules))
    return { imported: true, version: before.version, isChanged: false, changed: [], warnings };
  const version = before.version + 1;
  const changed = changesOf(before.rules, rules);
  await insertRetention(tx, { version, rules }, source, now);
  recordImport(tx, { what: 'retention', at: now, body: { version, source, contentHash, changed, warnings } });
  return { imported: true, version, isChanged: true, changed, warnings };
}

function changesOf(before: readonly RetentionRule[], after: readonly RetentionRule[]): ChangedRule[] {
  const gone = before
    .filter((rule) => findLike(after, rule) === undefined)
    .map(({ recordClass, division, keep }) => ({ recordClass, division, before: keep }));
  const changed = after
    .map(({ recordClass, division, keep }) => ({ recordClass, division, keep }))
    .map((rule) => ({ ...rule, before: findLike(before, rule)?.keep }))
    .filter(({ keep, before: was }) => keep !== was);
  return [...changed, ...gone];
}

function findLike(rules: readonly RetentionRule[], { recordClass, division }: Omit<ChangedRule, 'keep' | 'before'>) {
  return rules.find((rule) => rule.recordClass === recordClass && rule.division === division);
}

/** In whatever order somebody wrote them. */
function hashOf(rules: readonly RetentionRule[]): string {
  const inOrder = rules.map((rule) => canonicalize(rule) as string).toSorted();
  return createHash('sha256').update(inOrder.join('\n')).digest('hex');
}
