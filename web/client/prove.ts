import { ApiProblem } from './problem.ts';

let tell: () => void = () => {};

/** Names who says, quietly, that the device is reckoning for its turn. */
export function whenProving(told: () => void): void {
  tell = told;
}

/** The proof that the server asks of strangers while too much comes in; undefined where it asked for nothing of the kind. */
export async function proofFor(failure: unknown): Promise<string | undefined> {
  if (!(failure instanceof ApiProblem) || failure.problem.code !== 'request.proofRequired') return undefined;
  const { challenge, puzzles, bits } = failure.problem.values ?? {};
  if (typeof challenge !== 'string') return undefined;
  tell();
  const { solve } = await import('./solve-puzzle.ts');
  return solve(challenge, Number(puzzles), Number(bits));
}
