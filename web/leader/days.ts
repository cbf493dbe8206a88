const day = 86_400_000;
const beijingOffset = 8 * 3_600_000;

/** The moment at which the last so many days began in Beijing, today being one of them. */
export function beginOfLastDays(count: number, now: number): string {
  const today = Math.floor((now + beijingOffset) / day) * day - beijingOffset;
  return new Date(today - (count - 1) * day).toISOString();
}
