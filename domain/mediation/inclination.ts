import Type, { type Static } from 'typebox';
import type { LocalDate } from '../kernel/index.ts';

/** What a party could accept, for the mediator alone: how much she would pay at most or take at least, and by when. */
export const inclinationWords = Type.Object(
  {
    stands: Type.Unsafe<'pays' | 'receives'>({ type: 'string', enum: ['pays', 'receives'] }),
    amountFen: Type.Integer({ minimum: 0, maximum: 1e14 }),
    /** Whoever pays: not before. Whoever receives: not after. */
    on: Type.Optional(Type.String({ format: 'date', examples: ['2026-12-31'] })),
    words: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })),
  },
  { additionalProperties: false },
);
export type Inclination = Static<typeof inclinationWords> & { on?: LocalDate };

/** It is sealed as one text, so that a sum stands in no column. */
export function writeInclination(inclination: Inclination): string {
  return JSON.stringify(inclination);
}

export function readInclination(text: string): Inclination {
  return JSON.parse(text) as Inclination;
}

export type Overlap =
  | { kind: 'unknown' }
  /** What all together would pay at most is at least what all together take at least. */
  | { kind: 'overlaps'; leastFen: number; mostFen: number; isInTime: boolean }
  | { kind: 'apart'; gapFen: number; isInTime: boolean };

/**
 * Whether what the sides could accept meets. Reckoned only where every party has said; the mediator alone is shown it, and
 * neither number ever leaves with the answer to a party.
 */
export function overlapOf(inclinations: readonly Inclination[], parties: number): Overlap {
  const paying = inclinations.filter(({ stands }) => stands === 'pays');
  const receiving = inclinations.filter(({ stands }) => stands === 'receives');
  if (inclinations.length < parties || paying.length === 0 || receiving.length === 0) return { kind: 'unknown' };
  const mostFen = paying.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const leastFen = receiving.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const earliest = paying.map(({ on = '' }) => on).reduce((one, other) => (one > other ? one : other), '');
  const isInTime = receiving.every(({ on }) => on === undefined || earliest <= on);
  if (mostFen < leastFen) return { kind: 'apart', gapFen: leastFen - mostFen, isInTime };
  return { kind: 'overlaps', leastFen, mostFen, isInTime };
}
