import type { Role } from '@linli/domain/identity';
import { Select } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { delegableActs } from './delegable-acts.ts';
import { postsWords } from './posts-words.ts';
import { useActNames } from './use-act-names.ts';

type Own = { id?: string; role: Role; value?: string[]; onChange?: (acts: string[]) => void };

/** The steps that are handed over, by the names they have on the desk. */
export function ActsSelect({ id, role, value, onChange }: Own) {
  const words = useWords(postsWords).delegation;
  const nameOf = useActNames();
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      aria-label={words.acts}
      placeholder={words.actsPick}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={onChange}
      options={delegableActs(role).map((act) => ({ value: act, label: nameOf(act) }))}
    />
  );
}
