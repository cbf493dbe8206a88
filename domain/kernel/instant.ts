/**
 * A moment as RFC 3339 text in UTC with milliseconds: `2026-03-01T00:30:00.000Z`.
 * One form from the database to the browser, and comparing two texts compares the moments.
 */
export type Instant = string;

/** A calendar date in China, `2026-03-01`. */
export type LocalDate = string;

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export function isInstant(text: string): boolean {
  return instantForm.test(text) && parseInstant(text) === text;
}

/** Any RFC 3339 text with an offset, as an instant; undefined where it is none. */
export function parseInstant(text: string): Instant | undefined {
  const hasOffset = /^\d{4}-\d{2}-\d{2}[Tt ]([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d+)?)?([Zz]|[+-]\d{2}:\d{2})$/.test(text);
  // Date.parse turns 30 February into 2 March.
  const lastOfMonth = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
  const isDate = hasOffset && Number(text.slice(8, 10)) <= lastOfMonth;
  const milliseconds = isDate ? Date.parse(text) : Number.NaN;
  const instant = Number.isNaN(milliseconds) ? undefined : instantOf(milliseconds);
  return instant !== undefined && instantForm.test(instant) ? instant : undefined;
}

/** Milliseconds since 1970 as an instant. */
export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function later(instant: Instant, milliseconds: number): Instant {
  return instantOf(millisecondsOf(instant) + milliseconds);
}

const hourMilliseconds = 3_600_000;

/** The full hour before: as much as is kept of when somebody did something who is not to be found by it. */
export function startOfHour(instant: Instant): Instant {
  return instantOf(Math.floor(millisecondsOf(instant) / hourMilliseconds) * hourMilliseconds);
}

/** The beginning of the day in UTC. */
export function startOfDay(instant: Instant): Instant {
  return `${instant.slice(0, 10)}T00:00:00.000Z`;
}
