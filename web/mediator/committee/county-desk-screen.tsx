import { useQuery } from '@tanstack/react-query';
import { listCommittees } from '../../client/committees.ts';
import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { MeetingLine, WaitingLine } from './desk-lines.tsx';
import { DeskSection } from './desk-section.tsx';
import { ModelCasesSection } from './model-cases-section.tsx';
import { Shortfalls } from './shortfalls.tsx';
import { useCommitteeDesk } from './use-committee-desk.ts';
import { useModelCasesWaiting } from './use-model-cases-waiting.ts';

/** For who stands above committees, or is called to a meeting: meetings, selection across places, and who falls short. */
export function CountyDeskScreen() {
  const words = useWords(committeeWords);
  const { post } = useSession();
  const { data, error, refetch } = useCommitteeDesk();
  const isAbove = post.role === 'supervisor';
  const { count } = useModelCasesWaiting();
  return (
    <div className="stack stack-wide">
      <h1>{isAbove ? words.desk.ofPlace : words.desk.meetings}</h1>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && data.meetings.length + data.waiting.length + count === 0 && (
        <Notice>{isAbove ? words.desk.nothing : words.desk.meetingsNone}</Notice>
      )}
      {data && (
        <DeskSection
          title={words.desk.meetings}
          lines={data.meetings}
          keyOf={({ code, meeting }) => `${code}-${meeting}`}
        >
          {(line) => <MeetingLine line={line} />}
        </DeskSection>
      )}
      {data && isAbove && (
        <DeskSection title={words.desk.waiting} lines={data.waiting} keyOf={({ code }) => code}>
          {(line) => <WaitingLine line={line} />}
        </DeskSection>
      )}
      {isAbove && <ModelCasesSection />}
      {/* One failure is told once: with no network neither can be read. */}
      {isAbove && !error && <Places />}
    </div>
  );
}

function Places() {
  const words = useWords(committeeWords).places;
  const { data, error, refetch } = useQuery({ queryKey: ['committees'], queryFn: listCommittees });
  if (error) return <Failure of={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const wanting = data.committees.filter((each) => each.wanting.length > 0);
  return (
    <section className="card stack">
      <div className="row row-apart">
        <h2>{words.title}</h2>
        <LinkButton to="/places" kind="secondary">
          {words.all}
        </LinkButton>
      </div>
      <p>{wanting.length === 0 ? words.wantingNone : words.wanting(wanting.length)}</p>
      {data.shortfalls.length > 0 && <p>{words.short(data.shortfalls.length)}</p>}
      <Shortfalls shortfalls={data.shortfalls} most={5} />
    </section>
  );
}
