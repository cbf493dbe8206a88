import { useState } from 'react';
import { ApiProblem } from '../../client/problem.ts';
import { Button } from '../../ui/button.tsx';
import { problemSentence } from '../../ui/problem-words.ts';
import { useWords } from '../../ui/use-language.ts';
import { uiWords } from '../../ui/words.ts';
import { EditAgain } from '../drafts/edit-again.tsx';
import { gridWords } from '../words.ts';
import type { Act } from './act.ts';
import { ActHead } from './act-head.tsx';
import { BothSides } from './both-sides.tsx';
import { useActs } from './use-acts.ts';

/** What the server did not take: why, and her choice. Nothing of hers goes before she has said so. */
export function RefusedAct({ act }: { act: Act }) {
  const plain = useWords(uiWords).problem;
  const words = useWords(gridWords).acts;
  const { drop } = useActs();
  const [isDropping, setDropping] = useState(false);
  // That somebody was faster is told in its own words below: by whom, and with what.
  const wasOvertaken = act.call.kind === 'step' && act.problem?.status === 412;
  const reason = act.problem && problemSentence(new ApiProblem(act.problem), plain);
  return (
    <article className="act-line act-line-refused">
      <div>
        <ActHead act={act} />
      </div>
      {reason && <p className="field-error">{wasOvertaken ? words.overtaken : reason}</p>}
      {act.call.kind === 'step' ? <BothSides act={act} call={act.call} /> : <EditAgain act={act} />}
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
