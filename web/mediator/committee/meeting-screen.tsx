import { instantOf, localDateOf } from '@linli/domain/kernel';
import type { MediationOutcomeView } from '@linli/domain/mediation';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { localDate, nearDateAndTime } from '../../client/beijing-time.ts';
import { newIntent } from '../../client/intent.ts';
import { getMediationOutcome, takeMediationStep } from '../../client/mediations.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { CallMeetingForm } from './call-meeting-form.tsx';
import { MinutesForm } from './minutes-form.tsx';
import { WayBack } from './way-back.tsx';

type Meeting = MediationOutcomeView['meetings'][number];

/** One joint meeting: why it was asked for, its call, its minutes, and who does what by when. */
export function MeetingScreen({ code, number }: { code: string; number: number }) {
  const all = useWords(committeeWords);
  const words = all.meeting;
  const { data, error, refetch } = useQuery({
    queryKey: ['mediations', code, 'outcome'],
    queryFn: () => getMediationOutcome(code),
  });
  if (error)
    return (
      <WayBack to="/" words={words.back}>
        <Failure of={error} onRetry={() => void refetch()} />
      </WayBack>
    );
  if (!data) return <Loading />;
  const meeting = data.meetings.find((each) => each.number === number);
  if (!meeting)
    return (
      <Empty title={all.desk.meetingNotFound}>
        <LinkButton to="/">{words.back}</LinkButton>
      </Empty>
    );
  const status = meeting.held ? 'held' : meeting.called ? 'called' : 'asked';
  return (
    <div className="stack stack-wide">
      <WayBack to="/" words={words.back}>
        <div className="row">
          <h1>{words.title(number)}</h1>
          <Badge kind={status === 'asked' ? 'warn' : status === 'called' ? 'accent' : 'plain'}>
            {words.status[status]}
          </Badge>
        </div>
        <p className="soft">
          {data.committee.name} · <span className="figures">{data.number ?? code}</span>
        </p>
      </WayBack>
      <MeetingFacts meeting={meeting} />
      {status === 'asked' && data.may.includes('meetingCall') && <CallMeetingForm code={code} number={number} />}
      {status === 'called' && data.may.includes('meetingMinutes') && meeting.called && (
        <MinutesForm code={code} number={number} units={meeting.called.units} />
      )}
      {status === 'held' && <Decisions code={code} meeting={meeting} />}
    </div>
  );
}

function MeetingFacts({ meeting: { brief, called, held } }: { meeting: Meeting }) {
  const words = useWords(committeeWords).meeting;
  const language = useLanguage();
  return (
    <section className="card stack">
      <h2>{words.brief}</h2>
      <p className="words">{brief?.text}</p>
      {called && (
        <>
          <dl className="facts-grid">
            <div>
              <dt>{words.when}</dt>
              <dd>{nearDateAndTime(called.meetsAt, Date.now(), language)}</dd>
            </div>
            <div>
              <dt>{words.where}</dt>
              <dd>{called.where}</dd>
            </div>
            <div>
              <dt>{words.units}</dt>
              <dd>{called.units.map(({ name }) => name).join('、')}</dd>
            </div>
          </dl>
          <h3>{words.agenda}</h3>
          <p className="words">{called.agenda?.text}</p>
        </>
      )}
      {held && (
        <>
          <h3>{words.minutes}</h3>
          <p className="words">{held.minutes?.text}</p>
        </>
      )}
    </section>
  );
}

function Decisions({ code, meeting }: { code: string; meeting: Meeting }) {
  const words = useWords(committeeWords).meeting;
  const language = useLanguage();
  const { post } = useSession();
  const today = localDateOf(instantOf(Date.now()));
  return (
    <section className="card stack">
      <h2>{words.decisions}</h2>
      {meeting.decisions.length === 0 && <p className="soft">{words.noDecisions}</p>}
      <ol className="stack">
        {meeting.decisions.map(({ number, unit, what, byOn, doneAt }) => (
          <li key={number} className="roster-line">
            <h3>{unit.name}</h3>
            <p className="words">{what?.text}</p>
            <p className="row small">
              <span className="soft">{words.byOn(localDate(byOn, Date.now(), language))}</span>
              {doneAt && <Badge kind="good">{words.doneAt(nearDateAndTime(doneAt, Date.now(), language))}</Badge>}
              {!doneAt && byOn < today && <Badge kind="bad">{words.late}</Badge>}
            </p>
            {!doneAt && unit.id === post.unit.id && <Report code={code} meeting={meeting.number} number={number} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Report({ code, meeting, number }: { code: string; meeting: number; number: number }) {
  const words = useWords(committeeWords).meeting;
  const cache = useQueryClient();
  const [intent] = useState(newIntent);
  const report = useMutation({
    mutationFn: () => takeMediationStep({ code, step: 'decisionReport', body: { meeting, number }, intent }),
    onSuccess: () => {
      void cache.invalidateQueries({ queryKey: ['mediations', code] });
      void cache.invalidateQueries({ queryKey: ['committee-desk'] });
    },
  });
  return (
    <div>
      {report.error && <Failure of={report.error} />}
      <Button kind="secondary" busy={report.isPending} onClick={() => report.mutate()}>
        {words.report}
      </Button>
    </div>
  );
}
