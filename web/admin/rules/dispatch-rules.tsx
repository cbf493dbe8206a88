import type { CatalogueView } from '@linli/domain/cases';
import { compareDispatchRules, type DispatchRule } from '@linli/domain/territory';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useRuleWords } from './use-rule-words.ts';
import { rulesWords } from './words.ts';

/** Rules as they are tried, the most specific first. */
export function DispatchRules({ catalogue, rules }: { catalogue: CatalogueView; rules: DispatchRule[] }) {
  const words = useWords(rulesWords).dispatch;
  const { scopeOf, dutyOf, conditionOf } = useRuleWords(catalogue);
  return (
    <CardTable<DispatchRule>
      label={words.rules}
      rowKey={({ id }) => id}
      rows={rules.toSorted(compareDispatchRules)}
      columns={[
        { title: words.scope, render: (rule) => scopeOf(rule) },
        { title: words.level, render: (rule) => words.levels[rule.level] },
        { title: words.when, render: (rule) => conditionOf(rule) ?? <span className="soft">{words.always}</span> },
        { title: words.leadDuty, render: (rule) => dutyOf(rule.lead) },
        { title: words.assistingDuties, render: (rule) => rule.assisting.map(dutyOf).join('、') },
      ]}
    />
  );
}
