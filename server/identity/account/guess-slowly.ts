import { Refused } from '../../http/index.ts';
import type { Attempts } from '../attempts.ts';

const wrong: ReadonlySet<string> = new Set([
  ...['signIn.wrong', 'signIn.codeWrong', 'proof.wrong', 'passkey.wrong', 'firstCode.wrong', 'code.wrong'],
]);

/**
 * One try after another for one account and address, each after the wait that earlier wrong ones have earned. What is
 * refused as wrong counts as a guess; what succeeds ends the waiting.
 */
export function guessSlowly<T>(
  attempts: Attempts,
  account: string,
  address: string,
  work: () => Promise<T>,
): Promise<T> {
  return attempts.inTurn(account, address, async () => {
    try {
      const result = await work();
      attempts.succeeded(account, address);
      return result;
    } catch (failure) {
      if (failure instanceof Refused && wrong.has(failure.refusal.refusal)) attempts.failed(account, address);
      throw failure;
    }
  });
}
