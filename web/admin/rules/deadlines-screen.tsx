import { type CatalogueView, type DeadlineRule, deadlineStages } from '@linli/domain/cases';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useWords } from '../../ui/use-language.ts';
import { DeadlineTrial } from './deadline-trial.tsx';
import { NextYearNotice, yearInBeijing } from './next-year-notice.tsx';
import './rules.css';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { useCalendar } from './use-calendar.ts';
import { useCatalogue } from './use-catalogue.ts';
import { useRuleWords } from './use-rule-words.ts';
import { rulesWords } from './words.ts';

/** Every span there is with its law, and by when something would be due. */
export default function DeadlinesScreen() {
  const words = useWords(rulesWords).deadlines;
  const catalogue = useCatalogue();
  const calendar = useCalendar();
  const error = catalogue.error ?? calendar.error;
  if (error) return <Failure of={error} onRetry={() => void Promise.all([catalogue.refetch(), calendar.refetch()])} />;
  if (!catalogue.data || !calendar.data) return <Loading />;
  return (
    <section className="stack">
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <NextYearNotice calendar={calendar.data} thisYear={yearInBeijing()} />
      <DeadlineTrial catalogue={catalogue.data} calendar={calendar.data} />
      <details className="stack">
        <summary>{words.all(catalogue.data.deadlines.length)}</summary>
        <DeadlineRules catalogue={catalogue.data} />
      </details>
    </section>
  );
}

function DeadlineRules({ catalogue }: { catalogue: CatalogueView }) {
  const words = useWords(rulesWords);
  const { scopeOf } = useRuleWords(catalogue);
  const rules = catalogue.deadlines.toSorted(
    (one, other) =>
      deadlineStages.indexOf(one.stage) - deadlineStages.indexOf(other.stage) ||
      (one.category < other.category ? -1 : 1),
  );
  return (
    <CardTable<DeadlineRule>
      label={words.deadlines.rules}
      rowKey={({ id }) => id}
      rows={rules}
      columns={[
        { title: words.catalogue.stage, render: (rule) => words.stages[rule.stage] },
        { title: words.deadlines.scope, render: (rule) => scopeOf(rule) },
        { title: words.deadlines.place, render: ({ division }) => division || words.deadlines.everywhere },
        { title: words.catalogue.span, render: (rule) => words.units[rule.unit](rule.amount) },
        { title: words.catalogue.source, render: ({ source }) => source },
      ]}
    />
  );
}
