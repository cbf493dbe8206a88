import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { searchStreets } from '../../client/intake.ts';
import { useWords } from '../../ui/use-language.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { operatorWords } from './operator-words.ts';
import { useCommunities } from './use-communities.ts';

type Own = {
  id?: string;
  value?: string | undefined;
  onChange?: (code: string | undefined) => void;
  /** The street that was chosen, for the address: the number of the house is still to be asked. */
  onStreet: (street: string, divisionCode: string) => void;
  allowClear?: boolean;
};
type Option = { value: string; label: string; code: string; street?: string };

/** One box for wherever it is: a street, as earlier cases had it, or a township or community by name. */
export function PlaceSearch({ id, value, onChange, onStreet, allowClear = false }: Own) {
  const words = useWords(operatorWords).call;
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const settled = useSettled(typed.trim());
  const communities = useCommunities(isOpen || value !== undefined);
  const streets = useQuery({
    queryKey: ['streets', settled],
    queryFn: () => searchStreets(settled),
    enabled: settled.length > 1,
    staleTime: 60_000,
  });
  const known: Option[] = communities.map(({ code, name }) => ({ value: code, label: name, code }));
  const found: Option[] = (streets.data ?? []).map(({ divisionCode, placeName, address, cases }) => ({
    value: `${divisionCode} ${address}`,
    label: `${address}　${placeName}（${words.streetCases(cases)}）`,
    code: divisionCode,
    street: address,
  }));
  const chosen = known.find(({ code }) => code === value?.slice(0, 12)) ?? known.find(({ code }) => code === value);
  return (
    <Select<string, Option>
      {...(id ? { id } : {})}
      aria-label={words.fields.place}
      showSearch={{
        onSearch: setTyped,
        filterOption: (text, option) => option?.street !== undefined || (option?.label ?? '').includes(text.trim()),
      }}
      placeholder={words.placeHint}
      allowClear={allowClear}
      popupMatchSelectWidth={false}
      onFocus={() => setOpen(true)}
      value={chosen?.value}
      onChange={(_, option) => {
        const { code, street } = (option ?? {}) as Partial<Option>;
        onChange?.(code);
        if (code && street) onStreet(street, code);
      }}
      options={[
        ...(found.length > 0 ? [{ value: 'streets', label: words.streets, options: found } as never] : []),
        { value: 'places', label: words.places, options: known } as never,
      ]}
    />
  );
}
