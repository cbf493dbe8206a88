export type AgainTime = { readonly name: 'hour' | 'afternoon' | 'tomorrow'; readonly at: string };

const hour = 3_600_000;
const day = 24 * hour;
const beijing = 8 * hour;

/** When to call again, to the minute: in an hour, this afternoon while it is not over, tomorrow morning. */
export function againTimes(now: number): AgainTime[] {
  const midnight = Math.floor((now + beijing) / day) * day - beijing;
  const minute = Math.ceil(now / 60_000) * 60_000;
  const times = [
    { name: 'hour' as const, at: minute + hour },
    { name: 'afternoon' as const, at: midnight + 16 * hour },
    { name: 'tomorrow' as const, at: midnight + day + 9.5 * hour },
  ];
  return times.filter(({ at }) => at > now).map(({ name, at }) => ({ name, at: new Date(at).toISOString() }));
}
