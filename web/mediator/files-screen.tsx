import { type MediationLine, type MediationList, remindedWaits, type ShownStatus } from '@linli/domain/mediation';
import { useState } from 'react';
import { Link } from 'wouter';
import { useDisputeTypeName } from '../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../parts/mediation/words.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Failure } from '../ui/failure.tsx';
import { Loading } from '../ui/loading.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useWords } from '../ui/use-language.ts';
import { FileCard } from './file-card.tsx';
import { useFiles } from './use-files.ts';
import { mediatorWords } from './words.ts';
import './today.css';

const afterAgreement: readonly ShownStatus[] = ['settled', 'performed', 'broken'];
const ended: readonly ShownStatus[] = ['declined', 'kept', 'failed', 'withdrawn'];

const shownAtFirst = 12;

/** My files by time left: what waits for me, what goes on, what was agreed, what has ended. */
export function FilesScreen() {
  const words = useWords(mediatorWords).list;
  const { data, error, refetch, isPending } = useFiles();
  const nameOf = useDisputeTypeName();
  const [sought, setSought] = useState('');
  const lines = data?.mediations ?? [];
  const looked = sought.trim();
  const found = lines.filter(({ code, number = '', disputeType, placeName }) =>
    [code, number, nameOf(disputeType), placeName].some((told) => told.includes(looked)),
  );
  const waiting = lines.filter(({ waits }) => waits.length > 0);
  const rest = lines.filter(({ waits }) => waits.length === 0);
  const going = rest.filter(({ status }) => !afterAgreement.includes(status) && !ended.includes(status));
  return (
    <div className="stack stack-wide">
      <h1>{words.title}</h1>
      <Today lines={lines} invitations={data?.invitations ?? 0} />
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Loading />}
      {data && lines.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyLead}</p>
        </Empty>
      )}
      {lines.length > shownAtFirst && (
        <TextField
          id="file-sought"
          type="search"
          label={words.find}
          autoComplete="off"
          value={sought}
          onValue={setSought}
        />
      )}
      {data && looked !== '' && <Files title={words.found} lines={found} list={data} empty={words.noneFound} />}
      {data && lines.length > 0 && looked === '' && (
        <>
          <Files title={words.waiting} lines={waiting} list={data} empty={words.nothingWaits} />
          <Files title={words.going} lines={going} list={data} />
          <Files title={words.after} lines={rest.filter(({ status }) => afterAgreement.includes(status))} list={data} />
          <Files title={words.ended} lines={rest.filter(({ status }) => ended.includes(status))} list={data} />
        </>
      )}
      {data?.hasMore && <p className="soft">{words.onlyFirst(lines.length)}</p>}
      <p>
        <Link className="way-back" href="/archive">
          {words.archive}
        </Link>
      </p>
    </div>
  );
}

/** What today brings or takes away, each kind with how many: said again at the head, however far down the files stand. */
function Today({ lines, invitations }: { lines: readonly MediationLine[]; invitations: number }) {
  const { list, today } = useWords(mediatorWords);
  const spoken = useWords(mediationWords).wait;
  const counted = remindedWaits.flatMap((wait) => {
    const count = lines.filter(({ waits }) => waits.includes(wait)).length;
    return count === 0 ? [] : [{ wait, count }];
  });
  if (counted.length === 0 && invitations === 0) return null;
  return (
    <section className="today" aria-labelledby="today">
      <h2 id="today">{today.title}</h2>
      <ul className="today-lines">
        {counted.map(({ wait, count }) => (
          <li key={wait}>
            {spoken[wait]}
            <span className="figures">{list.count(count)}</span>
          </li>
        ))}
        {invitations > 0 && (
          <li>
            <Link href="/committee">{today.invitations}</Link>
            <span className="figures">{list.count(invitations)}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

type Own = { title: string; lines: readonly MediationLine[]; list: MediationList; empty?: string };

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
      {lines.length === 0 && (
        <p className="soft" role="status">
          {empty}
        </p>
      )}
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
