import { type CatalogueView, type Category, deadlineStages, findDeadlineRule } from '@linli/domain/cases';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { CategoryChoice } from '../../parts/cases/category-choice.tsx';
import { CustomFields } from '../../parts/cases/custom-fields.tsx';
import { deskWords } from '../../parts/desk/words.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { DispatchRules } from './dispatch-rules.tsx';
import './rules.css';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useNamed } from './use-named.ts';
import { rulesWords } from './words.ts';

/** One category: what holds for it, and the form as a resident meets it. */
export default function CategoryScreen({ code }: { code: string }) {
  const words = useWords(rulesWords).catalogue;
  const named = useNamed();
  const { data, error, refetch } = useCatalogue();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const category = data.categories.find((one) => one.code === code);
  if (!category) return <Empty title={words.notFound} />;
  return (
    <section className="stack">
      <Link href="/catalogue">{words.back}</Link>
      <div className="row row-apart">
        <h1>
          <span className="figures soft">{category.code}</span> {named(category)}
        </h1>
        <Link href={`/dispatch?category=${category.code}`} asChild>
          <Button>{words.tryDispatch}</Button>
        </Link>
      </div>
      <div className="rules-columns">
        <div className="stack">
          <About category={category} catalogue={data} />
          <Deadlines category={category} catalogue={data} />
          <section className="stack stack-tight">
            <h2>{words.dispatch}</h2>
            <DispatchRules
              catalogue={data}
              rules={data.dispatch.filter((rule) => category.code.startsWith(rule.category))}
            />
          </section>
        </div>
        <Preview key={category.code} category={category} catalogue={data} />
      </div>
    </section>
  );
}

type Own = { category: Category; catalogue: CatalogueView };

function About({ category, catalogue }: Own) {
  const words = useWords(rulesWords);
  const desk = useWords(deskWords);
  const language = useLanguage();
  const named = useNamed();
  const duty = catalogue.duties.find((one) => one.key === category.duty);
  const group = catalogue.groups.find((one) => category.code.startsWith(one.code));
  const { route, emergencyNumbers, isAccusation } = category;
  const facts: [string, ReactNode][] = [
    [words.catalogue.group, group && named(group)],
    [words.catalogue.duty, duty ? named(duty) : category.duty],
    [words.catalogue.description, language === 'en' ? undefined : category.descriptionZh],
    [words.catalogue.sensitivity, desk.page.sensitivity[category.sensitivity]],
    [words.catalogue.shown, category.isPublic ? words.catalogue.isShown : words.catalogue.isNotShown],
    [words.catalogue.accusation, isAccusation && words.catalogue.accusationHint],
    [words.catalogue.emergency, emergencyNumbers?.join('、')],
    [words.catalogue.route, route && `${words.routes[route.to]}：${language === 'en' ? route.en : route.zh}`],
    [words.catalogue.keywords, category.keywords.join('、')],
  ];
  return (
    <section className="panel">
      <h2>{words.catalogue.about}</h2>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name} className="fact">
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

function Deadlines({ category, catalogue }: Own) {
  const words = useWords(rulesWords);
  const place = useSession().post.divisionCode;
  const rows = deadlineStages.flatMap((stage) => {
    const rule = findDeadlineRule(catalogue.deadlines, stage, category.code, place);
    return rule ? [rule] : [];
  });
  return (
    <section className="stack stack-tight">
      <h2>{words.catalogue.deadlines}</h2>
      <p className="soft">{words.catalogue.deadlinesHint}</p>
      <CardTable
        label={words.catalogue.deadlines}
        rowKey={({ id }) => id}
        rows={rows}
        columns={[
          { title: words.catalogue.stage, render: (rule) => words.stages[rule.stage] },
          { title: words.catalogue.span, render: (rule) => words.units[rule.unit](rule.amount) },
          { title: words.catalogue.source, render: ({ source }) => source },
        ]}
      />
    </section>
  );
}

type Values = Record<string, string | number | boolean>;

/** The same parts as on the resident's page, in her sizes. */
function Preview({ category, catalogue }: Own) {
  const words = useWords(rulesWords).catalogue;
  const [chosen, setChosen] = useState<string | undefined>(category.code);
  const [values, setValues] = useState<Values>({});
  const shown = catalogue.categories.find((one) => one.code === chosen);
  return (
    <section className="stack stack-tight" aria-label={words.form}>
      <h2>{words.form}</h2>
      <p className="soft">{words.formHint}</p>
      <div className="resident-preview stack">
        <CategoryChoice words={category.nameZh} catalogue={catalogue} category={shown} onCategory={setChosen} />
        {shown && <CustomFields schema={shown.fields} values={values} errors={{}} onValues={setValues} />}
      </div>
    </section>
  );
}
