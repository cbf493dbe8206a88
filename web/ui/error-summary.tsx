import { useEffect, useRef } from 'react';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './error-summary.css';

type Own = {
  errors: Record<string, string>;
  /** For a field of another page: how that page is called, and the way there. */
  elsewhere?: (field: string) => { page: string; go: () => void } | undefined;
};

/** All that was refused, at the top, each a link to its field. Takes the focus when it appears, and from nobody who mends one of them. */
export function ErrorSummary({ errors, elsewhere = () => undefined }: Own) {
  const words = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  const entries = Object.entries(errors);
  const appearance = entries.map(([field]) => field).join();

  useEffect(() => {
    const isMending = wasShown.current && document.activeElement?.matches('input, textarea, select');
    wasShown.current = appearance !== '';
    if (appearance !== '' && !isMending) box.current?.focus();
  }, [appearance]);

  if (entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.errorSummary(entries.length)}</h2>
      <ul>
        {entries.map(([field, sentence]) => {
          const other = elsewhere(field);
          return (
            <li key={field}>
              <a href={`#${field}`} onClick={(event) => goTo(event, field, other?.go)}>
                {other ? words.errorOf(other.page, sentence) : sentence}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function goTo(event: React.MouseEvent, field: string, goElsewhere: (() => void) | undefined) {
  event.preventDefault();
  if (goElsewhere) return goElsewhere();
  focusField(field);
}

/** Puts the focus into a field, or into the first of its parts. */
export function focusField(field: string): void {
  const target = document.getElementById(field);
  if (!target) return;
  const input = target.matches('input, select, textarea') ? target : target.querySelector<HTMLElement>('input, button');
  (input ?? target).focus();
  target.scrollIntoView({ block: 'center' });
}
