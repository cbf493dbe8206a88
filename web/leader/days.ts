const day = 86_400_000;
const beijingOffset = 8 * 3_600_000;

/** The last so many days in Beijing, today included, as `YYYY-MM-DD`. */
export function lastDays(count: number, now: number): { from: string; to: string } {
  return { from: dayOf(now - (count - 1) * day), to: dayOf(now) };
}

function dayOf(milliseconds: number): string {
  return new Date(milliseconds + beijingOffset).toISOString().slice(0, 10);
}
