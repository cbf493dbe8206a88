import type { Figures } from '@linli/domain/oversight';

export type Ranked = Figures & { key: string; name: string };

/** Where most is late: red before yellow, the most first; what is in time is left out. */
export function mostLate(sides: Ranked[], most = 8): Ranked[] {
  return sides
    .filter((side) => lateOf(side) > 0)
    .toSorted((one, other) => lateOf(other) - lateOf(one) || other.red.count - one.red.count)
    .slice(0, most);
}

export function lateOf({ yellow, red }: Pick<Figures, 'yellow' | 'red'>): number {
  return yellow.count + red.count;
}
