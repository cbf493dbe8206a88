import type { CaseLine } from '@linli/domain/cases';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { dateAndTime } from '../client/beijing-time.ts';
import { takeStep } from '../client/cases.ts';
import { readCaller } from '../client/intake.ts';
import { newIntent } from '../client/intent.ts';
import { spokenCode } from '../parts/cases/case-code.ts';
import { StatusBadge } from '../parts/cases/status-badge.tsx';
import { operatorWords } from '../parts/desk/operator-words.ts';
import { announce } from '../ui/announcer.tsx';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';

type Own = {
  number: string | undefined;
  callId: string;
  said: string;
  linkedTo: string | undefined;
  onLink: (code: string | undefined) => void;
  onSupplemented: () => void;
};

/** What the caller reported before from this number. Kept nowhere: with the call it is gone from the page's memory too. */
export function EarlierCases({ number, callId, ...own }: Own) {
  const words = useWords(operatorWords).caller;
  const { data, error } = useQuery({
    queryKey: ['caller', callId, number],
    queryFn: () => readCaller(number ?? '', callId),
    enabled: number !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });
  return (
    <section className="panel" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="soft small">{words.hint}</p>
      {error && <Failure of={error} />}
      {number === undefined && <p className="soft">{words.waiting}</p>}
      {data?.length === 0 && <p className="soft">{words.none}</p>}
      {data && data.length > 0 && (
        <ul className="similar-list">
          {data.map((line) => (
            <Earlier key={line.code} line={line} {...own} />
          ))}
        </ul>
      )}
    </section>
  );
}

type OneOf = Omit<Own, 'number' | 'callId'> & { line: CaseLine };

function Earlier({ line, said, linkedTo, onLink, onSupplemented }: OneOf) {
  const words = useWords(operatorWords).caller;
  const language = useLanguage();
  const [intent] = useState(newIntent);
  const when = (instant: string) => dateAndTime(instant, Date.now(), language);
  const adding = useMutation({
    mutationFn: () => takeStep({ code: line.code, step: 'supplement', body: { words: said.trim() }, intent }),
    onSuccess: () => {
      announce(words.supplemented(spokenCode(line.code)));
      onSupplemented();
    },
  });
  const isLinked = linkedTo === line.code;
  const add = () => (said.trim() === '' ? announce(words.wordsFirst) : adding.mutate());
  return (
    <li className="earlier">
      <a href={`/desk/cases/${line.code}`} target="_blank" rel="noreferrer">
        {line.words}
        <span className="visually-hidden">{words.opens}</span>
      </a>
      <p className="row small">
        <StatusBadge status={line.status} />
        <span className="soft figures">{when(line.registeredAt)}</span>
        <span className="soft">{line.placeName}</span>
      </p>
      {line.leadUnit && (
        <p className="small">
          {line.leadUnit}
          {line.dueAt && <span className="figures"> · {words.due(when(line.dueAt))}</span>}
        </p>
      )}
      {adding.error && <Failure of={adding.error} />}
      <p className="button-row">
        <Button size="small" loading={adding.isPending} onClick={add}>
          {words.supplement}
        </Button>
        <Button size="small" aria-pressed={isLinked} onClick={() => onLink(isLinked ? undefined : line.code)}>
          {isLinked ? words.unlink : words.link}
        </Button>
      </p>
    </li>
  );
}
