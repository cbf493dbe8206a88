import type { CaseLine } from '@linli/domain/cases';

/** A line as it stands in a list that somebody is looking at. */
export type LiveLine = CaseLine & { readonly hasLeft?: boolean };

/**
 * What somebody sees stays where it is: lines are brought up to date in their place, those that belong here no more are
 * marked, and new ones are only counted, until she takes them in.
 *
 * @param shown the lines on the screen, in their order
 * @param now the beginning of the same list, as it is now
 * @param isWhole whether `now` reaches to the end of the list
 */
export function bringUpToDate(
  shown: readonly CaseLine[],
  now: readonly CaseLine[],
  isWhole: boolean,
): { lines: LiveLine[]; fresh: number } {
  const known = new Set(shown.map(({ code }) => code));
  const current = new Map(now.map((line) => [line.code, line]));
  const lastKnown = now.findLastIndex(({ code }) => known.has(code));
  // Behind the last one that she sees, what is new to the screen was there before: the next page of the list.
  const reach = isWhole || lastKnown < 0 ? now.length : lastKnown;
  const fresh = now.slice(0, reach).filter(({ code }) => !known.has(code)).length;
  const lines = shown.map((line, index) => {
    const found = current.get(line.code);
    if (found) return found;
    const isInReach = isWhole || index + fresh < now.length;
    return isInReach ? { ...line, hasLeft: true } : line;
  });
  return { lines, fresh };
}
