import { ApiProblem } from './problem.ts';

/** Asks the person to prove again who she is; false where she would rather not. */
type Asker = () => Promise<boolean>;

let asker: Asker | undefined;
let asking: Promise<boolean> | undefined;

/** Names who asks for step-up on this page; gives the way to take it back. */
export function askForStepUp(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** Whether a refused request is worth repeating: it wanted step-up, and the person has proved who she is meanwhile. */
export async function hasSteppedUp(failure: unknown): Promise<boolean> {
  const isWanted = failure instanceof ApiProblem && failure.problem.code === 'session.stepUpRequired';
  if (!isWanted || asker === undefined) return false;
  // Several requests may be refused at once; the person is asked once.
  asking ??= asker().finally(() => {
    asking = undefined;
  });
  return asking;
}
