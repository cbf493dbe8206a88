/** Lets so many in at once; a few more wait for their turn, and whoever comes after them is sent away. */
export type Gate = {
  /** The result of `work`, or undefined where too many wait already. */
  readonly pass: <T>(work: () => Promise<T>, who?: string) => Promise<T | undefined>;
};

type Limits = {
  readonly most: number;
  readonly mostWaiting: number;
  /** So many of one `who` at once; the others of the same wait in a line of their own, and hold up nobody else. */
  readonly mostOfOne?: number;
};

export function openGate({ mostOfOne, ...limits }: Limits): Gate {
  const gate = openLine(limits);
  const lines = new Map<string, Line>();
  return {
    pass: async (work, who = '') => {
      if (mostOfOne === undefined || who === '') return gate.pass(work);
      const line = lines.get(who) ?? openLine({ most: mostOfOne, mostWaiting: limits.mostWaiting });
      lines.set(who, line);
      try {
        return await line.pass(() => gate.pass(work));
      } finally {
        if (line.isEmpty()) lines.delete(who);
      }
    },
  };
}

type Line = { readonly pass: <T>(work: () => Promise<T>) => Promise<T | undefined>; readonly isEmpty: () => boolean };

function openLine({ most, mostWaiting }: { most: number; mostWaiting: number }): Line {
  const waiting: (() => void)[] = [];
  let inside = 0;

  const leave = () => {
    const next = waiting.shift();
    // Whoever waited takes the place of the one who leaves.
    if (next === undefined) inside -= 1;
    else next();
  };

  return {
    isEmpty: () => inside === 0,
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
