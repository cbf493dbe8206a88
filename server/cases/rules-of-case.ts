import type { Case, Due, RuleOfCase } from '@linli/domain/cases';
import type { Transaction } from '../database/index.ts';
import { listDeadlineRules } from './catalogue-store.ts';
import type { CaseParts } from './parts.ts';

/** The rules by which the deadlines of a case were fixed, each as it stood in the catalogue of that day. */
export async function listRulesOfCase(
  tx: Transaction,
  { places }: Pick<CaseParts, 'places'>,
  found: Pick<Case, 'dues' | 'orders' | 'extensions'>,
): Promise<RuleOfCase[]> {
  const dues: Due[] = [
    ...Object.values(found.dues),
    ...found.orders.map(({ due }) => due),
    ...found.extensions.map(({ decisionDue }) => decisionDue),
  ];
  const versions = [...new Set(dues.map(({ ruleVersion }) => ruleVersion))];
  const rules = await Promise.all(
    versions.map(async (version) => (await listDeadlineRules(tx, version)).map((rule) => ({ ...rule, version }))),
  );
  return rules
    .flat()
    .filter(({ id, version }) => dues.some(({ rule, ruleVersion }) => rule === id && ruleVersion === version))
    .map((rule) => ({ ...rule, placeName: rule.division === '' ? undefined : places.nameOf(rule.division) }));
}
