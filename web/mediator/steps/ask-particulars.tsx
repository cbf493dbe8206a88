import { mediationWords } from '../../parts/mediation/words.ts';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

export type Particulars = { sex?: 'male' | 'female'; ethnicGroup?: string; age?: number; documentNumber?: string };
type Own = FieldAbout & { value: unknown; onValue: (particulars: Particulars | undefined) => void };

/** What the ministry's form alone prescribes, folded away until somebody needs it. */
export function ParticularsField({ value, onValue, ...about }: Own) {
  const { sex } = useWords(mediationWords);
  const { label } = useWords(mediatorStepWords);
  const particulars = (value as Particulars | undefined) ?? {};
  const change = (part: Particulars) => {
    const told = Object.entries({ ...particulars, ...part }).filter(([, each]) => each !== undefined && each !== '');
    onValue(told.length === 0 ? undefined : (Object.fromEntries(told) as Particulars));
  };
  const { id } = about;
  return (
    <FieldSet {...about}>
      <div className="stack">
        <SelectField
          id={`${id}-sex`}
          label={label.sex}
          optional
          empty=""
          value={particulars.sex ?? ''}
          onValue={(chosen) => change({ sex: chosen === '' ? undefined : (chosen as 'male' | 'female') })}
          options={(['female', 'male'] as const).map((each) => ({ value: each, label: sex[each] }))}
        />
        <TextField
          id={`${id}-ethnicGroup`}
          label={label.ethnicGroup}
          optional
          short
          maxLength={20}
          value={particulars.ethnicGroup ?? ''}
          onValue={(ethnicGroup) => change({ ethnicGroup })}
        />
        <TextField
          id={`${id}-age`}
          label={label.age}
          optional
          short
          type="number"
          inputMode="numeric"
          min={0}
          max={130}
          value={particulars.age === undefined ? '' : String(particulars.age)}
          onValue={(typed) => change({ age: typed === '' ? undefined : Number(typed) })}
        />
        <TextField
          id={`${id}-documentNumber`}
          label={label.documentNumber}
          optional
          short
          maxLength={40}
          autoComplete="off"
          value={particulars.documentNumber ?? ''}
          onValue={(documentNumber) => change({ documentNumber })}
        />
      </div>
    </FieldSet>
  );
}
