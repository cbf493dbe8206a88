import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { searchUnits } from '../../client/units.ts';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useSettled } from '../../ui/use-settled.ts';

type Named = { readonly id: string; readonly name: string };
type Own = { value: readonly Named[]; onValue: (units: Named[]) => void; error?: string | undefined };
const shown = 6;

/** Units found by their names, one after another. */
export function UnitsField({ value, onValue, error }: Own) {
  const words = useWords(committeeWords).meeting;
  const [sought, setSought] = useState('');
  const wanted = useSettled(sought.trim(), 250);
  const { data } = useQuery({
    queryKey: ['units', wanted],
    queryFn: () => searchUnits(wanted),
    enabled: wanted !== '',
  });
  const found = (data ?? []).filter(({ id }) => !value.some((each) => each.id === id)).slice(0, shown);
  return (
    <div className="stack stack-tight">
      <TextField
        id="meeting-units"
        type="search"
        label={words.units}
        hint={words.unitsHint}
        error={error}
        value={sought}
        onValue={setSought}
      />
      {wanted !== '' && data && (
        <ul className="chips" aria-label={words.unitSearch}>
          {found.length === 0 && <li className="soft">{words.unitNone}</li>}
          {found.map(({ id, name }) => (
            <li key={id}>
              <Button
                kind="secondary"
                icon="plus"
                onClick={() => {
                  onValue([...value, { id, name }]);
                  setSought('');
                }}
              >
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <ul className="chips" aria-label={words.unitsChosen}>
        {value.map(({ id, name }) => (
          <li key={id}>
            <Button
              kind="quiet"
              icon="close"
              aria-label={words.unitRemove(name)}
              onClick={() => onValue(value.filter((each) => each.id !== id))}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
