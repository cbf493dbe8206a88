import type { OpenNow } from '@linli/domain/oversight';

export type Ranked = OpenNow & { key: string; name: string };

/** Where most is late: red before yellow, the most first; what is in time is left out. */
export function mostLate<Side extends OpenNow>(sides: readonly Side[], most = 8): Side[] {
  return sides
    .filter((side) => lateOf(side) > 0)
    .toSorted((one, other) => lateOf(other) - lateOf(one) || other.red - one.red)
    .slice(0, most);
}

export function lateOf({ yellow, red }: Pick<OpenNow, 'yellow' | 'red'>): number {
  return yellow + red;
}
