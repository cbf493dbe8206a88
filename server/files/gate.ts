/** Lets so many in at once; a few more wait for their turn, and whoever comes after them is sent away. */
export type Gate = {
  /** The result of `work`, or undefined where too many wait already. */
  readonly pass: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

export function openGate({ most, mostWaiting }: { most: number; mostWaiting: number }): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;

  const leave = () => {
    const next = waiting.shift();
    // Whoever waited takes the place of the one who leaves.
    if (next === undefined) inside -= 1;
    else next();
  };

  return {
    pass: async (work) => {
      if (inside < most) inside += 1;
      else if (waiting.length >= mostWaiting) return undefined;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}
