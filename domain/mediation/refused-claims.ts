import type { Claim } from './agreement.ts';
import type { VisitBack } from './mediation.ts';

/** What the next word of whoever owes needs, where it was said of her last one that it is not so. */
export const claimNeeds = ['proof', 'visit'] as const;
export type ClaimNeed = (typeof claimNeeds)[number];

/** One says yes, the other no, twice: words lead no further, and somebody has to go and look. */
const refusalsUntilVisit = 2;

type After = { readonly visitsBack: readonly Pick<VisitBack, 'at'>[] };
type Claimed = { readonly claims?: readonly Pick<Claim, 'answer'>[] | undefined };

/**
 * After one refusal she brings a proof that was not seen before; from the second on the committee visits back first. What was
 * confirmed between begins anew.
 */
export function claimNeed({ visitsBack }: After, obligation: Claimed): ClaimNeed | undefined {
  const refusals = refusalsInARow(obligation);
  const last = refusals.at(-1)?.at;
  if (last === undefined) return undefined;
  const isVisited = visitsBack.some(({ at }) => at >= last);
  return refusals.length >= refusalsUntilVisit && !isVisited ? 'visit' : 'proof';
}

/** Both sides have said the opposite twice. Where the committee said no itself, it has been there. */
export function asksForVisit(found: After, obligation: Claimed): boolean {
  return claimNeed(found, obligation) === 'visit' && refusalsInARow(obligation).at(-1)?.by === 'creditor';
}

function refusalsInARow({ claims = [] }: Claimed) {
  const answers = claims.flatMap(({ answer }) => answer ?? []);
  return answers.slice(answers.findLastIndex(({ isConfirmed }) => isConfirmed) + 1);
}
