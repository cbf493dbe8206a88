import type { MediationLine, MediationList, MediationStatus } from '@linli/domain/mediation';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { useWords } from '../ui/use-language.ts';
import { FileCard } from './file-card.tsx';
import { useFiles } from './use-files.ts';
import { mediatorWords } from './words.ts';

const afterAgreement: readonly MediationStatus[] = ['settled', 'performed', 'broken'];
const ended: readonly MediationStatus[] = ['declined', 'failed', 'withdrawn'];

/** My files by time left: what waits for me, what goes on, what was agreed, what has ended. */
export function FilesScreen() {
  const words = useWords(mediatorWords).list;
  const { data, error, refetch, isPending } = useFiles();
  const lines = data?.mediations ?? [];
  const waiting = lines.filter(({ waits }) => waits.length > 0);
  const rest = lines.filter(({ waits }) => waits.length === 0);
  const going = rest.filter(({ status }) => !afterAgreement.includes(status) && !ended.includes(status));
  return (
    <div className="stack stack-wide">
      <h1>{words.title}</h1>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Loading />}
      {data && lines.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyLead}</p>
        </Empty>
      )}
      {data && lines.length > 0 && (
        <>
          <Files title={words.waiting} lines={waiting} list={data} empty={words.nothingWaits} />
          <Files title={words.going} lines={going} list={data} />
          <Files title={words.after} lines={rest.filter(({ status }) => afterAgreement.includes(status))} list={data} />
          <Files title={words.ended} lines={rest.filter(({ status }) => ended.includes(status))} list={data} />
        </>
      )}
    </div>
  );
}

type Own = { title: string; lines: readonly MediationLine[]; list: MediationList; empty?: string };

const shownAtFirst = 12;

function Files({ title, lines, list, empty }: Own) {
  const words = useWords(mediatorWords).list;
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0 && empty === undefined) return null;
  const shown = isWhole ? lines : lines.slice(0, shownAtFirst);
  return (
    <section className="stack stack-tight">
      <h2>
        {title}
        {lines.length > 0 && <span className="soft figures">{words.count(lines.length)}</span>}
      </h2>
      {lines.length === 0 && <p className="soft">{empty}</p>}
      <ul className="file-cards">
        {shown.map((line) => (
          <li key={line.code}>
            <FileCard line={line} calendar={list.calendars[line.calendar]} />
          </li>
        ))}
      </ul>
      {lines.length > shown.length && (
        <Button kind="quiet" wide onClick={() => setWhole(true)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
