import { mediationWords } from '../../parts/mediation/words.ts';
import { type FieldAbout, FieldSet } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { mediatorStepWords } from '../file-words.ts';

type Extra = { amount?: number; unit: 'working-days' | 'days' | 'months' };
const units = ['days', 'working-days', 'months'] as const;

/** So many days or months. */
export function PeriodField({
  value,
  onValue,
  ...about
}: FieldAbout & { value: unknown; onValue: (value: Extra) => void }) {
  const { timeUnit } = useWords(mediationWords);
  const { form } = useWords(mediatorStepWords);
  const { amount, unit } = (value as Extra | undefined) ?? { unit: 'days' };
  return (
    <FieldSet {...about}>
      <div className="row">
        <TextField
          id={`${about.id}-amount`}
          label={form.periodAmount}
          type="number"
          inputMode="numeric"
          min={1}
          max={60}
          value={amount === undefined ? '' : String(amount)}
          onValue={(typed) => onValue({ unit, ...(typed !== '' && { amount: Number(typed) }) })}
        />
        <SelectField
          id={`${about.id}-unit`}
          label={form.periodUnit}
          value={unit}
          onValue={(chosen) => onValue({ amount, unit: chosen as Extra['unit'] })}
          options={units.map((each) => ({ value: each, label: timeUnit[each] }))}
        />
      </div>
    </FieldSet>
  );
}
