import type { LogEnding } from '@linli/domain/oversight';
import { useQuery } from '@tanstack/react-query';
import { get } from '../client/api.ts';
import { dateAndTime } from '../client/beijing-time.ts';
import { Failure } from '../ui/failure.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { transparencyWords } from './words.ts';

/** Whoever kept a checkpoint of a log that ended learns here why it does not continue. */
export function LogEndings() {
  const words = useWords(transparencyWords).endings;
  const { data, error, refetch } = useQuery({
    queryKey: ['transparency', 'endings'],
    queryFn: () => get<{ endings: readonly LogEnding[] }>('/transparency/endings'),
  });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.endings.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {data.endings.map((ending) => (
        <Ending key={ending.number} ending={ending} />
      ))}
    </section>
  );
}

function Ending({ ending }: { ending: LogEnding }) {
  const words = useWords(transparencyWords).endings;
  const language = useLanguage();
  const { endedAt, reason, origin, verifierKey, lastNote, trouble, signedSize, keptSize } = ending;
  const [signed, kept] = [signedSize.toLocaleString('en-US'), keptSize.toLocaleString('en-US')];
  return (
    <article className="stack stack-tight">
      <h3>{words.endedAt(dateAndTime(endedAt, Date.now(), language))}</h3>
      <p>{words.reason(reason)}</p>
      <p>{words.trouble[trouble](signed, kept)}</p>
      <details>
        <summary>{words.proofs}</summary>
        <dl className="log-facts">
          <dt>{words.origin}</dt>
          <dd>{origin}</dd>
          <dt>{words.key}</dt>
          <dd>{verifierKey ?? words.keyLost}</dd>
          <dt>{words.last}</dt>
          <dd className="log-note">{lastNote}</dd>
        </dl>
      </details>
    </article>
  );
}
