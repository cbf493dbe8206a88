/** Lets so many in at once; a few more wait for their turn, and whoever comes after them is sent away. */
export type Gate = {
  /** The result of `work`, or undefined where too many wait already, or too many of the same `who` are inside or wait. */
  readonly pass: <T>(work: () => Promise<T>, who?: string) => Promise<T | undefined>;
};

type Limits = { readonly most: number; readonly mostWaiting: number; readonly mostOfOne?: number };

export function openGate({ most, mostWaiting, mostOfOne = Number.POSITIVE_INFINITY }: Limits): Gate {
  const waiting: (() => void)[] = [];
  const here = new Map<string, number>();
  let inside = 0;

  const count = (who: string, change: number) => {
    const now = (here.get(who) ?? 0) + change;
    if (now === 0) here.delete(who);
    else here.set(who, now);
  };
  const leave = () => {
    const next = waiting.shift();
    // Whoever waited takes the place of the one who leaves.
    if (next === undefined) inside -= 1;
    else next();
  };

  return {
    pass: async (work, who = '') => {
      if (who !== '' && (here.get(who) ?? 0) >= mostOfOne) return undefined;
      if (inside >= most && waiting.length >= mostWaiting) return undefined;
      count(who, 1);
      if (inside < most) inside += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        count(who, -1);
        leave();
      }
    },
  };
}
