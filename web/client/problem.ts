/** An RFC 9457 answer of the server, or what stands for one when the server could not be reached. */
export type Problem = {
  status: number;
  code: string;
  /** A sentence in the reader's language that says what to do next. */
  title: string;
  detail?: string;
  field?: string;
  values?: Record<string, string | number>;
  errors?: Array<{ field: string; title: string }>;
};

export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}: ${problem.title}`);
    this.name = 'ApiProblem';
    this.problem = problem;
  }

  /** The sentence to show beside each field that was refused. */
  get fields(): Record<string, string> {
    const { errors = [], field, detail, title } = this.problem;
    const own = field === undefined ? [] : [[field, detail ?? title] as const];
    return Object.fromEntries([...errors.map((error) => [error.field, error.title] as const), ...own]);
  }
}

export const unreachable: Problem = { status: 0, code: 'network.unreachable', title: '' };

/** Reads a refused answer; one that is no problem document becomes one. */
export function problemFrom(status: number, body: unknown): Problem {
  const known = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return {
    ...known,
    status,
    code: known.code ?? `http.${status}`,
    title: known.title ?? '',
  };
}

/** Worth trying again by itself: no answer, or one that says "later". */
export function isPassing(problem: Problem): boolean {
  return [0, 408, 429, 502, 503, 504].includes(problem.status);
}
