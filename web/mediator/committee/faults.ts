/** What is wrong, by field: of what was looked at, only that for which there are words. */
export function faults(looked: Readonly<Record<string, string | false>>): Record<string, string> {
  return Object.fromEntries(Object.entries(looked).filter((one): one is [string, string] => one[1] !== false));
}

type Day = { readonly id: string; readonly day: string };

/** Of a span of days: whether both are there, and the last is not before the first. */
export function spanFaults(from: Day, until: Day, words: { from: string; until: string; order: string }) {
  return faults({
    [from.id]: from.day === '' && words.from,
    [until.id]: (until.day === '' && words.until) || (until.day < from.day && words.order),
  });
}
