import type { Instant } from '@linli/domain/kernel';

/** Something the house does by the clock. `run` does all that is due at `now`, and may be run again at any time. */
export type Job = {
  readonly name: string;
  readonly every: keyof typeof spans;
  /** Gives how many things it did. */
  readonly run: (now: Instant) => Promise<number>;
};

/** Cron times in Beijing, apart from each other and from the full hour, when everybody is busy. */
export const spans = {
  minute: { cron: '* * * * *', milliseconds: 60_000 },
  hour: { cron: '7 * * * *', milliseconds: 3_600_000 },
  day: { cron: '43 3 * * *', milliseconds: 86_400_000 },
} as const;
