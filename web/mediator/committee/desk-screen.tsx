import { useSession } from '../../parts/identity/session-gate.tsx';
import { committeeWords } from '../../parts/mediation/committee-words.ts';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../ui/use-language.ts';
import { CommitteeState } from './committee-state.tsx';
import { ConfirmationLine, JointLine, MeetingLine, ReceivedLine, WaitingLine } from './desk-lines.tsx';
import { DeskSection } from './desk-section.tsx';
import { FilesByStatus } from './files-by-status.tsx';
import { ModelCasesSection } from './model-cases-section.tsx';
import { useCommitteeDesk } from './use-committee-desk.ts';
import { useModelCasesWaiting } from './use-model-cases-waiting.ts';

/** What a committee's keeper has to see to, and how her committee stands. */
export function DeskScreen() {
  const words = useWords(committeeWords).desk;
  const { post } = useSession();
  const { data, error, refetch } = useCommitteeDesk();
  const { count } = useModelCasesWaiting();
  return (
    <div className="stack stack-wide">
      <h1>{post.unit.name}</h1>
      {error && <Failure of={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && count === 0 && Object.values(data).every((lines) => lines.length === 0) && (
        <Notice>{words.nothingHere}</Notice>
      )}
      {data && (
        <>
          <DeskSection title={words.waiting} lines={data.waiting} keyOf={({ code }) => code}>
            {(line) => <WaitingLine line={line} />}
          </DeskSection>
          <DeskSection title={words.received} lines={data.received} keyOf={({ code }) => code}>
            {(line) => <ReceivedLine line={line} />}
          </DeskSection>
          <DeskSection title={words.joint} lines={data.joint} keyOf={({ code }) => code}>
            {(line) => <JointLine line={line} />}
          </DeskSection>
          <DeskSection title={words.confirmations} lines={data.confirmations} keyOf={({ code }) => code}>
            {(line) => <ConfirmationLine line={line} />}
          </DeskSection>
          <DeskSection title={words.meetings} lines={data.meetings} keyOf={({ code, meeting }) => `${code}-${meeting}`}>
            {(line) => <MeetingLine line={line} />}
          </DeskSection>
        </>
      )}
      {/* One failure is told once: with no network neither can be read. */}
      {!error && <CommitteeState unitId={post.unit.id} />}
      <ModelCasesSection />
      <FilesByStatus />
    </div>
  );
}
