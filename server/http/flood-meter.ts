/** What strangers may send, each with a flood of its own to fear. */
export type Watched = 'report' | 'receipt' | 'upload' | 'code';

/** How many a minute come in without anybody being asked for a proof: of one county, and of all together. */
export const free: Readonly<Record<Watched, { county: number; all: number }>> = {
  report: { county: 60, all: 300 },
  receipt: { county: 60, all: 300 },
  upload: { county: 200, all: 200 },
  code: { county: 30, all: 120 },
};

const minute = 60_000;
const mostKeys = 5_000;

type Window = { start: number; count: number; before: number };

export type FloodMeter = (kind: Watched, countyCode: string, now: number) => number;

/**
 * Counts what comes in over the last minute, in memory and by county, never by person. Gives how many times more than is
 * free have come; up to one nobody is asked for anything.
 */
export function createFloodMeter(): FloodMeter {
  const windows = new Map<string, Window>();
  const rate = (key: string, now: number) => {
    if (windows.size > mostKeys) windows.clear();
    const start = Math.floor(now / minute) * minute;
    const known = windows.get(key);
    const isNext = known !== undefined && known.start === start - minute;
    const window = known?.start === start ? known : { start, count: 0, before: isNext ? known.count : 0 };
    window.count += 1;
    windows.set(key, window);
    // The share of the minute before that is still within the last sixty seconds.
    return window.count + window.before * (1 - (now - start) / minute);
  };
  return (kind, countyCode, now) =>
    Math.max(rate(`${kind} ${countyCode}`, now) / free[kind].county, rate(kind, now) / free[kind].all);
}
