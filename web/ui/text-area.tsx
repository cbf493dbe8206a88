import type { TextareaHTMLAttributes } from 'react';
import { describedBy, Field, type FieldAbout, useRefusal } from './field.tsx';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';

type Own = { value: string; onValue: (value: string) => void; most?: number };

/** Many lines; says how much room is left when it is getting short, and never cuts what was written. */
export function TextArea({
  id,
  label,
  hint,
  error: own,
  optional,
  value,
  onValue,
  most,
  ...rest
}: FieldAbout & Own & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'id'>) {
  const words = useWords(uiWords);
  const error = useRefusal(id, own);
  const left = most === undefined ? undefined : most - [...value].length;
  const nearTheEnd = left !== undefined && most !== undefined && left < most * 0.1;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <textarea
        id={id}
        className="input"
        value={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onChange={(event) => onValue(event.target.value)}
        {...rest}
      />
      {nearTheEnd && (
        <p className={left < 0 ? 'field-count field-count-over' : 'field-count'} aria-live="polite">
          {words.charactersLeft(left)}
        </p>
      )}
    </Field>
  );
}
