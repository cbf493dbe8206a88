import type { CatalogueView } from '@linli/domain/cases';
import { compareDispatchRules, type DispatchRule } from '@linli/domain/territory';
import { useWords } from '../../ui/use-language.ts';
import { useRuleWords } from './use-rule-words.ts';
import { WideTable } from './wide-table.tsx';
import { rulesWords } from './words.ts';

/** Rules as they are tried, the most specific first. */
export function DispatchRules({ catalogue, rules }: { catalogue: CatalogueView; rules: DispatchRule[] }) {
  const words = useWords(rulesWords).dispatch;
  const { scopeOf, dutyOf, conditionOf } = useRuleWords(catalogue);
  return (
    <WideTable<DispatchRule>
      label={words.rules}
      rowKey="id"
      rows={rules.toSorted(compareDispatchRules)}
      columns={[
        { title: words.scope, render: (_, rule) => scopeOf(rule) },
        { title: words.level, render: (_, rule) => words.levels[rule.level] },
        { title: words.when, render: (_, rule) => conditionOf(rule) ?? <span className="soft">{words.always}</span> },
        { title: words.leadDuty, render: (_, rule) => dutyOf(rule.lead) },
        { title: words.assistingDuties, render: (_, rule) => rule.assisting.map(dutyOf).join('、') },
      ]}
    />
  );
}
