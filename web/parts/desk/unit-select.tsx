import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { getUnit } from '../../client/posts.ts';
import { searchUnits } from '../../client/units.ts';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Own = {
  id?: string;
  value?: string | undefined;
  onChange?: (id: string) => void;
  /** Several units: the value is then a list of ids. */
  isMany?: boolean;
};

/** A unit of the county, found by part of its name. */
export function UnitSelect({ id, value, onChange, isMany = false }: Own) {
  const words = useWords(deskWords).field;
  const [typed, setTyped] = useState('');
  const units = useQuery({
    queryKey: ['units', typed],
    queryFn: () => searchUnits(typed),
    placeholderData: (before) => before,
    staleTime: 60_000,
  });
  const found = units.data ?? [];
  // What was put in by a suggestion need not be among the first that the search tells.
  const missing = [value ?? []].flat().filter((chosen) => units.isSuccess && !found.some((unit) => unit.id === chosen));
  const chosen = useQueries({
    queries: missing.map((one) => ({
      queryKey: ['unit', one],
      queryFn: () => getUnit(one),
      staleTime: 60_000,
    })),
  }).flatMap(({ data }) => data ?? []);
  return (
    <Select
      {...(id ? { id } : {})}
      {...(isMany ? { mode: 'multiple' as const } : {})}
      aria-label={words.unitId}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      placeholder={words.unitPick}
      value={value}
      onChange={onChange}
      options={[...found, ...chosen].map((unit) => ({ value: unit.id, label: unit.name }))}
    />
  );
}
