import { type CatalogueView, type Category, findDeadlineRule } from '@linli/domain/cases';
import { Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import { dateAndTime } from '../../client/beijing-time.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import '../admin.css';
import { CardTable } from '../../parts/desk/card-table.tsx';
import { RulesHead } from './rules-head.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { useNamed } from './use-named.ts';
import { rulesWords } from './words.ts';

/** The catalogue in force: every category with what it asks for, whose it is and by when. */
export default function CatalogueScreen() {
  const words = useWords(rulesWords).catalogue;
  const language = useLanguage();
  const named = useNamed();
  const [typed, setTyped] = useState('');
  const [group, setGroup] = useState<string>();
  const { data, error, refetch } = useCatalogue();
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const found = data.categories.filter((one) => one.code.startsWith(group ?? '') && speaksOf(one, typed.trim()));
  return (
    <section className="stack">
      <RulesHead
        words={words}
        importAt="/catalogue/import"
        version={words.inForce(data.version, dateAndTime(data.validFrom, Date.now(), language))}
      />
      <div className="admin-filters">
        <Input
          type="search"
          allowClear
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Select
          allowClear
          aria-label={words.group}
          placeholder={words.anyGroup}
          value={group}
          onChange={setGroup}
          options={data.groups.map((one) => ({ value: one.code, label: named(one) }))}
        />
      </div>
      <p className="soft" role="status">
        {words.counted(found.length, data.categories.length)}
      </p>
      {found.length === 0 ? <Empty title={words.empty} /> : <CategoryTable catalogue={data} categories={found} />}
    </section>
  );
}

function CategoryTable({ catalogue, categories }: { catalogue: CatalogueView; categories: Category[] }) {
  const words = useWords(rulesWords);
  const named = useNamed();
  const place = useSession().post.divisionCode;
  const dutyOf = (key: string) => {
    const duty = catalogue.duties.find((one) => one.key === key);
    return duty ? named(duty) : key;
  };
  const titlesOf = (category: Category) =>
    Object.entries(category.fields.properties).map(([, field]) =>
      named({ nameZh: field.title, nameEn: field['x-title-en'] }),
    );
  return (
    <CardTable<Category>
      label={words.catalogue.title}
      rowKey={({ code }) => code}
      rows={categories}
      columns={[
        {
          title: words.catalogue.name,
          render: (one) => (
            <>
              <span className="figures soft">{one.code}</span> <Link href={`/catalogue/${one.code}`}>{named(one)}</Link>
            </>
          ),
        },
        { title: words.catalogue.duty, render: (one) => dutyOf(one.duty) },
        { title: words.catalogue.fields, render: (one) => titlesOf(one).join('、') },
        {
          title: words.catalogue.resolve,
          render: (one) => {
            const rule = findDeadlineRule(catalogue.deadlines, 'resolve', one.code, place);
            return rule && words.units[rule.unit](rule.amount);
          },
        },
        {
          title: words.catalogue.shown,
          render: (one) => (one.isPublic ? words.catalogue.isShown : words.catalogue.isNotShown),
        },
      ]}
    />
  );
}

function speaksOf({ code, nameZh, nameEn, keywords }: Category, typed: string): boolean {
  return [code, nameZh, nameEn, ...keywords].some((text) => text.toLowerCase().includes(typed.toLowerCase()));
}
