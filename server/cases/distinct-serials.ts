const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Numbers from 0 up to 1 that keep far apart (the golden ratio's multiples), for thousands of cases of one day and county
 * in one run: drawn at random, two of 4,000 serials would be the same in every other run, and only a request is tried
 * again by itself.
 */
export function distinctSerials(start: number): () => number {
  let next = start;
  return () => {
    next = (next + golden) % 1;
    return next;
  };
}
