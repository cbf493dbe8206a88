import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { getDivision } from '../../client/places.ts';
import { listUnits } from '../../client/units.ts';
import { Button } from '../../ui/button.tsx';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { mediatorStepWords } from '../file-words.ts';

export type NamedUnit = { id: string; name: string; divisionCode?: string };
type Own = FieldAbout & {
  /** Whose file it is: never offered itself, and of committees those above it are offered first. */
  committee?: { id: string; divisionCode: string };
  /** Only committees, or any unit of the county. */
  isCommittee: boolean;
  value: readonly NamedUnit[];
  onValue: (units: NamedUnit[]) => void;
  many?: boolean;
  /** The duty of the committee of a trade, where it is to be one; else those of trades are left out. */
  trade?: string | undefined;
};

/** Units by their names. */
export function UnitsField({ committee, isCommittee, value, onValue, many = false, trade, ...about }: Own) {
  const { form: words } = useWords(mediatorStepWords);
  const [typed, setTyped] = useState('');
  const looked = useSettled(typed.trim(), 300);
  const kind = isCommittee ? ('mediationCommittee' as const) : undefined;
  const above = useQuery({
    queryKey: ['units', 'above', committee?.divisionCode],
    queryFn: () => listAbove(committee?.divisionCode ?? ''),
    enabled: isCommittee && committee !== undefined,
    staleTime: 600_000,
  });
  const named = useQuery({
    queryKey: ['units', 'named', kind, looked],
    queryFn: () => listUnits({ words: looked, kind }),
    enabled: looked !== '',
  });
  const fitting = (above.data ?? []).filter(({ duties }) =>
    trade === undefined ? !duties.some((duty) => duty.startsWith('mediation.')) : duties.includes(trade),
  );
  const offered = looked === '' ? fitting : (named.data ?? []).slice(0, 8);
  const choices = offered.filter(({ id }) => id !== committee?.id && !(many && value.some((one) => one.id === id)));
  const chosen = value[0];
  return (
    <FieldSet {...about}>
      <div className="stack">
        {many && value.length > 0 && (
          <ul className="stack stack-tight">
            {value.map(({ id, name }) => (
              <li key={id} className="row row-apart">
                <span>{name}</span>
                <Button
                  kind="quiet"
                  icon="close"
                  aria-label={words.remove(name)}
                  onClick={() => onValue(value.filter((one) => one.id !== id))}
                >
                  {words.remove('')}
                </Button>
              </li>
            ))}
          </ul>
        )}
        <TextField
          id={`${about.id}-words`}
          label={isCommittee ? words.findCommittee : words.findUnit}
          type="search"
          autoComplete="off"
          value={typed}
          onValue={setTyped}
        />
        {typed.trim() !== '' && looked === typed.trim() && named.data && choices.length === 0 && (
          <p className="soft" role="status">
            {words.noneFound}
          </p>
        )}
        {many
          ? choices.map(({ id, name }) => (
              <Button
                key={id}
                kind="secondary"
                icon="plus"
                wide
                onClick={() => {
                  onValue([...value, { id, name }]);
                  setTyped('');
                }}
              >
                {name}
              </Button>
            ))
          : (choices.length > 0 || chosen) && (
              <RadioCards
                id={`${about.id}-one`}
                label={looked === '' && isCommittee ? words.near : words.chosen}
                value={chosen?.id}
                onValue={(id) =>
                  onValue(
                    choices
                      .filter((one) => one.id === id)
                      .map(({ name, divisionCode }) => ({ id, name, divisionCode })),
                  )
                }
                choices={[...(chosen && !choices.some(({ id }) => id === chosen.id) ? [chosen] : []), ...choices].map(
                  ({ id, name }) => ({ value: id, label: name }),
                )}
              />
            )}
      </div>
    </FieldSet>
  );
}

/** The committees of the township and of the county that this one lies in. */
async function listAbove(divisionCode: string) {
  const codes = [9, 6].filter((digits) => digits < divisionCode.length).map((digits) => divisionCode.slice(0, digits));
  const found = await Promise.all(
    codes.map(async (code) => {
      const { name } = await getDivision(code);
      const units = await listUnits({ words: name, kind: 'mediationCommittee' });
      return units.filter((unit) => unit.divisionCode === code);
    }),
  );
  return found.flat();
}
