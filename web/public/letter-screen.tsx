import type { CheckedLetter } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ApiProblem } from '../client/problem.ts';
import { checkLetter } from '../client/public-mediators.ts';
import { committeeWords } from '../parts/mediation/committee-words.ts';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';

const codeLength = 16;

/** Whether a letter of appointment is ours: by the code that stands on it. */
export default function LetterScreen({ code = '' }: { code?: string }) {
  const words = useWords(committeeWords).open;
  const [, go] = useLocation();
  const [typed, setTyped] = useState(code);
  const [wrong, setWrong] = useState<string>();
  const ask = () => {
    const plain = asCode(typed);
    const isWhole = plain.length === codeLength;
    setWrong(isWhole ? undefined : plain === '' ? words.check.codeMissing : words.check.codeWrong(plain.length));
    if (isWhole) go(`/appointments/${plain}`);
  };
  return (
    <div className="stack stack-wide">
      <div className="stack">
        <p>
          <Link href="/mediators">{words.check.back}</Link>
        </p>
        <h1>{words.check.title}</h1>
        <p>{words.check.lead}</p>
      </div>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <TextField
          id="check-code"
          label={words.check.code}
          hint={words.check.codeHint}
          error={wrong}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onValue={setTyped}
        />
        <Button type="submit" wide>
          {words.check.ask}
        </Button>
      </form>
      {asCode(code).length === codeLength && <Checked code={asCode(code)} />}
    </div>
  );
}

function Checked({ code }: { code: string }) {
  const words = useWords(committeeWords).open.check;
  const { data, error, refetch } = useQuery({
    queryKey: ['appointment', code],
    queryFn: () => checkLetter(code),
    retry: false,
  });
  if (error instanceof ApiProblem && [404, 422].includes(error.problem.status))
    return <Notice kind="bad" icon="alert" title={words.unknown} live />;
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Letter letter={data} />;
}

function Letter({ letter }: { letter: CheckedLetter }) {
  const all = useWords(committeeWords);
  const words = all.open.check;
  const { name, committeeName, kind, number, from, until, state } = letter;
  const facts = [
    [words.name, `${name}（${all.mediator.kinds[kind]}）`],
    [words.committee, committeeName],
    [words.number, number],
    [words.term, words.span(from, until)],
  ];
  return (
    <section className="card stack" aria-live="polite">
      <p>
        <Badge kind={state === 'valid' ? 'good' : state === 'withdrawn' ? 'bad' : 'warn'}>{words.states[state]}</Badge>
      </p>
      <dl className="stack stack-tight">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt className="soft small">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** As people type it from a paper: with spaces, in small letters, with the letters that look like digits. */
function asCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
