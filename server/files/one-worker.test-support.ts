import { workOn } from './work-on.ts';

let done = 0;

const kinds: Record<string, () => unknown> = {
  throw: () => {
    throw new Error('broken');
  },
  never: () => new Promise(() => {}),
  exit: () => process.exit(3),
  eat: () => {
    const eaten: string[][] = [];
    for (;;) eaten.push(Array.from({ length: 100_000 }, (_, at) => `${at}`));
  },
};

workOn<string, string>(async (job) => {
  done += 1;
  await kinds[job]?.();
  return `${job} done ${done}`;
});
