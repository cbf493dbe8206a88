import { useState } from 'react';
import { type Intent, newIntent } from '../client/intent.ts';
import { ApiProblem } from '../client/problem.ts';

/**
 * Sends what was written. What got no answer may have been done: the next try is then the same try, and nothing is done twice.
 * `explain` may take a refusal to its fields; all else stands there as a failure.
 */
export function useSending(begun: () => Intent) {
  const [intent, setIntent] = useState(begun);
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const send = async (
    work: (intent: Intent) => Promise<void>,
    explain: (problem: unknown) => boolean = () => false,
  ) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await work(intent);
    } catch (problem) {
      if (!explain(problem)) setFailure(problem);
      if (problem instanceof ApiProblem && problem.problem.status !== 0) setIntent(newIntent());
    } finally {
      setBusy(false);
    }
  };
  return { send, failure, isBusy };
}
