/** The list from which a case was opened: whoever comes back finds her row, and may walk on from case to case. */
export type OpenedList = {
  /** What was asked, by which a list knows itself again. */
  readonly query: string;
  readonly address: string;
  readonly name: string;
  readonly code: string;
  /** Around the opened one, in their order. */
  readonly codes: readonly string[];
};

const place = 'linli.openedList';
const reach = 100;

export function keepOpened({ codes, ...opened }: OpenedList): void {
  const at = codes.indexOf(opened.code);
  const around = codes.slice(Math.max(0, at - reach), at + reach);
  sessionStorage.setItem(place, JSON.stringify({ ...opened, codes: around }));
}

export function findOpened(): OpenedList | undefined {
  const kept = sessionStorage.getItem(place);
  return kept === null ? undefined : (JSON.parse(kept) as OpenedList);
}

/** The case so many rows on; nothing at the ends, and nothing where this case was not opened from a list. */
export function neighbourOf(opened: OpenedList | undefined, code: string, by: 1 | -1): string | undefined {
  const at = opened?.codes.indexOf(code) ?? -1;
  return at < 0 ? undefined : opened?.codes[at + by];
}
