import { ApiProblem, isPassing, type Problem } from '../client/problem.ts';
import type { ui } from '../locales/zh-CN/ui.ts';

/** The sentence for a failure: the server's own where it has one, else one that says what to do next. `isReading`: nothing was written. */
export function problemSentence(failure: unknown, words: typeof ui.problem, isReading = false): string {
  const problem: Problem = failure instanceof ApiProblem ? failure.problem : { status: 500, code: 'fault', title: '' };
  if (problem.status === 0) return isReading ? words.unread : words.unreachable;
  if (problem.status >= 500) return words.fault;
  return problem.detail ?? (problem.title || byStatus(problem.status, words));
}

function byStatus(status: number, words: typeof ui.problem): string {
  if (status === 401 || status === 403) return words.forbidden;
  if (status === 404 || status === 410) return words.notFound;
  if (status === 409 || status === 412) return words.changed;
  if (status === 429) return words.tooMany;
  return words.fault;
}

/** Whether the same question may be answered another time: not where the question itself was wrong, or is not this person’s. */
export function mayPass(failure: unknown): boolean {
  if (!(failure instanceof ApiProblem)) return true;
  const { problem } = failure;
  return isPassing(problem) || problem.status >= 500 || [409, 412].includes(problem.status);
}
