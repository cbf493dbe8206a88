import type { ReactNode } from 'react';
import { type FieldAbout, FieldSet } from './field.tsx';
import './choices.css';

export type Choice = { value: string; label: string; hint?: ReactNode };
type Own = { value: string | undefined; onValue: (value: string) => void; choices: Choice[]; columns?: boolean };

/** One of a few, each a card that a thumb cannot miss. */
export function RadioCards({ id, label, hint, error, optional, value, onValue, choices, columns }: FieldAbout & Own) {
  return (
    <FieldSet id={id} label={label} hint={hint} error={error} optional={optional ?? false}>
      <div className={columns ? 'choices choices-columns' : 'choices'}>
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input
              type="radio"
              name={id}
              aria-labelledby={`${id}-${choice.value}-label`}
              aria-describedby={choice.hint ? `${id}-${choice.value}-hint` : undefined}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onValue(choice.value)}
            />
            <span className="choice-words">
              <span className="choice-label" id={`${id}-${choice.value}-label`}>
                {choice.label}
              </span>
              {choice.hint && (
                <span className="choice-hint" id={`${id}-${choice.value}-hint`}>
                  {choice.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </FieldSet>
  );
}
