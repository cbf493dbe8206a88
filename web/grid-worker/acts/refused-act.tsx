import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nearDateAndTime } from '../../client/beijing-time.ts';
import { getCase } from '../../client/cases.ts';
import { newIntent } from '../../client/intent.ts';
import { ApiProblem } from '../../client/problem.ts';
import { StatusBadge } from '../../parts/cases/status-badge.tsx';
import { caseWords } from '../../parts/cases/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Failure } from '../../ui/failure.tsx';
import { Loading } from '../../ui/loading.tsx';
import { problemSentence } from '../../ui/problem-words.ts';
import { useLanguage, useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { gridWords } from '../words.ts';
import { type Act, type ActCall, asNote } from './act.ts';
import { ActHead } from './act-head.tsx';
import { useActs } from './use-acts.ts';

type StepCall = Extract<ActCall, { kind: 'step' }>;

/** What the server did not take: why, and her choice. Nothing of hers goes before she has said so. */
export function RefusedAct({ act }: { act: Act }) {
  const plain = useWords(uiWords).problem;
  const words = useWords(gridWords).acts;
  const { drop } = useActs();
  const [isDropping, setDropping] = useState(false);
  const reason = act.problem && problemSentence(new ApiProblem(act.problem), plain);
  return (
    <article className="act-line act-line-refused">
      <div>
        <ActHead act={act} />
      </div>
      {reason && <p className="field-error">{reason}</p>}
      {act.call.kind === 'step' ? (
        <BothSides act={act} call={act.call} />
      ) : (
        act.call.kind === 'registration' && (
          <LinkButton to={`/register?again=${act.id}`} wide>
            {words.edit}
          </LinkButton>
        )
      )}
      {isDropping ? (
        <div className="stack stack-tight">
          <p>{words.dropSure}</p>
          <Button kind="danger" wide onClick={() => void drop(act.id)}>
            {words.dropNow}
          </Button>
          <Button kind="quiet" wide onClick={() => setDropping(false)}>
            {words.dropNot}
          </Button>
        </div>
      ) : (
        <Button kind="quiet" wide onClick={() => setDropping(true)}>
          {words.drop}
        </Button>
      )}
    </article>
  );
}

/** The case as she saw it with what she meant to do, and the case as it is now. */
function BothSides({ act, call }: { act: Act; call: StepCall }) {
  const words = useWords(gridWords).acts;
  const status = useWords(caseWords).status;
  const language = useLanguage();
  const { change } = useActs();
  const now = useQuery({ queryKey: ['cases', 'one', call.code], queryFn: () => getCase(call.code) });
  if (now.error) return <Failure of={now.error} onRetry={() => void now.refetch()} />;
  if (!now.data) return <Loading />;
  const found = now.data.value;
  // Another meaning is another sending: it gets a key of its own, and is decided on what she sees here.
  const again = (next: StepCall) => {
    const { problem: _, ...rest } = act;
    const seen = { version: found.version, status: found.status };
    void change({ ...rest, id: newIntent(), call: { ...next, seen }, state: 'waiting' }, act.id);
  };
  const mine = call.body.words ?? call.body.summary ?? call.body.reason;
  const note = asNote(call);
  return (
    <>
      <div className="two-sides">
        <div className="side side-mine">
          <p className="small soft">{words.mySide}</p>
          {call.seen && <p>{words.wasThen(status[call.seen.status])}</p>}
          {mine && <p className="words">{mine}</p>}
        </div>
        <div className="side">
          <p className="small soft">{words.otherSide}</p>
          <p className="row">
            <StatusBadge status={found.status} />
            {found.orders.at(-1)?.unit.name}
          </p>
          {found.resolution && (
            <p className="words">
              {words.resolvedThen(nearDateAndTime(found.resolution.at, Date.now(), language), found.resolution.summary)}
            </p>
          )}
        </div>
      </div>
      {found.may.includes(call.step) ? (
        <Button wide onClick={() => again(call)}>
          {words.again}
        </Button>
      ) : (
        <p>{words.tooLate}</p>
      )}
      {note && found.may.includes('note') && (
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
