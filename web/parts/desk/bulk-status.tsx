import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { type BulkRun, bulkRun, forgetBulk, onBulkRun, sendNow, undoBulk } from '../../client/bulk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../ui/use-language.ts';
import { spokenCode } from '../cases/case-code.ts';
import { operatorWords } from './operator-words.ts';
import { deskWords } from './words.ts';

/** The bulk act under way, on every screen of the desk: taken back while it waits, told when it is done. */
export function BulkStatus() {
  const run = useSyncExternalStore(onBulkRun, bulkRun);
  if (!run) return null;
  return run.state === 'done' ? <Results run={run} /> : <UnderWay run={run} />;
}

function UnderWay({ run }: { run: BulkRun }) {
  const words = useWords(operatorWords).bulk;
  const step = useWords(deskWords).step[run.step];
  const seconds = useSecondsUntil(run.sendsAt);
  const isWaiting = run.state === 'waiting';
  return (
    <section className="bulk-status" aria-label={words.title}>
      <p className="bulk-status-words figures">
        <span role="status">{isWaiting ? words.waits(step, run.cases.length) : words.sends(step)}</span>{' '}
        {isWaiting ? words.seconds(seconds) : `${run.results.length}/${run.cases.length}`}
      </p>
      {isWaiting && (
        <>
          <Button type="primary" onClick={undoBulk}>
            {words.undo}
          </Button>
          <Button onClick={() => void sendNow()}>{words.now}</Button>
        </>
      )}
    </section>
  );
}

function Results({ run }: { run: BulkRun }) {
  const words = useWords(operatorWords).bulk;
  const step = useWords(deskWords).step[run.step];
  const failed = run.results.filter(({ problem }) => problem !== undefined);
  const done = run.results.length - failed.length;
  if (failed.length === 0)
    return (
      <section className="bulk-status" aria-label={words.title}>
        <p className="bulk-status-words" role="status">
          {words.done(step, done)}
        </p>
        <Button onClick={forgetBulk}>{words.close}</Button>
      </section>
    );
  return (
    <Dialog open title={words.done(step, done)} onClose={forgetBulk}>
      <h3>{words.failed(failed.length)}</h3>
      <ul className="bulk-list">
        {failed.map(({ code, words: said, problem }) => (
          <li key={code} className="bulk-line">
            <Link href={`/cases/${code}`}>{said || spokenCode(code)}</Link>
            <p className="small">{problem}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, Math.ceil((at - now) / 1000));
}
