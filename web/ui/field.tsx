import { createContext, type ReactNode, useContext } from 'react';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './field.css';

export type FieldAbout = {
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
};

/** What was refused in the form around, by field: a field finds its own there where it is not handed one. */
export const RefusedFields = createContext<Readonly<Record<string, string>>>({});

export function useRefusal(id: string, error: string | undefined): string | undefined {
  const refused = useContext(RefusedFields)[id];
  return error ?? refused;
}

/** Label, hint and error around one input, tied together for screen readers. */
export function Field({ id, label, hint, error, optional, children }: FieldAbout & { children: ReactNode }) {
  const words = useWords(uiWords);
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional">{words.optional}</span>}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The same around a group of choices. */
export function FieldSet({ id, label, hint, error: own, optional, children }: FieldAbout & { children: ReactNode }) {
  const words = useWords(uiWords);
  const error = useRefusal(id, own);
  return (
    <fieldset
      id={id}
      className={error ? 'field field-refused' : 'field'}
      aria-describedby={describedBy(id, hint, error)}
    >
      <legend className="field-label">
        {label}
        {optional && <span className="field-optional">{words.optional}</span>}
      </legend>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </fieldset>
  );
}

function FieldError({ id, error }: { id: string; error: string | undefined }) {
  const words = useWords(uiWords);
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`}>
      <span className="visually-hidden">{words.errorMark}</span>
      {error}
    </p>
  );
}

export function describedBy(id: string, hint: ReactNode, error: string | undefined): string | undefined {
  const parts = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
