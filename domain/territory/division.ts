/** Digits of a place code at each level, from the widest to the smallest. */
export const digitsOfLevel = { province: 2, city: 4, county: 6, township: 9, community: 12, cell: 15 } as const;

export type Level = keyof typeof digitsOfLevel;

/**
 * A statistical code of a division (2, 4, 6, 9 or 12 digits) or of a grid cell (15 digits), always as text.
 * Every ancestor of a place is a prefix of its code.
 */
export type DivisionCode = string;

export const levels = Object.keys(digitsOfLevel) as readonly Level[];

const levelOfDigits = new Map<number, Level>(levels.map((level) => [digitsOfLevel[level], level]));

/** True for ASCII digits of a known length only: full-width digits, spaces and signs are no code. */
export function isDivisionCode(value: unknown): boolean {
  return typeof value === 'string' && /^[1-9][0-9]*$/.test(value) && levelOfDigits.has(value.length);
}

export function isCellCode(value: unknown): boolean {
  return isDivisionCode(value) && levelOf(value as DivisionCode) === 'cell';
}

/** Throws for text that is no code: check with `isDivisionCode` where it comes from outside. */
export function levelOf(code: DivisionCode): Level {
  const level = isDivisionCode(code) ? levelOfDigits.get(code.length) : undefined;
  if (level === undefined) throw new Error(`${JSON.stringify(code)} is no division code`);
  return level;
}

/** The division directly above, undefined above a province. */
export function parentOf(code: DivisionCode): DivisionCode | undefined {
  return ancestorsOf(code).at(-1);
}

/** All divisions above, the province first, without the place itself. */
export function ancestorsOf(code: DivisionCode): DivisionCode[] {
  const level = levelOf(code);
  return levels.slice(0, levels.indexOf(level)).map((above) => code.slice(0, digitsOfLevel[above]));
}

/** Whether a place is the division `prefix` or lies inside it. */
export function isInside(code: DivisionCode, prefix: DivisionCode): boolean {
  return code.startsWith(prefix);
}

/**
 * The codes inside a division as a range: `from <= code < to`, compared as bytes (`collate "C"`).
 * The colon sorts right after the digit nine.
 */
export function rangeOf(prefix: DivisionCode): { from: string; to: string } {
  return { from: prefix, to: `${prefix}:` };
}

const digitsToldApart = [2, 4, 6, 9, 12];

/** The digits of the codes one level below, for numbers by place; communities are not told apart any further. */
export function digitsBelow(division: DivisionCode): number {
  return digitsToldApart.find((digits) => digits > division.length) ?? division.length;
}
