import type { ReactNode } from 'react';
import './choices.css';

type Own = { id: string; label: ReactNode; hint?: ReactNode; checked: boolean; onChecked: (checked: boolean) => void };

/** Yes or no, on a card of its own. */
export function CheckboxField({ id, label, hint, checked, onChecked }: Own) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        checked={checked}
        onChange={(event) => onChecked(event.target.checked)}
      />
      <span className="choice-words">
        <span className="choice-label" id={`${id}-label`}>
          {label}
        </span>
        {hint && (
          <span className="choice-hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
