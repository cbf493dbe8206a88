import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { mapSettings } from '../client/map-settings.ts';
import { listChildren, searchPlacesByName } from '../client/places.ts';
import { RadioCards } from '../ui/radio-cards.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { useSettled } from '../ui/use-settled.ts';
import { pageWords } from './page-words.ts';
import type { ReportValues } from './report-values.ts';

type Found = Pick<ReportValues, 'foundCode' | 'foundName'>;
type Own = { values: ReportValues; onFound: (found: Found) => void };

/**
 * Townships, communities and villages by any part of their names. Streets are not looked up: we know them only from what others
 * reported, and that is for those who work on it.
 */
export function PlaceByName({ values: { foundCode, foundName }, onFound }: Own) {
  const words = useWords(pageWords).report;
  const [typed, setTyped] = useState('');
  const name = useSettled(typed.trim());
  const { data: settings } = useQuery(mapSettings);
  const county = settings?.county.code ?? '';
  const townships = useQuery({
    queryKey: ['children', county],
    queryFn: () => listChildren(county),
    enabled: county !== '',
  });
  const found = useQuery({
    queryKey: ['places-by-name', county, name],
    queryFn: () => searchPlacesByName(county, name),
    enabled: county !== '' && name !== '',
    staleTime: 600_000,
  });
  const township = (code: string) =>
    code.length > 9 ? (townships.data?.find((one) => code.startsWith(one.code))?.name ?? '') : '';
  const others = (found.data ?? []).map((one) => ({
    value: one.code,
    label: [township(one.code), one.name].filter(Boolean).join(' '),
  }));
  const chosen = foundCode ? [{ value: foundCode, label: foundName }] : [];
  const choices = [...chosen, ...others.filter(({ value }) => value !== foundCode)];
  const isNone = name !== '' && found.data?.length === 0;
  return (
    <div className="stack stack-tight">
      <TextField
        id="found-search"
        label={words.foundSearch}
        hint={words.foundHint}
        optional
        value={typed}
        onValue={setTyped}
        maxLength={40}
        autoComplete="off"
      />
      <p role="status" className="soft small">
        {isNone && words.foundNone}
        {others.length > 0 && name !== '' && words.foundCount(others.length)}
        {found.error && words.foundFailed}
      </p>
      {choices.length > 0 && (
        <RadioCards
          id="found"
          label={words.foundLabel}
          value={foundCode}
          onValue={(code) =>
            onFound({ foundCode: code, foundName: choices.find(({ value }) => value === code)?.label ?? '' })
          }
          choices={choices}
        />
      )}
    </div>
  );
}
