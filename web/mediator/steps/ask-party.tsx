import type { MediationFileView } from '@linli/domain/mediation';
import { usePartyName } from '../../parts/mediation/party-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { RadioCards } from '../../ui/radio-cards.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Own = FieldAbout & { found: MediationFileView; numbers: readonly number[] };

export function PartyField({
  found,
  numbers,
  value,
  onValue,
  ...about
}: Own & { value: number | undefined; onValue: (party: number) => void }) {
  const words = useWords(mediationWords);
  const { form } = useWords(mediatorStepWords);
  const nameOf = usePartyName(found);
  if (numbers.length === 0) return <p className="soft">{form.allGave}</p>;
  return (
    <RadioCards
      {...about}
      value={value === undefined ? undefined : String(value)}
      onValue={(number) => onValue(Number(number))}
      choices={numbers.map((number) => ({
        value: String(number),
        label: nameOf(number),
        hint: words.side[sideOf(found, number)],
      }))}
    />
  );
}

export function PartiesField({
  found,
  numbers,
  value,
  onValue,
  ...about
}: Own & { value: readonly number[]; onValue: (parties: number[]) => void }) {
  const words = useWords(mediationWords);
  const nameOf = usePartyName(found);
  return (
    <FieldSet {...about}>
      <div className="choices">
        {numbers.map((number) => (
          <CheckboxField
            key={number}
            id={`${about.id}-${number}`}
            label={nameOf(number)}
            hint={words.side[sideOf(found, number)]}
            checked={value.includes(number)}
            onChecked={(isIn) => onValue(numbers.filter((each) => (each === number ? isIn : value.includes(each))))}
          />
        ))}
      </div>
    </FieldSet>
  );
}

function sideOf({ parties }: MediationFileView, number: number) {
  return parties.find((party) => party.number === number)?.side ?? 'applicant';
}
