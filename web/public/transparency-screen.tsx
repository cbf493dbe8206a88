import { useQuery } from '@tanstack/react-query';
import { dateAndTime } from '../client/beijing-time.ts';
import { checkSince, keepCheckpoint, keptCheckpoint, type SeenLog, seeLog } from '../client/transparency.ts';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { Notice } from '../ui/notice.tsx';
import { useLanguage, useWords } from '../ui/use-language.ts';
import { CheckMyCase } from './check-my-case.tsx';
import { CompareSaved } from './compare-saved.tsx';
import { LogEndings } from './log-endings.tsx';
import { SinceNotice } from './since-notice.tsx';
import { transparencyWords } from './words.ts';
import './transparency-screen.css';

/** What the house can prove to anybody, checked by the browser of whoever looks. */
export function TransparencyScreen() {
  const words = useWords(transparencyWords);
  const { data, error, refetch, isPending } = useQuery({
    queryKey: ['transparency'],
    queryFn: async () => (await seeLog()) ?? null,
  });
  return (
    <article className="stack stack-wide">
      <div className="stack">
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
        <p className="soft">{words.privacy}</p>
      </div>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {isPending && <Loading />}
      {data === null && <Empty title={words.none} />}
      {data && <Log log={data} />}
      <LogEndings />
      <p className="soft small">{words.tools}</p>
    </article>
  );
}

function Log({ log }: { log: SeenLog }) {
  const words = useWords(transparencyWords);
  if (globalThis.crypto.subtle === undefined) {
    return (
      <>
        <Newest log={log} />
        <Notice kind="warn" icon="alert" title={words.insecure} />
      </>
    );
  }
  return (
    <>
      <Newest log={log} />
      <SinceLastVisit log={log} />
      <CheckMyCase verifierKey={log.key.verifierKey} />
      <CompareSaved log={log} />
    </>
  );
}

function Newest({ log: { newest, key, signature } }: { log: SeenLog }) {
  const words = useWords(transparencyWords);
  const language = useLanguage();
  return (
    <section className="stack stack-tight">
      <h2>{words.newest}</h2>
      <p className="log-size figures">{words.size(newest.size.toLocaleString('en-US'))}</p>
      <p>{words.signedAt(dateAndTime(newest.signedAt, Date.now(), language))}</p>
      <p className={signature === 'bad' ? 'log-wrong' : 'soft'}>{words.signature[signature]}</p>
      <dl className="log-facts">
        <dt>{words.root}</dt>
        <dd>{newest.root}</dd>
        <dt>{words.key}</dt>
        <dd>{key.verifierKey}</dd>
      </dl>
      <p>
        <a href="/api/v1/transparency/checkpoint" download="linli-checkpoint.txt">
          {words.download}
        </a>
      </p>
    </section>
  );
}

/** What this device saw last is kept until it has been compared: a log that does not fit does not replace it. */
function SinceLastVisit({ log }: { log: SeenLog }) {
  const words = useWords(transparencyWords);
  const { data } = useQuery({
    queryKey: ['transparency', 'since', log.newest.note],
    queryFn: async () => {
      const kept = keptCheckpoint();
      const since = kept && (await checkSince(kept, log));
      if (since?.verdict !== 'broken' && since?.verdict !== 'otherLog' && log.signature !== 'bad')
        keepCheckpoint(log.newest.note);
      return since ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined) return null;
  return (
    <section className="stack stack-tight">
      <h2>{words.sinceTitle}</h2>
      {data === null ? <p>{words.since.first}</p> : <SinceNotice since={data} />}
    </section>
  );
}
