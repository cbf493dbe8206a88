import { isRefusal, type Refusal, refuse } from '@linli/domain/kernel';

/** Carries a refusal out of a command, so that its transaction is undone. `problem.ts` alone turns it into an answer. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.refusal);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** The domain's result, or the end of the command where the domain refused. */
export function unlessRefused<Result>(result: Result): Exclude<Result, Refusal> {
  if (isRefusal(result)) throw new Refused(result);
  return result as Exclude<Result, Refusal>;
}

/** Ends the command with a refusal of the server's own, such as something that was not found. */
export function refused(code: string, about: Parameters<typeof refuse>[1] = {}): Refused {
  return new Refused(refuse(code, about));
}
