import { describedBy, Field, type FieldAbout, useRefusal } from './field.tsx';

type Own = {
  value: string;
  onValue: (value: string) => void;
  options: Array<{ value: string; label: string }>;
  /** The words of "nothing chosen yet". */
  empty?: string;
};

/** One of many, by the device's own list: the one every phone shows well. */
export function SelectField({
  id,
  label,
  hint,
  error: own,
  optional,
  value,
  onValue,
  options,
  empty,
}: FieldAbout & Own) {
  const error = useRefusal(id, own);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <select
        id={id}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onValue(event.target.value)}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
