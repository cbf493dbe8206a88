/** `(2026)双江人调字第7号`: the seventh file that this committee accepted in this year. */
export type FileNumber = {
  readonly committeeId: string;
  /** The committee's short name, as it was that day. */
  readonly shortName: string;
  readonly year: number;
  readonly serial: number;
};

export function fileNumberText({ year, shortName, serial }: FileNumber): string {
  return `（${year}）${shortName}人调字第${serial}号`;
}

/**
 * What a committee is called in its numbers, unless its row says otherwise: its name without what all of them are called.
 *
 *     shortNameOf('双江街道人民调解委员会')  // '双江街道'
 */
export function shortNameOf(name: string): string {
  const short = name.replace(/(行业性?)?(专业性?)?人民调解(委员会|工作室|中心)$/u, '');
  return short === '' ? name : short;
}
