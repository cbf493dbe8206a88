import { useId, useState } from 'react';
import { useWords } from './use-language.ts';
import { uiWords } from './words.ts';
import './long-words.css';

/** About twelve lines of a desk: what is longer would push everything else out of sight. */
const foldedFrom = 600;

/** What somebody wrote, whole; what is very long is folded first, and says how long it is. */
export function LongWords({ text, className = '' }: { text: string; className?: string }) {
  const words = useWords(uiWords).long;
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const isLong = text.length > foldedFrom;
  return (
    <div className="long-words">
      <p id={id} className={`words ${className} ${isLong && !isWhole ? 'long-words-folded' : ''}`}>
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          className="long-words-more"
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? words.fold : words.whole(text.length)}
        </button>
      )}
    </div>
  );
}
