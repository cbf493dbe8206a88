import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './root.ts';

type RunOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show what the program says only when it fails. */
  readonly isQuiet?: boolean;
};

/** Runs a program to its end; gives its exit code, 1 where a signal ended it. It never asks: its input is empty. */
export async function run(program: string, programArguments: string[], options: RunOptions = {}): Promise<number> {
  const child = spawn(program, programArguments, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.isQuiet ? 'pipe' : 'inherit', options.isQuiet ? 'pipe' : 'inherit'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (piece) => said.push(piece));
  child.stderr?.on('data', (piece) => said.push(piece));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) process.stderr.write(Buffer.concat(said));
  return code ?? 1;
}
