import type { CaseFilter } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { getCatalogue } from '../client/catalogue.ts';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { useCommunities } from '../parts/desk/use-communities.ts';
import { useLanguage, useWords } from '../ui/use-language.ts';
import type { ListFilter } from './list-filter.ts';

type Own = { query: CaseFilter; onChange: (more: ListFilter) => void };

/** By which a list is narrowed and ordered: each choice counts at once. */
export function FilterFields({ query, onChange }: Own) {
  const words = useWords(operatorWords).views;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const catalogue = useQuery({ queryKey: ['catalogue'], queryFn: getCatalogue, staleTime: 3_600_000 });
  const places = useCommunities(isOpen || query.division !== undefined);
  const groups = (catalogue.data?.groups ?? []).map((one) => ({
    value: one.code,
    label: language === 'en' ? one.nameEn : one.nameZh,
  }));
  const options = (choices: Record<string, string>) =>
    Object.entries(choices).map(([value, label]) => ({ value, label }));
  return (
    <>
      <Select
        aria-label={words.category}
        placeholder={words.category}
        allowClear
        value={query.category}
        options={groups}
        onChange={(category) => onChange({ category })}
      />
      <Select
        aria-label={words.place}
        placeholder={words.place}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        onFocus={() => setOpen(true)}
        value={query.division}
        options={places.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(division) => onChange({ division })}
      />
      <Select
        aria-label={words.alarm}
        placeholder={words.alarm}
        allowClear
        value={query.alarm}
        options={options(words.alarms)}
        onChange={(alarm) => onChange({ alarm })}
      />
      <Select
        aria-label={words.order}
        value={query.order ?? 'newest'}
        options={options(words.orders)}
        onChange={(order) => onChange({ order })}
      />
    </>
  );
}
