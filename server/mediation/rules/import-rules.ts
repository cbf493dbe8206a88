import type { Problem } from '@linli/domain/cases';
import { countDifferences, type RuleDifference } from '@linli/domain/identity';
import type { Instant } from '@linli/domain/kernel';
import { checkMediationRules, compareMediationRules, type MediationRules } from '@linli/domain/mediation';
import { recordImport, type Transaction } from '../../database/index.ts';
import { digestOfRules } from './misfits-store.ts';
import { findMediationRules, insertMediationRules, lockMediationRules, type StoredRules } from './store.ts';

type Judged = {
  /** With one of them nothing may be imported. */
  readonly problems: readonly Problem[];
  /** In force until now; undefined where the county has nothing of its own. */
  readonly before: StoredRules | undefined;
  readonly rules: MediationRules;
  readonly isChanged: boolean;
  readonly difference: RuleDifference;
};
export type MediationRulesReport =
  | { readonly imported: false; readonly problems: readonly Problem[] }
  | ({ readonly imported: true; readonly version: number } & Pick<Judged, 'isChanged' | 'difference'>);

/** Whether a county's rules for mediation could be taken in as a new version, and what it would change. */
export async function judgeMediationRules(tx: Transaction, countyCode: string, candidate: unknown): Promise<Judged> {
  const problems = checkMediationRules(candidate, countyCode);
  const before = await findMediationRules(tx, countyCode);
  if (problems.length > 0) return { problems, before, rules: {}, isChanged: false, difference: {} };
  const rules = candidate as MediationRules;
  const difference = compareMediationRules(before?.rules, rules);
  const { added, changed, removed } = countDifferences(difference);
  return { problems, before, rules, isChanged: added + changed + removed > 0, difference };
}

/** Takes the rules in, all of them or none. What was promised by the rules before stays promised. */
export async function importMediationRules(
  tx: Transaction,
  countyCode: string,
  candidate: unknown,
  source: string,
  now: Instant,
  actor?: object,
): Promise<MediationRulesReport> {
  await lockMediationRules(tx, countyCode);
  const { problems, before, rules, isChanged, difference } = await judgeMediationRules(tx, countyCode, candidate);
  if (problems.length > 0) return { imported: false, problems };
  if (!isChanged) return { imported: true, version: before?.version ?? 0, isChanged, difference };
  const version = (before?.version ?? 0) + 1;
  await insertMediationRules(tx, countyCode, { version, rules }, source, now);
  recordImport(tx, {
    what: 'mediationRules',
    at: now,
    body: { version, source, divisionCode: countyCode, difference, digest: digestOfRules(rules) },
    actor,
  });
  return { imported: true, version, isChanged, difference };
}
