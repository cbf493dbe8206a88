import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { mapSettings } from '../../client/map-settings.ts';
import { useWords } from '../../ui/use-language.ts';
import { useCommunities } from './use-communities.ts';
import { deskWords } from './words.ts';

type Own = {
  id?: string;
  label?: string;
  value?: string | undefined;
  onChange?: (code: string) => void;
  /** The county as a whole may be chosen too. */
  withCounty?: boolean;
  /** Only places inside this one. */
  inside?: string;
};

/** Every township and community of the county in one searchable list: typing 望江 is enough. */
export function PlaceSelect({ id, label, value, onChange, withCounty = false, inside = '' }: Own) {
  const words = useWords(deskWords).register;
  const [isOpen, setOpen] = useState(false);
  const county = useQuery({ ...mapSettings, enabled: withCounty }).data?.county;
  const places = useCommunities(isOpen || value !== undefined);
  const options = [...(withCounty && county ? [county] : []), ...places]
    .filter(({ code }) => code.startsWith(inside))
    .map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Select
      {...(id ? { id } : {})}
      aria-label={label ?? words.division}
      showSearch={{ optionFilterProp: 'label' }}
      onFocus={() => setOpen(true)}
      value={value}
      onChange={onChange}
      options={options}
    />
  );
}
