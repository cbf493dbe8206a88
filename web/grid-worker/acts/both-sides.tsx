import type { CaseView } from '@linli/domain/cases';
import { useQuery } from '@tanstack/react-query';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { getCase, listHistory } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { StatusBadge } from '../../parts/cases/status-badge.tsx';
import { caseWords } from '../../parts/cases/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { gridWords } from '../words.ts';
import { type Act, type ActCall, asNote } from './act.ts';
import { SinceThen } from './since-then.tsx';
import { useActWords } from './use-act-words.ts';
import { useActs } from './use-acts.ts';

export type StepCall = Extract<ActCall, { kind: 'step' }>;

/** The case as she saw it with what she meant to do, who did what since, how it is now; and what she can make of hers. */
export function BothSides({ act, call }: { act: Act; call: StepCall }) {
  const words = useWords(gridWords).acts;
  const now = useQuery({ queryKey: ['cases', 'one', call.code], queryFn: () => getCase(call.code) });
  const history = useQuery({ queryKey: ['cases', 'history', call.code], queryFn: () => listHistory(call.code) });
  const isGone = now.error instanceof ApiProblem && now.error.problem.status === 404;
  if (isGone) return <p>{words.isGone}</p>;
  if (now.error) return <Failure of={now.error} onRetry={() => void now.refetch()} />;
  if (!now.data || history.isPending) return <Loading />;
  const since = history.data?.filter(({ seq }) => call.seen !== undefined && seq > call.seen.version) ?? [];
  return (
    <>
      <div className="two-sides">
        <MySide act={act} call={call} />
        <SinceThen entries={since} />
        <NowSide found={now.data.value} />
      </div>
      <Choices act={act} call={call} found={now.data.value} />
    </>
  );
}

function MySide({ act, call }: { act: Act; call: StepCall }) {
  const words = useWords(gridWords).acts;
  const status = useWords(caseWords).status;
  const nameOf = useActWords();
  const language = useLanguage();
  const { words: told, summary, reason } = call.body;
  const mine = told ?? summary ?? reason;
  const when = nearDateAndTime(new Date(act.madeAt).toISOString(), Date.now(), language);
  return (
    <div className="side side-mine">
      <p className="small soft">{words.mySide}</p>
      {call.seen && <p>{words.wasThen(when, nameOf(act), status[call.seen.status])}</p>}
      {mine && <p className="words">{mine}</p>}
    </div>
  );
}

function NowSide({ found }: { found: CaseView }) {
  const words = useWords(gridWords).acts;
  const lead = found.orders.findLast(({ part }) => part === 'lead');
  return (
    <div className="side">
      <p className="small soft">{words.otherSide}</p>
      <p className="row">
        <StatusBadge status={found.status} />
        {lead && words.ledBy(lead.unit.name)}
      </p>
      {found.resolution && <p className="words">{words.resolvedBy(found.resolution.summary)}</p>}
    </div>
  );
}

function Choices({ act, call, found }: { act: Act; call: StepCall; found: CaseView }) {
  const words = useWords(gridWords).acts;
  const status = useWords(caseWords).status;
  const nameOf = useActWords();
  const { change } = useActs();
  // Another meaning is another sending: it gets a key of its own, and is decided on what she sees here.
  const again = (next: StepCall) => {
    const { problem: _, ...rest } = act;
    const seen = { version: found.version, status: found.status };
    void change({ ...rest, id: newIntent(), call: { ...next, seen }, state: 'waiting' }, act.id);
  };
  const note = asNote(call);
  const mayNote = note !== undefined && found.may.includes('note');
  return (
    <>
      {found.may.includes(call.step) ? (
        <Button wide onClick={() => again(call)}>
          {words.again(nameOf(act))}
        </Button>
      ) : (
        <p>{words.tooLate(nameOf(act), status[found.status])}</p>
      )}
      {mayNote && (
        <Button kind="secondary" wide onClick={() => again(note)}>
          {words.asNote}
        </Button>
      )}
      <LinkButton kind="secondary" wide to={`/cases/${call.code}`}>
        {words.look}
      </LinkButton>
    </>
  );
}
