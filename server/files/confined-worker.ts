import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Limits = { readonly heapMegabytes: number; readonly megabytes: number };

/** What our code and its packages need to load, and nothing else: neither the data nor the keys lie there. */
const readable = ['../', '../../domain/', '../../node_modules/', '../../package.json'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/**
 * A process that can read our code, write nothing, start nothing, and knows no address, password or key: its environment is
 * empty. The kernel gives it so much memory and no more (`ulimit -d`: what is really written to, unlike `-v`, of which V8
 * only reserves gigabytes), and leaves no copy of it behind where it breaks.
 */
export function startConfined(module: URL, { heapMegabytes, megabytes }: Limits): ChildProcess {
  const node = [
    process.execPath,
    `--max-old-space-size=${heapMegabytes}`,
    '--permission',
    '--allow-addons',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
  ];
  const limited = ['-c', `ulimit -c 0; ulimit -d ${(reservedMegabytes + megabytes) * 1024}; exec "$@"`, 'sh', ...node];
  const [execPath = '', ...execArgv] = process.platform === 'win32' ? node : ['/bin/sh', ...limited];
  return fork(fileURLToPath(module), {
    execPath,
    execArgv,
    env: environment,
    cwd: '/',
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

/** Of what the kernel counts, V8 sets aside so much at once for code that it may compile and mostly never does (Node 24.21). */
const reservedMegabytes = 540;

/** Few arenas: the memory of one picture then serves the next. */
const environment = { MALLOC_ARENA_MAX: '2', NODE_ENV: 'production' };
