import type { InputHTMLAttributes } from 'react';
import { describedBy, Field, type FieldAbout, useRefusal } from './field.tsx';

type Own = { value: string; onValue: (value: string) => void; short?: boolean };

/** One line of text. */
export function TextField({
  id,
  label,
  hint,
  error: own,
  optional,
  value,
  onValue,
  short,
  ...rest
}: FieldAbout & Own & Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'id'>) {
  const error = useRefusal(id, own);
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <input
        id={id}
        className={short ? 'input input-short' : 'input'}
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
    </Field>
  );
}
