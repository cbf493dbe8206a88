import { instantOf, localDateOf } from '@linli/domain/kernel';
import type { MediationCalendar } from '@linli/domain/mediation';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { localDate, timeOfDay } from '../../client/beijing-time.ts';
import { daysLater } from '../../client/days.ts';
import { readMediationCalendar } from '../../client/mediations.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { useDisputeTypeName } from '../../parts/mediation/use-dispute-type-name.ts';
import { mediationWords } from '../../parts/mediation/words.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { mediatorFileWords } from '../file-words.ts';
import { addressesOf } from '../steps/addresses.ts';
import { KeepCalendar } from './keep-calendar.tsx';
import '../../ui/edge-card.css';
import './calendar.css';

const shownDays = 14;

/** When and where is mediated, two weeks at a time: my sittings with their files, and when others have the rooms. */
export default function CalendarScreen() {
  const { calendar: words } = useWords(mediatorFileWords);
  const language = useLanguage();
  const today = localDateOf(instantOf(Date.now()));
  const [from, setFrom] = useState(today);
  const { post } = useSession();
  const { data, error, refetch } = useQuery({
    queryKey: ['mediation-calendar', post.id, from, shownDays],
    queryFn: () => readMediationCalendar(from, shownDays),
  });
  const dayOf = (date: string) => localDate(date, Date.now(), language);
  const days = [...Map.groupBy(data?.sittings ?? [], ({ at }) => localDateOf(instantOf(Date.parse(at))))];
  return (
    <div className="stack stack-wide">
      <div className="stack stack-tight">
        <h1>{words.title}</h1>
        <div className="row row-apart">
          <p className="soft figures" role="status">
            {words.span(dayOf(from), dayOf(daysLater(from, shownDays - 1)))}
          </p>
          <div className="row">
            <Button kind="quiet" icon="back" onClick={() => setFrom(daysLater(from, -shownDays))}>
              {words.before}
            </Button>
            {from !== today && (
              <Button kind="quiet" onClick={() => setFrom(today)}>
                {words.today}
              </Button>
            )}
            <Button kind="quiet" icon="chevron" onClick={() => setFrom(daysLater(from, shownDays))}>
              {words.after}
            </Button>
          </div>
        </div>
      </div>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && days.length === 0 && (
        <Empty title={words.empty}>
          <p>{words.emptyLead}</p>
        </Empty>
      )}
      {days.map(([date, sittings]) => (
        <section key={date} className="stack stack-tight">
          <h2>
            {dayOf(date)} <span className="soft">{date === today ? words.today : words.weekday(weekdayOf(date))}</span>
          </h2>
          <ul className="sittings">
            {sittings.map((sitting) => (
              <li key={`${sitting.at} ${sitting.room?.id} ${sitting.file?.code}`}>
                <SittingLine sitting={sitting} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <KeepCalendar today={today} />
    </div>
  );
}

function SittingLine({ sitting }: { sitting: MediationCalendar['sittings'][number] }) {
  const { calendar: words } = useWords(mediatorFileWords);
  const { sessionKind } = useWords(mediationWords);
  const typeOf = useDisputeTypeName();
  const { post } = useSession();
  const { at, untilAt, kind, room, file, committee } = sitting;
  const inside = (
    <>
      <strong className="sitting-time figures">
        {timeOfDay(at)}–{timeOfDay(untilAt)}
      </strong>
      <span className="sitting-words">
        <span className="sitting-what">{file ? `${typeOf(file.disputeType)} · ${file.placeName}` : words.others}</span>
        <span className="soft small">
          {[room?.name ?? sessionKind[kind], file?.number].filter(Boolean).join(' · ')}
        </span>
        {committee.id !== post.unit.id && <span className="soft small">{committee.name}</span>}
      </span>
    </>
  );
  if (!file) return <p className="edge-card sitting sitting-others">{inside}</p>;
  return (
    <Link
      className={file.isMine ? 'edge-card sitting sitting-mine' : 'edge-card sitting'}
      href={addressesOf(file.code).file}
    >
      {inside}
    </Link>
  );
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}
