import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../ui/use-language.ts';
import { inInstalments, type TermDraft } from './term-drafts.ts';
import { termWords } from './term-words.ts';
import '../../ui/more.css';

type Own = { id: string; term: TermDraft; onSplit: (parts: TermDraft[]) => void };

const most = 24;

/** A sum that is paid in parts: how many, the first by when; each month a term of its own. */
export function InstalmentsField({ id, term, onSplit }: Own) {
  const words = useWords(termWords).instalments;
  const [count, setCount] = useState('3');
  const parts = Number(count);
  const first = term.performBy;
  const isReady = first !== undefined && Number.isInteger(parts) && parts >= 2 && parts <= most;
  return (
    <details className="more">
      <summary>{words.title}</summary>
      <div className="stack stack-tight">
        <p className="soft">{first === undefined ? words.dayFirst : words.lead}</p>
        <TextField
          id={`${id}-parts`}
          label={words.count}
          type="number"
          inputMode="numeric"
          min={2}
          max={most}
          short
          value={count}
          onValue={setCount}
        />
        <Button
          kind="secondary"
          aria-disabled={!isReady}
          onClick={() => isReady && first !== undefined && onSplit(inInstalments(term, parts, first))}
        >
          {words.split(Number.isInteger(parts) ? parts : 0)}
        </Button>
      </div>
    </details>
  );
}
