/** As many at once as keep two processors and the pool of connections busy. */
const atOnce = 8;

/** Does something so many times, some at once. Chance is drawn from before anything is waited for, so that a seed tells all. */
export async function inTurns(count: number, work: (number: number) => Promise<void>): Promise<void> {
  let next = 0;
  const goOn = async () => {
    while (next < count) {
      next += 1;
      await work(next);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, goOn));
}
