/** Chances of one seeded run: the same seed lives the same month. */
export type Chance = {
  readonly random: () => number;
  readonly happens: (probability: number) => boolean;
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(choices: readonly T[]) => T;
};

export function createChance(random: () => number): Chance {
  return {
    random,
    happens: (probability) => random() < probability,
    between: (least, most) => least + Math.floor(random() * (most - least + 1)),
    pick: (choices) => choices[Math.floor(random() * choices.length)] as (typeof choices)[number],
  };
}
