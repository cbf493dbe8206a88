import { useQueries, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { listChildren } from '../../client/places.ts';
import { useWords } from '../../ui/use-language.ts';
import { deskWords } from './words.ts';

type Own = { id?: string; value?: string | undefined; onChange?: (code: string) => void };

const anHour = 3_600_000;

/** Every township and community of the county in one searchable list: typing 望江 is enough. */
export function PlaceSelect({ id, value, onChange }: Own) {
  const words = useWords(deskWords).register;
  const [isOpen, setOpen] = useState(false);
  const settings = useQuery(mapSettings);
  const county = settings.data?.county.code;
  const townships = useQuery({
    queryKey: ['children', county],
    queryFn: () => listChildren(county ?? ''),
    enabled: county !== undefined,
    staleTime: anHour,
  });
  const communities = useQueries({
    queries: (townships.data ?? []).map((township) => ({
      queryKey: ['children', township.code],
      queryFn: () => listChildren(township.code),
      enabled: isOpen || value !== undefined,
      staleTime: anHour,
    })),
  });
  const options = (townships.data ?? []).flatMap((township, index) => [
    { value: township.code, label: township.name },
    ...(communities[index]?.data ?? []).map((one) => ({ value: one.code, label: `${township.name} ${one.name}` })),
  ]);
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={words.division}
      showSearch={{ optionFilterProp: 'label' }}
      onFocus={() => setOpen(true)}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
