import { Select } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/use-language.ts';
import { useCommunities } from './use-communities.ts';
import { deskWords } from './words.ts';

type Own = { id?: string; value?: string | undefined; onChange?: (code: string) => void };

/** Every township and community of the county in one searchable list: typing 望江 is enough. */
export function PlaceSelect({ id, value, onChange }: Own) {
  const words = useWords(deskWords).register;
  const [isOpen, setOpen] = useState(false);
  const options = useCommunities(isOpen || value !== undefined).map(({ code, name }) => ({ value: code, label: name }));
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
