import { type Instant, instantOf } from '@linli/domain/kernel';

const form = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,6})?$/;
const day = 86_400_000;

/**
 * The instants at which clocks in a time zone show a local time such as `2025-01-01 00:51:02`, the earlier first: nearly
 * always one, two where clocks are set back, none where they jump over it or where it is no time at all.
 */
export function instantsOf(local: string, timeZone: string): Instant[] {
  const fields = form.exec(local)?.slice(1).map(Number);
  if (fields === undefined) return [];
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = fields;
  const shown = Date.UTC(year, month - 1, date, hour, minute, second);
  if (Number.isNaN(shown) || written(shown) !== local.slice(0, 19).replace('T', ' ')) return [];
  // Whatever the offset is there, it is the one of the day before or the one of the day after.
  const offsets = new Set([shown - day, shown + day].map((near) => shownAt(near, timeZone) - near));
  return [...offsets]
    .map((offset) => shown - offset)
    .filter((candidate) => shownAt(candidate, timeZone) === shown)
    .sort((one, other) => one - other)
    .map(instantOf);
}

export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** 30 February, 24:00 and second 60 come back as other times than they were written. */
function written(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** What a clock in the zone shows at that moment, as if it were UTC. */
function shownAt(milliseconds: number, timeZone: string): number {
  const parts = clockOf(timeZone).formatToParts(milliseconds);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((found) => found.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(timeZone, clock);
  return clock;
}
