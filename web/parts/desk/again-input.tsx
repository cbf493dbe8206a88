import { Radio } from 'antd';
import { useWords } from '../../ui/use-language.ts';
import { againTimes } from './again-times.ts';
import { operatorWords } from './operator-words.ts';

type Own = { id?: string; value?: string | undefined; onChange?: (instant: string) => void };

/** Nobody answered: the hours at which people are at home, one press each. */
export function AgainInput({ id, value, onChange }: Own) {
  const words = useWords(operatorWords).followUp.againIn;
  const options = againTimes(Date.now()).map(({ name, at }) => ({ value: at, label: words[name] }));
  return (
    <Radio.Group
      {...(id ? { id } : {})}
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      options={options}
      className="choice-list"
    />
  );
}
