import type { ChangeLine } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dateAndTime } from '../../client/beijing-time.ts';
import { readChange } from '../../client/rules.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import './change-entry.css';
import { RuleChanges } from './rule-changes.tsx';
import { useChangeWords } from './use-change-words.ts';
import { changesWords, importsWords } from './words.ts';

/** One entry of the history: what, who and when; which rows differ is read when somebody wants to know. */
export function ChangeEntry({ line }: { line: ChangeLine }) {
  const words = useWords(importsWords);
  const changes = useWords(changesWords);
  const language = useLanguage();
  const { titleOf, factsOf } = useChangeWords();
  const [isOpen, setOpen] = useState(false);
  const { at, who, kind, counts } = line;
  return (
    <li className="history-entry">
      <p className="history-when">
        <span>{dateAndTime(at, Date.now(), language)}</span>
        <span className="soft">{who.kind === 'staff' ? who.name : changes.platform}</span>
      </p>
      <div className="history-what">
        <p>
          <strong>{titleOf(line)}</strong>
          {counts && <span className="soft"> {words.counts(counts.added, counts.changed, counts.removed)}</span>}
        </p>
        <p className="soft">{factsOf(line).join(' · ')}</p>
        {(counts || kind === 'unit') && (
          <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
            <summary>{changes.details}</summary>
            {isOpen && <Details id={line.id} />}
          </details>
        )}
      </div>
    </li>
  );
}

function Details({ id }: { id: string }) {
  const words = useWords(changesWords);
  // An entry never changes.
  const { data, error, refetch } = useQuery({
    queryKey: ['change', id],
    queryFn: () => readChange(id),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="stack history-details">
      {data.difference ? <RuleChanges difference={data.difference} /> : <p>{words.noDetails}</p>}
    </div>
  );
}
