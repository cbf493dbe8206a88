import { useEffect, useRef } from 'react';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './error-summary.css';

/** All that was refused, at the top, each a link to its field. Takes the focus when it appears. */
export function ErrorSummary({ errors }: { errors: Record<string, string> }) {
  const words = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  const entries = Object.entries(errors);
  const appearance = entries.map(([field]) => field).join();

  useEffect(() => {
    if (appearance !== '') box.current?.focus();
  }, [appearance]);

  if (entries.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{words.errorSummary(entries.length)}</h2>
      <ul>
        {entries.map(([field, sentence]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => goTo(event, field)}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: React.MouseEvent, field: string) {
  const target = document.getElementById(field);
  if (!target) return;
  event.preventDefault();
  const input = target.matches('input, select, textarea') ? target : target.querySelector<HTMLElement>('input, button');
  (input ?? target).focus();
  target.scrollIntoView({ block: 'center' });
}
