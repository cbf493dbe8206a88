/** Milliseconds to wait before the next try: 1, 2, 4 … at most 30 s, spread by `chance` (0 to 1) so that phones do not return together. */
export function backOff(attempt: number, chance: number): number {
  const longest = Math.min(30_000, 1000 * 2 ** Math.min(attempt, 10));
  return Math.round(longest * (0.5 + chance / 2));
}
