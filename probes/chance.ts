/** Numbers that look drawn by lot and are the same for the same seed, so that every probe can be made again. */
export type Chance = {
  /** 0 ≤ x < 1. */
  readonly draw: () => number;
  /** A whole number below this one. */
  readonly below: (bound: number) => number;
  readonly one: <T>(list: readonly T[]) => T;
  /** True in this part of all draws. */
  readonly happens: (part: number) => boolean;
  readonly shuffled: <T>(list: readonly T[]) => T[];
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state are enough where nobody must be unable to guess. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(draw() * bound);
  return {
    draw,
    below,
    one: (list) => list[below(list.length)] as (typeof list)[number],
    happens: (part) => draw() < part,
    shuffled: (list) => {
      const mixed = [...list];
      for (let last = mixed.length - 1; last > 0; last -= 1) {
        const other = below(last + 1);
        [mixed[last], mixed[other]] = [mixed[other] as never, mixed[last] as never];
      }
      return mixed;
    },
  };
}
