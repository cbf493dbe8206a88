import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { workOn } from './work-on.ts';

let done = 0;

/** What a job that has been taken over would try; what it meets is its answer. */
const attempts: Record<string, () => unknown> = {
  read: () => readFileSync('/etc/passwd'),
  list: () => readdirSync(new URL('../../tools', import.meta.url)),
  write: () => writeFileSync('/tmp/linli-was-here', ''),
  start: () => spawnSync('/bin/true'),
  thread: () => new Worker('', { eval: true }),
  compile: () => new Function('return 1')(),
};

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
  swallow: () => {
    const swallowed: Buffer[] = [];
    for (;;) swallowed.push(Buffer.alloc(10_000_000, 1));
  },
};

workOn<string, string>(async (job) => {
  // A shell adds where it stands.
  if (job === 'environment')
    return Object.keys(process.env)
      .filter((name) => name !== 'PWD')
      .sort()
      .join(' ');
  if (job in attempts) return tryTo(attempts[job]);
  done += 1;
  await kinds[job]?.();
  return `${job} done ${done}`;
});

function tryTo(attempt: (() => unknown) | undefined): string {
  try {
    attempt?.();
    return 'done';
  } catch (error) {
    const { code, name } = error as NodeJS.ErrnoException;
    return code ?? name;
  }
}
